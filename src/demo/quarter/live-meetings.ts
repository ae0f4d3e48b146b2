import { messageApi } from '#features/cadence/api/message.ts';
import { agendaApi } from '#features/meetings/api/agenda.ts';
import { drivingApi } from '#features/meetings/api/driving.ts';
import { endingApi } from '#features/meetings/api/ending.ts';
import { noteApi } from '#features/meetings/api/note.ts';
import { openingApi } from '#features/meetings/api/opening.ts';
import { takingPartApi } from '#features/meetings/api/taking-part.ts';
import { contentFrom } from '#features/meetings/model/rating.ts';
import { todoApi } from '#features/todos/api/routes.ts';
import type { AgendaId, MeetingId } from '#lib/ids.ts';
import { type Cast, leadershipTeam } from '../cast.ts';
import type { Stage } from './stage.ts';
import { walk } from './walk.ts';
import { tickLater } from './live-todo.ts';
import type { MeetingPlan, SeriesPlan } from './quarter-plan.ts';

const [minute, day] = [60_000, 86_400_000];

function hourOf({ startsAt }: Pick<SeriesPlan, 'startsAt'>): number {
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number);
  return hours + minutes / 60;
}

export const startOf = (cast: Cast, series: Pick<SeriesPlan, 'weekday' | 'startsAt'>, weeksAgo: number): number =>
  cast.momentOf(cast.dayOf([weeksAgo, series.weekday]), hourOf(series));

const markOf = (mark: string | undefined): number | null => (mark === undefined || mark === '-' ? null : Number(mark));

interface Held extends MeetingPlan {
  readonly meetingId: MeetingId;
  readonly start: number;
}

/** Who is there comes in turn, who is not is missed. */
async function gather(cast: Cast, { people, leads }: SeriesPlan, held: Held): Promise<void> {
  const { companyId } = cast;
  const { meetingId, start, late = {} } = held;
  const marks = held.marks.split(' ');
  await Promise.all(
    people.map(async (key, place) => {
      if (markOf(marks[place]) === null) {
        const absent = { companyId, meetingId, memberId: cast.memberOf(key), presence: 'absent' as const };
        await takingPartApi.markPresence(cast.as(leads, start + 5 * minute), absent);
      } else if (key !== leads) {
        await takingPartApi.join(cast.as(key, start + (late[key] ?? 0.1 * place) * minute), { companyId, meetingId });
      }
    }),
  );
}

async function conclude(
  stage: Stage,
  { people, leads, writes, weekday }: SeriesPlan,
  held: Held,
  at: number,
): Promise<void> {
  const { cast } = stage;
  const { companyId } = cast;
  const { meetingId, wanted = '', note, todos = [], message } = held;
  const before = at - 4 * minute;
  const [teamId, written] = [cast.teamOf(leadershipTeam), cast.as(leads, before)];
  if (note) {
    const words = { section: 'issues', aboutId: null, words: note };
    await noteApi.write(cast.as(writes, before), { companyId, meetingId, ...words });
  }
  await Promise.all(
    todos.map(async (todo) => {
      const draft = { companyId, teamId, meetingId, title: todo.title, ownerId: cast.memberOf(todo.owner) };
      const { todoId } = await todoApi.add(written, draft);
      tickLater(stage, todo, todoId, cast.dayOf([held.weeksAgo, weekday]));
    }),
  );
  if (message) {
    const { words, to, teller, passedOn } = message;
    const draft = { fromTeamId: teamId, toTeamId: cast.teamOf(to), tellerId: cast.memberOf(teller), meetingId };
    const { messageId, version } = await messageApi.write(written, { companyId, words, ...draft });
    const told = at + day;
    const passOn = async () =>
      void (await messageApi.passOn(cast.as(teller, told), { companyId, messageId, seenVersion: version }));
    if (passedOn) stage.diary.at(told, passOn);
  }
  const marks = held.marks.split(' ');
  await Promise.all(
    people.map(async (key, place) => {
      const rating = markOf(marks[place]);
      if (rating === null) return;
      const why = rating < contentFrom ? wanted : '';
      await takingPartApi.rate(cast.as(key, at - minute), { companyId, meetingId, rating, note: why });
    }),
  );
  await endingApi.conclude(cast.as(leads, at), { companyId, meetingId });
}

async function hold(stage: Stage, series: SeriesPlan, agendaId: AgendaId, plan: MeetingPlan): Promise<void> {
  const { seed, cast, diary } = stage;
  const { companyId } = cast;
  const start = startOf(cast, series, plan.weeksAgo);
  const opened = (await openingApi.open(cast.as(series.leads, start), { companyId, agendaId })).meeting;
  const { meetingId } = opened;
  const held: Held = { ...plan, meetingId, start };
  await gather(cast, series, held);
  const scribe = { meetingId, duty: 'scribe' as const, to: cast.memberOf(series.writes) };
  const handed = await drivingApi.handOver(cast.as(series.leads, start + minute), {
    companyId,
    ...scribe,
    seenVersion: opened.version,
  });
  const end = walk(stage, series.leads, handed.meeting, [`${seed} meeting ${plan.weeksAgo}`, start]);
  diary.at(end, () => conclude(stage, series, held, end));
}

/** One agenda, and its meetings week by week. */
export function liveMeetings(stage: Stage): void {
  const { plan, cast, diary } = stage;
  const { series } = plan;
  if (!series) return;
  const { companyId } = cast;
  const { template, leads, weekday, startsAt, meetings, cancelled } = series;
  const first = startOf(cast, series, Math.max(...meetings.map(({ weeksAgo }) => weeksAgo))) - day;
  let agendaId: AgendaId;
  diary.at(first, async () => {
    const teamId = cast.teamOf(leadershipTeam);
    const agreed = { companyId, template, teamId, weekday, startsAt };
    ({ agendaId } = await agendaApi.add(cast.as(leads, first), agreed));
  });
  for (const meeting of meetings) {
    diary.at(startOf(cast, series, meeting.weeksAgo), () => hold(stage, series, agendaId, meeting));
  }
  if (cancelled === undefined) return;
  const eve = startOf(cast, series, cancelled) - day;
  diary.at(eve, async () => {
    const as = cast.as(leads, eve);
    const { meetingId } = (await openingApi.plan(as, { companyId, agendaId })).meeting;
    await endingApi.cancel(as, { companyId, meetingId });
  });
}

/** The next one is planned, and somebody has said that they will not be there. */
export async function planNext(cast: Cast, { leads, absentNext }: SeriesPlan): Promise<void> {
  if (absentNext === undefined) return;
  const { companyId } = cast;
  const agenda = (await agendaApi.list(cast.as(leads), { companyId })).find(({ kind }) => kind === 'weekly');
  if (!agenda) return;
  const { meeting } = await openingApi.plan(cast.as(leads), { companyId, agendaId: agenda.agendaId });
  const away = { memberId: cast.memberOf(absentNext), presence: 'absent' as const };
  await takingPartApi.markPresence(cast.as(absentNext), { companyId, meetingId: meeting.meetingId, ...away });
}
