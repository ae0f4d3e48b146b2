import { allow } from '#features/accounts/api/allow.ts';
import { findPerson } from '#features/accounts/api/present.ts';
import { lastClosedPeriod, periodEnd, trailingPeriods } from '#lib/calendar/period.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { Room } from '#server/context.ts';
import type { Todo } from '../contract/todo.ts';
import { type KeptWeek, keptWeeks, weeksShown } from '../model/done-rate.ts';
import { leads } from '../model/leave.ts';
import { readDoneTodos, readDueTodos, readOpenTodos, type Whose } from '../store/todo.ts';
import { checkTeam } from './place.ts';
import { seenOf, todoOf } from './todo-answer.ts';

/** More than anybody reads; a list that is longer says so. */
const most = { open: 1000, done: 200 } as const;

interface Asked extends Whose {
  readonly state?: 'open' | 'done' | undefined;
}

/** Whose they are, checked: one's own, where neither a team nor a person nor an origin is named. */
async function checked(room: Room, { teamId, ownerId, originId }: Whose): Promise<Whose> {
  allow(room, 'ownTodo');
  if (teamId !== undefined) await checkTeam(room, teamId);
  if (ownerId !== undefined) await findPerson(room, ownerId);
  const named = teamId ?? ownerId ?? originId;
  return named === undefined ? { ownerId: room.me.memberId } : { teamId, ownerId, originId };
}

/** What is open, due first first, or what was done, the last first: what the one who asks may see of it. */
export async function todosOf(
  room: Room,
  { state = 'open', ...asked }: Asked,
): Promise<{ items: Todo[]; more: boolean }> {
  const whose = await checked(room, asked);
  const read = state === 'open' ? readOpenTodos : readDoneTodos;
  const rows = await read(room.scope, room.ground.companyId, whose, most[state] + 1);
  return { items: seenOf(room, rows.slice(0, most[state])).map(todoOf), more: rows.length > most[state] };
}

/** A share is of everything, or it says nothing: refused to who sees only a part of what somebody took on. */
async function allowRate(room: Room, { teamId, ownerId }: Whose): Promise<void> {
  if (teamId !== undefined || ownerId === undefined) return;
  const person = await findPerson(room, ownerId);
  allow(room, 'readTeamWork', { own: ownerId === room.me.memberId || leads(room.me, person) });
}

/** The last 13 weeks that are over. The private ones do not count, so that everybody reads the same. */
export async function todoRate(room: Room, asked: Whose): Promise<KeptWeek[]> {
  const whose = await checked(room, asked);
  await allowRate(room, whose);
  const { today, calendar, companyId } = room.ground;
  const last = lastClosedPeriod(today, 'weekly', calendar);
  const weeks = trailingPeriods(weeksShown, last, 'weekly');
  const rows = await readDueTodos(room.scope, companyId, whose, weeks[0] ?? last, periodEnd(last, 'weekly'));
  const commitments = rows
    .filter((row) => !row.private)
    .map((row) => ({
      holds: 'commitment' as const,
      kind: 'todo' as const,
      what: row.title,
      who: row.owner,
      created: null,
      due: row.first_due as Day,
      done: row.done_on as Day | null,
      raisedBy: null,
    }));
  return keptWeeks(commitments, weeks);
}
