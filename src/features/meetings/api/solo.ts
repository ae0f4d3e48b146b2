import { allow } from '#features/accounts/api/allow.ts';
import { readCompanyRecords } from '#features/diagnosis/api/company-records.ts';
import type { KnownMetric } from '#features/diagnosis/api/known-metric.ts';
import { diagnoseKept } from '#features/diagnosis/api/kept-diagnosis.ts';
import type { MeetingRecord } from '#features/diagnosis/model/records.ts';
import { subjectOf } from '#features/diagnosis/model/rules/scorecard/metric-past.ts';
import { presentLimits } from '#features/scorecard/model/reading/process-reading.ts';
import { findMetric } from '#features/scorecard/api/metric-answer.ts';
import { addTodoIn } from '#features/todos/api/todo.ts';
import { type Day, dayIn } from '#lib/calendar/day.ts';
import type { MemberId, MetricId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context, Reading } from '#server/context.ts';
import type { RolePart, SoloFindings, SoloRed, soloRoutes } from '../contract/solo.ts';
import { type Red, redOf } from '../model/red.ts';
import { type SoloMetric, type SoloPart, soloParts } from '../model/solo-part.ts';
import { actsOn, type SoloRole } from '../model/solo-role.ts';
import type { Choices } from '../model/solo-routing.ts';
import {
  deleteFindingRoute,
  type FindingRoute,
  readFindingRoutes,
  saveFindingRoute,
  type Sent,
} from '../store/finding-route.ts';
import { readKeptMeetings } from '../store/kept-meeting.ts';
import type { MeetingRow } from '../store/meeting.ts';
import { findMeeting, findUnsettled, mayAttend } from './attending.ts';

const twoYears = 728 * 86_400_000;
// As everywhere: on fewer values nothing is called a real change.
const leastToTell = 10;

const sentIn = (routes: readonly FindingRoute[]): Choices => ({
  metrics: new Map(routes.flatMap(({ metric_id, role }) => (metric_id === null ? [] : [[metric_id, role] as const]))),
  rules: new Map(routes.flatMap(({ rule, role }) => (rule === null ? [] : [[rule, role] as const]))),
});

/** Those that the person may be in. */
async function readMeetings(room: Reading, asOf: Day, now: number): Promise<MeetingRecord[]> {
  const { scope, ground } = room;
  const rows = await readKeptMeetings(scope, ground.companyId, new Date(now - twoYears));
  return rows
    .filter((row) => mayAttend(room, { ...row, member_ids: [] }))
    .map(({ at, team, led_by, rating, cancelled }) => ({
      holds: 'meeting' as const,
      date: dayIn(at.getTime(), ground.timeZone),
      team,
      ledBy: led_by,
      rating,
      cancelled,
    }))
    .filter(({ date }) => date <= asOf);
}

type Known = SoloMetric & Pick<KnownMetric, 'row'>;

const knownOf = ({ row, series }: KnownMetric, { ground }: Reading, asOf: Day): Known => ({
  metricId: row.metricId,
  title: row.title,
  group: row.group,
  unit: row.unit,
  name: subjectOf(series).name,
  red: redOf(series, { asOf, calendar: ground.calendar, calculated: row.calculated !== null }),
  row,
});

/** What the metric’s own history says of the period. */
function readingOf({ process }: KnownMetric['row'], { status, period }: Red): SoloRed['reading'] {
  if (status === 'missing') return null;
  if (process.signals.some((signal) => signal.period === period)) return 'real-change';
  return (presentLimits(process)?.n ?? 0) >= leastToTell ? 'ordinary' : 'too-short';
}

