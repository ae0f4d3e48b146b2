import { readCompanyRecords } from '#features/diagnosis/api/company-records.ts';
import type { KnownMetric } from '#features/diagnosis/api/known-metric.ts';
import { diagnoseKept } from '#features/diagnosis/api/kept-diagnosis.ts';
import type { Ground } from '#features/diagnosis/model/ground.ts';
import type { MeetingRecord, Records } from '#features/diagnosis/model/records.ts';
import { subjectOf } from '#features/diagnosis/model/rules/scorecard/metric-past.ts';
import type { Row } from '#features/scorecard/contract/scorecard.ts';
import { presentLimits } from '#features/scorecard/model/reading/process-reading.ts';
import { type Day, dayIn } from '#lib/calendar/day.ts';
import type { Context, Reading } from '#server/context.ts';
import type { RolePart, SoloFindings, SoloRed } from '../contract/solo.ts';
import { type Red, redOf } from '../model/red.ts';
import { type SoloMetric, type SoloPart, soloParts } from '../model/solo-part.ts';
import type { Choices } from '../model/solo-routing.ts';
import { type FindingRoute, readFindingRoutes } from '../store/finding-route.ts';
import { readKeptMeetings } from '../store/kept-meeting.ts';
import { mayAttend } from './attending.ts';

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

/** What the metric’s own history says of the period. */
function readingOf({ process }: Row, { status, period }: Red): SoloRed['reading'] {
  if (status === 'missing') return null;
  if (process.signals.some((signal) => signal.period === period)) return 'real-change';
  return (presentLimits(process)?.n ?? 0) >= leastToTell ? 'ordinary' : 'too-short';
}

/** A metric with what is told of it; of its numbers only what is told of the red ones. */
type Known = SoloMetric & Pick<Row, 'ownerId' | 'cadence' | 'unit'> & { readonly reading: SoloRed['reading'] };

function knownOf({ row, series }: KnownMetric, { ground }: Reading, asOf: Day): Known {
  const { metricId, title, group, unit, ownerId, cadence, calculated } = row;
  const red = redOf(series, { asOf, calendar: ground.calendar, calculated: calculated !== null });
  const { name } = subjectOf(series);
  return { metricId, title, group, unit, ownerId, cadence, name, red, reading: red && readingOf(row, red) };
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
  reds: reds.map(({ metric: { metricId, title, ownerId, cadence, unit, reading }, sent, red }) => ({
    metricId,
    sent,
    title,
    ownerId,
    cadence,
    unit,
    ...red,
    reading,
  })),
  unknown: [...unknown],
});

/** All that an hour is found from, as it is in the rows of the company: JSON through and through. */
export interface Gathered {
  readonly whose: string;
  readonly asOf: Day;
  readonly known: { readonly records: Records; readonly ground: Ground };
  readonly metrics: readonly Known[];
  readonly routes: readonly FindingRoute[];
}

/** Gathered inside of a transaction, to be found from outside of it. */
export async function gatherSolo(room: Reading, asOf: Day, now: number): Promise<Gathered> {
  const { scope, ground, me } = room;
  const { metrics, ...known } = await readCompanyRecords(room, asOf, await readMeetings(room, asOf, now));
  return {
    whose: `${ground.companyId} ${me.memberId} ${asOf}`,
    asOf,
    known,
    metrics: metrics.map((metric) => knownOf(metric, room, asOf)),
    routes: await readFindingRoutes(scope, ground.companyId, me.memberId),
  };
}

export async function findSolo(
  context: Context,
  { whose, asOf, known, metrics, routes }: Gathered,
): Promise<SoloFindings> {
  const { findings, looks } = await diagnoseKept(context, whose, known);
  const parts = soloParts(findings, metrics, sentIn(routes)).map(partOf);
  return { asOf, metrics: metrics.length, looks, parts };
}
