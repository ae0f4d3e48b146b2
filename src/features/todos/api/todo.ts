import { allow } from '#features/accounts/api/allow.ts';
import { type Day, dayIn } from '#lib/calendar/day.ts';
import type { MemberId, TeamId, TodoId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import type { Changing, Context } from '#server/context.ts';
import type { Todo } from '../contract/todo.ts';
import { checkDue, firstDueOf, usualDue } from '../model/due.ts';
import { checkSaid, type Draft, type Named, type OriginatedDraft } from '../model/todo.ts';
import { carryTodos, insertTodo, readLateTodos, type TodoRow, updateTodo } from '../store/todo.ts';
import { checkMeeting, checkOwner, checkPrivate, checkTeam } from './place.ts';
import { allowChange, checkSeen, findEvenDeleted, findTodo, todoOf, told } from './todo-answer.ts';

function said(draft: Pick<Draft, 'title'> & { note: string }) {
  const checked = checkSaid(draft);
  if (!checked.ok) throw invalid(checked.error);
  return checked.value;
}

function dueBy(due: Day, today: Day): Day {
  const checked = checkDue(due, today);
  if (!checked.ok) throw invalid({ due: checked.error.message });
  return checked.value;
}

/** @throws Refusal where the person may not, where the owner or the team is not theirs to choose, or a field is wrong. */
export async function addTodoIn(context: Context, room: Changing, draft: OriginatedDraft): Promise<Todo> {
  allow(room, 'ownTodo');
  const { ground, me } = room;
  const { title, note } = said({ title: draft.title, note: draft.note ?? '' });
  const { ownerId = me.memberId, teamId = null, private: hidden = false, repeats = null, origin, meetingId } = draft;
  const due = dueBy(draft.due ?? usualDue(ground.today), ground.today);
  await checkOwner(room, ownerId);
  if (teamId !== null) await checkTeam(room, teamId);
  checkPrivate(room, { owner: ownerId, team: teamId, private: hidden });
  if (meetingId) await checkMeeting(room, meetingId, teamId);
  const todo_id = context.newId<TodoId>();
  await insertTodo(room.scope, {
    todo_id,
    team_id: teamId,
    owner_id: ownerId,
    title,
    note,
    private: hidden,
    made_by: me.memberId,
    made_at: new Date(context.now()),
    due,
    first_due: due,
    repeats,
    repeat_from: repeats && due,
    origin_kind: origin?.kind ?? null,
    origin_id: origin?.id ?? null,
    origin_title: origin?.title ?? null,
    meeting_id: meetingId ?? null,
  });
  return told(context, room, 'to-do added', null, todo_id);
}

/** A rhythm goes on from the day that somebody chose; a day that was only carried over does not move it. */
function rhythm(row: TodoRow, due: Day, repeats: Draft['repeats']) {
  if (due === row.due && repeats === row.repeats) return {};
  return { repeats, repeat_from: repeats && due };
}

type Change = Omit<Draft, 'title'> & Named & { readonly title?: string | undefined; readonly seenVersion: number };

export async function changeTodoIn(context: Context, room: Changing, asked: Change): Promise<Todo> {
  const { ground, scope } = room;
  const row = allowChange(room, await findTodo(room, asked.todoId));
  checkSeen(row, asked.seenVersion);
  const { title, note } = said({ title: asked.title ?? row.title, note: asked.note ?? row.note });
  const owner = asked.ownerId ?? (row.owner_id as MemberId);
  const team = asked.teamId === undefined ? (row.team_id as TeamId | null) : asked.teamId;
  const hidden = asked.private ?? row.private;
  const due = asked.due === undefined ? (row.due as Day) : dueBy(asked.due, ground.today);
  if (owner !== row.owner_id) await checkOwner(room, owner);
  if (team !== null && team !== row.team_id) await checkTeam(room, team);
  checkPrivate(room, { owner, team, private: hidden });
  const made = dayIn(row.made_at.getTime(), ground.timeZone);
  await updateTodo(scope, asked.todoId, {
    title,
    note,
    owner_id: owner,
    team_id: team,
    private: hidden,
    due,
    first_due:
      due === row.due ? row.first_due : firstDueOf({ made, firstDue: row.first_due as Day }, due, ground.today),
    ...rhythm(row, due, asked.repeats === undefined ? (row.repeats as Draft['repeats']) : asked.repeats),
  });
  return told(context, room, 'to-do changed', row, asked.todoId);
}

/** Deleted already, it stays so. */
export async function deleteTodoIn(context: Context, room: Changing, { todoId }: Named): Promise<void> {
  const row = allowChange(room, await findEvenDeleted(room, todoId));
  if (row.deleted_at) return;
  await updateTodo(room.scope, todoId, { deleted_at: new Date(context.now()) });
  await told(context, room, 'to-do deleted', row, todoId);
}

export async function restoreTodoIn(context: Context, room: Changing, { todoId }: Named): Promise<Todo> {
  const row = allowChange(room, await findEvenDeleted(room, todoId));
  if (!row.deleted_at) return todoOf(row);
  await updateTodo(room.scope, todoId, { deleted_at: null });
  return told(context, room, 'to-do restored', row, todoId);
}

/**
 * What a team has not done by this day is due seven days after it, and says how often that was so. Asked twice on one
 * day it does nothing more: a second meeting carries nothing on. For everybody in the team.
 */
export async function carryTodosIn(context: Context, room: Changing, teamId: TeamId, asOf: Day): Promise<Todo[]> {
  await checkTeam(room, teamId);
  const { scope, ground } = room;
  const rows = await readLateTodos(scope, ground.companyId, teamId, asOf);
  await carryTodos(
    scope,
    rows.map((row) => row.todo_id as TodoId),
    usualDue(asOf),
  );
  const carried: Todo[] = [];
  for (const row of rows) carried.push(await told(context, room, 'to-do carried over', row, row.todo_id as TodoId));
  return carried;
}
