import { can } from '#features/accounts/model/permission.ts';
import { readOutgoingCommitments } from '#features/imports/api/outgoing-commitments.ts';
import { issuesOf } from '#features/issues/api/list.ts';
import { committedBy } from '#features/priorities/api/taken-on.ts';
import type { Commitment } from '#features/todos/model/commitment.ts';
import { todosOf } from '#features/todos/api/todo-list.ts';
import { addDays, type Day, dayIn } from '#lib/calendar/day.ts';
import type { Room } from '#server/context.ts';

const twoYears = 728;

/** One's own to-dos and priorities, and the open issues of one's teams. */
async function ownCommitments(room: Room): Promise<Commitment[]> {
  const { me, ground } = room;
  const on = (instant: string) => dayIn(Date.parse(instant), ground.timeZone);
  const open = await todosOf(room, { state: 'open' });
  const done = await todosOf(room, { state: 'done' });
  const { items: priorities } = await committedBy(room, me.memberId, addDays(ground.today, -twoYears));
  const found = [
    ...[...open.items, ...done.items].map(
      (todo): Commitment => ({
        holds: 'commitment',
        kind: 'todo',
        what: todo.title,
        who: me.name,
        created: on(todo.madeAt),
        due: todo.firstDue,
        done: todo.doneOn,
        raisedBy: null,
      }),
    ),
    ...priorities.map(
      (one): Commitment => ({
        holds: 'commitment',
        kind: 'priority',
        what: one.title,
        who: me.name,
        created: one.madeOn,
        due: one.due,
        done: one.outcome === 'done' ? one.closedOn : null,
        raisedBy: null,
      }),
    ),
  ];
  for (const teamId of me.teamIds) {
    const issues = await issuesOf(room, teamId);
    found.push(
      ...issues.map(
        (issue): Commitment => ({
          holds: 'commitment',
          kind: 'issue',
          what: issue.title,
          who: null,
          created: on(issue.raisedAt),
          due: null,
          done: null,
          raisedBy: null,
        }),
      ),
    );
  }
  return found;
}

/** What was taken on and raised as it stood on a day, as far as the person may see it: nobody else's private to-dos. */
export async function readCommitments(room: Room, asOf: Day): Promise<Commitment[]> {
  const all = can(room.me, 'exportAll') ? await readOutgoingCommitments(room, undefined) : await ownCommitments(room);
  return all
    .filter(({ created }) => created === null || created <= asOf)
    .map(({ holds, kind, what, who, created, due, done, raisedBy }) => ({
      holds,
      kind,
      what,
      who,
      created,
      due,
      done: done !== null && done <= asOf ? done : null,
      raisedBy,
    }));
}
