import { agendaApi } from '#features/meetings/api/agenda.ts';
import { endingApi } from '#features/meetings/api/ending.ts';
import { openingApi } from '#features/meetings/api/opening.ts';
import { pointApi } from '#features/meetings/api/point.ts';
import { takingPartApi } from '#features/meetings/api/taking-part.ts';
import type { MeetingPoint } from '#features/meetings/contract/meeting.ts';
import type { AgendaId, MeetingId } from '#lib/ids.ts';
import type { Cast } from '../cast.ts';
import { startOf } from './live-meetings.ts';
import type { PairPlan, PointPlan } from './quarter-plan.ts';
import type { Stage } from './stage.ts';
import { walk } from './walk.ts';

const [minute, day] = [60_000, 86_400_000];
const everyWeeks = 4;

async function list(cast: Cast, meetingId: MeetingId, points: readonly PointPlan[], at?: number) {
  const { companyId } = cast;
  const listed: MeetingPoint[] = [];
  for (const { by, words, view } of points) {
    listed.push(await pointApi.add(cast.as(by, at), { companyId, meetingId, words, view }));
  }
  return listed;
}

/** The other one says how it looks to them, and what both agree on is written down. */
async function talk(
  cast: Cast,
  { leads, other }: PairPlan,
  meetingId: MeetingId,
  [{ by, otherView, agreement }, { pointId, version }]: readonly [PointPlan, MeetingPoint],
  at: number,
) {
  const answers = cast.as(by === leads ? other : leads, at);
  const said = { view: otherView, agreement, seenVersion: version };
  await pointApi.change(answers, { companyId: cast.companyId, meetingId, pointId, ...said });
}

/** Listed two days before, each alone; talked through in the meeting. */
async function hold(
  stage: Stage,
  pair: PairPlan,
  agendaId: AgendaId,
  { weeksAgo, points }: PairPlan['meetings'][number],
): Promise<void> {
  const { seed, cast, diary } = stage;
  const { companyId } = cast;
  const { leads, other } = pair;
  const start = startOf(cast, pair, weeksAgo);
  const ahead = start - 2 * day;
  const plannedAt = new Date(start).toISOString();
  const { meeting } = await openingApi.plan(cast.as(leads, ahead), { companyId, agendaId, plannedAt });
  const { meetingId } = meeting;
  const listed = await list(cast, meetingId, points, ahead);
  diary.at(start, async () => {
    const opened = await openingApi.open(cast.as(leads, start), { companyId, agendaId, meetingId });
    await takingPartApi.join(cast.as(other, start + minute), { companyId, meetingId });
    const end = walk(stage, leads, opened.meeting, [`${seed} pair ${weeksAgo}`, start]);
    for (const [place, point] of listed.entries()) {
      const at = start + (30 + 15 * place) * minute;
      diary.at(at, () => talk(cast, pair, meetingId, [points[place] as PointPlan, point], at));
    }
    diary.at(end, async () => {
      await endingApi.conclude(cast.as(leads, end), { companyId, meetingId });
    });
  });
}

export function livePair(stage: Stage): void {
  const { cast, diary } = stage;
  const { pair } = stage.plan;
  if (!pair) return;
  const { companyId } = cast;
  const { leads, other, weekday, startsAt, meetings } = pair;
  const starts = meetings.map(({ weeksAgo }) => startOf(cast, pair, weeksAgo));
  const first = Math.min(...starts) - 3 * day;
  let agendaId: AgendaId;
  diary.at(first, async () => {
    const agreed = { companyId, template: 'owner-operator' as const, withId: cast.memberOf(other) };
    ({ agendaId } = await agendaApi.add(cast.as(leads, first), { ...agreed, weekday, startsAt, everyWeeks }));
  });
  for (const [place, meeting] of meetings.entries()) {
    diary.at((starts[place] ?? 0) - 2 * day, () => hold(stage, pair, agendaId, meeting));
  }
}

/** Both have begun their lists for the next one. */
export async function planNextOfPair(cast: Cast, { leads, next }: PairPlan): Promise<void> {
  const { companyId } = cast;
  const agenda = (await agendaApi.list(cast.as(leads), { companyId })).find(({ kind }) => kind === 'owner-operator');
  if (!agenda) return;
  const { meeting } = await openingApi.plan(cast.as(leads), { companyId, agendaId: agenda.agendaId });
  await list(cast, meeting.meetingId, next);
}