const partOf = ({ role, metrics, findings, reds, unknown }: SoloPart<Known>): RolePart => ({
  role,
  metrics,
  findings: findings.map(({ finding, metric, sent }) => ({
    rule: finding.rule,
    metricId: metric?.metricId ?? null,
    sent,
    verdict: finding.verdict,
    title: finding.title,
    symptom: finding.symptom,
    causes: [...finding.causes],
    actions: [...finding.actions],
    evidence: [...finding.evidence],
    wouldChange: finding.wouldChange,
  })),
  reds: reds.map(({ metric: { row, metricId, title }, sent, red }) => ({
    metricId,
    sent,
    title,
    ownerId: row.ownerId,
    cadence: row.cadence,
    unit: row.unit,
    ...red,
    reading: readingOf(row, red),
  })),
  unknown: [...unknown],
});

async function findIn(context: Context, room: Reading, asOf: Day): Promise<SoloFindings> {
  const { scope, ground, me } = room;
  const { metrics, ...known } = await readCompanyRecords(room, asOf, await readMeetings(room, asOf, context.now()));
  const choices = sentIn(await readFindingRoutes(scope, ground.companyId, me.memberId));
  const whose = `${ground.companyId} ${me.memberId} ${asOf}`;
  const { findings, looks } = diagnoseKept(whose, known, (text) => context.hashSecret(text));
  const read = metrics.map((metric) => knownOf(metric, room, asOf));
  return { asOf, metrics: metrics.length, looks, parts: soloParts(findings, read, choices).map(partOf) };
}

function checkSolo({ kind }: MeetingRow): void {
  if (kind === 'solo') return;
  throw invalid({ meetingId: 'Only a solo hour sends what is found to roles. Open one from the agendas.' });
}

/** An hour that was held is read as of its day; one that is open or to come as of today. */
const asOfDay = ({ ground }: Reading, { ended_at, opened_at }: MeetingRow): Day =>
  ended_at && opened_at ? dayIn(opened_at.getTime(), ground.timeZone) : ground.today;

async function sentFrom(room: Changing, metricId: MetricId | undefined, rule: string | undefined): Promise<Sent> {
  if (metricId !== undefined && rule === undefined) {
    await findMetric(room, metricId);
    return { metric_id: metricId, rule: null };
  }
  if (metricId === undefined && rule !== undefined && Object.hasOwn(actsOn, rule)) return { metric_id: null, rule };
  throw invalid({ rule: 'Name what is sent: either a metric, or a rule by which something was found.' });
}

async function send(room: Changing, sent: Sent, role: SoloRole | null) {
  const { scope, ground } = room;
  const me: MemberId = room.me.memberId;
  const routes = await readFindingRoutes(scope, ground.companyId, me);
  const before = routes.find(({ metric_id, rule }) => metric_id === sent.metric_id && rule === sent.rule)?.role ?? null;
  if (role === null) await deleteFindingRoute(scope, me, sent);
  else await saveFindingRoute(scope, me, { ...sent, role });
  room.announce({ kind: 'findingRoute' });
  return { before };
}

export const soloApi: ApiOf<typeof soloRoutes> = {
  findings: (context: Context, { companyId, meetingId }) =>
    context.read(companyId, async (room) => {
      const row = await findMeeting(room, meetingId);
      checkSolo(row);
      const asOf = asOfDay(room, row);
      const made = await room.recall(['solo hour', asOf], async () =>
        JSON.stringify(await findIn(context, room, asOf)),
      );
      return JSON.parse(made.text) as SoloFindings;
    }),

  takeOn: (context, { companyId, meetingId, metricId, ...said }) =>
    context.change(companyId, async (room) => {
      checkSolo(await findUnsettled(context, room, meetingId));
      const metric = metricId === undefined ? null : await findMetric(room, metricId);
      const origin = metric && { kind: 'metric', id: metric.metric_id, title: metric.title };
      return addTodoIn(context, room, { ...said, meetingId, origin });
    }),

  sendFinding: (context, { companyId, metricId, rule, role }) =>
    context.change(companyId, async (room) => {
      allow(room, 'runMeeting', { own: true });
      return send(room, await sentFrom(room, metricId, rule), role);
    }),
};
