import { allow } from '#features/accounts/api/allow.ts';
import { findMetric } from '#features/scorecard/api/metric-answer.ts';
import { addTodoIn } from '#features/todos/api/todo.ts';
import { type Day, dayIn } from '#lib/calendar/day.ts';
import type { MemberId, MetricId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context, Reading } from '#server/context.ts';
import type { soloRoutes } from '../contract/solo.ts';
import { actsOn, type SoloRole } from '../model/solo-role.ts';
import { deleteFindingRoute, readFindingRoutes, saveFindingRoute, type Sent } from '../store/finding-route.ts';
import type { MeetingRow } from '../store/meeting.ts';
import { findMeeting, findUnsettled } from './attending.ts';
import { findSolo, type Gathered, gatherSolo } from './solo-findings.ts';

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
  findings: async (context: Context, { companyId, meetingId }) => {
    const { text } = await context.read(companyId, async (room) => {
      const row = await findMeeting(room, meetingId);
      checkSolo(row);
      const asOf = asOfDay(room, row);
      return room.recall(['solo hour', asOf], async () => JSON.stringify(await gatherSolo(room, asOf, context.now())));
    });
    return findSolo(context, JSON.parse(text) as Gathered);
  },

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
