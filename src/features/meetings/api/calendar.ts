import { can } from '#features/accounts/model/permission.ts';
import { todosOf } from '#features/todos/api/todo-list.ts';
import { dayIn, type Weekday } from '#lib/calendar/day.ts';
import type { CompanyId, TeamId, UserId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Context, Room } from '#server/context.ts';

import { type FeedDay, type FeedMeeting, icalendar } from '../files/icalendar.ts';
import { comingTimes } from '../model/coming-times.ts';
import { type AgendaRow, readAgendas } from '../store/agenda.ts';
import { type FeedRow, readFeedUser, readHeldFeed } from '../store/feed.ts';
import { type MeetingRow, readBetween } from '../store/meeting.ts';
import { sectionsOf } from './answer.ts';
import { type Circle, mayAttend } from './attending.ts';
import { outerName } from './told.ts';
import { isMine } from './upcoming.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** What was held in the last quarter, and what is to come in half a year. */
const [back, ahead] = [91 * day, 182 * day];

interface Asked {
  readonly feed: Pick<FeedRow, 'team_id' | 'todos'>;
  readonly publicUrl: string;
  readonly now: number;
}

const spanOf = (row: AgendaRow | MeetingRow): number =>
  sectionsOf(row).reduce((sum, { minutes }) => sum + minutes, 0) * minute;

function heldOf(room: Room, row: MeetingRow, { publicUrl, now }: Asked): FeedMeeting {
  const startsAt = (row.opened_at ?? row.planned_at)?.getTime() ?? now;
  const page = `${publicUrl}/c/${row.company_id}/meetings/${row.meeting_id}`;
  return {
    uid: row.meeting_id,
    title: outerName(room, row),
    startsAt,
    endsAt: row.ended_at?.getTime() ?? startsAt + spanOf(row),
    url: row.state === 'concluded' ? `${page}/recap` : page,
  };
}

function agreedOf(room: Room, row: AgendaRow, planned: readonly number[], { publicUrl, now }: Asked) {
  const { timeZone } = room.ground;
  const last = row.last_opened_at && dayIn(row.last_opened_at.getTime(), timeZone);
  const schedule = { weekday: row.weekday as Weekday | null, startsAt: row.starts_at, everyWeeks: row.every_weeks };
  return comingTimes(schedule, last, planned, { now, until: now + ahead, timeZone }).map(
    (startsAt): FeedMeeting => ({
      uid: `${row.agenda_id}-${dayIn(startsAt, timeZone)}`,
      title: outerName(room, row),
      startsAt,
      endsAt: startsAt + spanOf(row),
      url: `${publicUrl}/c/${row.company_id}/meetings`,
    }),
  );
}

/** What is private stays out: a calendar is shared more easily than it was meant to be. */
async function dueDays(room: Room, { feed, publicUrl }: Asked): Promise<FeedDay[]> {
  if (!feed.todos || !can(room.me, 'ownTodo')) return [];
  const whose = feed.team_id === null ? { ownerId: room.me.memberId } : { teamId: feed.team_id as TeamId };
  const { items } = await todosOf(room, whose);
  const url = `${publicUrl}/c/${room.ground.companyId}/todos`;
  return items.filter((todo) => !todo.private).map(({ todoId, title, due }) => ({ uid: todoId, title, day: due, url }));
}

async function calendarIn(room: Room, asked: Asked): Promise<string> {
  const { scope, ground } = room;
  const { feed, now } = asked;
  const isAsked = (circle: Circle) =>
    feed.team_id === null ? isMine(room, circle) : circle.team_id === feed.team_id && mayAttend(room, circle);
  const held = await readBetween(scope, ground.companyId, new Date(now - back), new Date(now + ahead));
  const agendas = await readAgendas(scope, ground.companyId);
  const plannedOf = ({ agenda_id }: AgendaRow) =>
    held.flatMap((row) =>
      row.state === 'planned' && row.agenda_id === agenda_id && row.planned_at ? [row.planned_at.getTime()] : [],
    );
  return icalendar(
    {
      name: ground.name,
      meetings: [
        ...held.filter(isAsked).map((row) => heldOf(room, row, asked)),
        ...agendas
          .filter((row) => !row.disbanded && isAsked(row))
          .flatMap((row) => agreedOf(room, row, plannedOf(row), asked)),
      ],
      days: await dueDays(room, asked),
    },
    now,
  );
}

/**
 * The calendar under a secret address, as whoever made it may see it now; null where nobody has the address, where it
 * was revoked, or where who made it has left.
 * @param as the server as one person, with the rights of that person in this company.
 */
export async function calendarOf(
  context: Context,
  secret: string,
  as: (user: UserId, company: CompanyId) => Context,
): Promise<string | null> {
  const hash = context.hashSecret(secret);
  const feed = await context.readHeld(hash, (scope) => readHeldFeed(scope, hash));
  if (!feed) return null;
  const company = feed.company_id as CompanyId;
  const user = await context.readAcross([company], (scope) => readFeedUser(scope, feed));
  if (!user) return null;
  const asked = { feed, publicUrl: context.publicUrl, now: context.now() };
  try {
    return await as(user, company).read(company, (room) => calendarIn(room, asked));
  } catch (problem) {
    if (problem instanceof Refusal && problem.code === 'NOT_FOUND') return null;
    throw problem;
  }
}
