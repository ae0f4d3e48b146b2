import { tell } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import { refusal } from '#features/accounts/model/permission.ts';
import { wordsFor } from '#features/accounts/model/words.ts';
import type { MemberId, TeamId, TodoId } from '#lib/ids.ts';
import { notFound, Refusal, stale } from '#lib/refusal.ts';
import type { Changing, Context, Room } from '#server/context.ts';
import type { Todo } from '../contract/todo.ts';
import { type Held, mayChange, maySee } from '../model/leave.ts';
import type { Repeats } from '../model/repeat.ts';
import { readTodo, type TodoRow } from '../store/todo.ts';

export const todoOf = (row: TodoRow): Todo => ({
  todoId: row.todo_id as TodoId,
  title: row.title,
  note: row.note,
  teamId: row.team_id as TeamId | null,
  ownerId: row.owner_id as MemberId,
  private: row.private,
  madeBy: row.made_by as MemberId | null,
  madeAt: row.made_at.toISOString(),
  due: row.due as Todo['due'],
  firstDue: row.first_due as Todo['firstDue'],
  carried: row.carried,
  repeats: row.repeats as Repeats | null,
  origin:
    row.origin_id === null ? null : { kind: row.origin_kind ?? '', id: row.origin_id, title: row.origin_title ?? '' },
  meetingId: row.team_meeting_id,
  doneAt: row.done_at?.toISOString() ?? null,
  doneOn: row.done_on as Todo['doneOn'],
  doneBy: row.done_by as MemberId | null,
  version: row.version,
});

const heldOf = (row: TodoRow): Held => ({
  owner: { memberId: row.owner_id as MemberId, role: row.owner_role, teamIds: row.owner_team_ids },
  madeBy: row.made_by as MemberId | null,
  teamId: row.team_id as TeamId | null,
  private: row.private,
});

/** What the person may see of these. */
export const seenOf = ({ me }: Room, rows: readonly TodoRow[]): TodoRow[] =>
  rows.filter((row) => maySee(me, heldOf(row)));

/** Also one that was deleted, for who brings it back; what the person may not know of is not found. */
export async function findEvenDeleted(room: Room, todoId: TodoId): Promise<TodoRow> {
  allow(room, 'ownTodo');
  const row = await readTodo(room.scope, room.ground.companyId, todoId);
  if (!row || !maySee(room.me, heldOf(row))) throw notFound('to-do');
  return row;
}

export async function findTodo(room: Room, todoId: TodoId): Promise<TodoRow> {
  const row = await findEvenDeleted(room, todoId);
  if (row.deleted_at) throw notFound('to-do');
  return row;
}

/** The row, if the person may change it. */
export function allowChange({ me, ground }: Room, row: TodoRow): TodoRow {
  if (!mayChange(me, heldOf(row))) throw new Refusal('FORBIDDEN', refusal('changeTodo', wordsFor(ground.words)));
  return row;
}

/** Refused where the writer saw an older version. */
export function checkSeen(row: TodoRow, seenVersion: number): void {
  if (row.version !== seenVersion) throw stale(row.title, todoOf(row));
}

const inWords = ({ title, note, owner, due, repeats, carried, done_on }: TodoRow) => ({
  title,
  note,
  owner,
  due,
  repeats,
  carried,
  doneOn: done_on,
});

/**
 * Writes what became of a to-do into the activity, announces it, and answers with it. What is or was private, the
 * activity tells of without a word of it.
 */
export async function told(
  context: Context,
  room: Changing,
  verb: string,
  before: TodoRow | null,
  todoId: TodoId,
): Promise<Todo> {
  const row = await readTodo(room.scope, room.ground.companyId, todoId);
  if (!row) throw notFound('to-do');
  const hidden = row.private || before?.private === true;
  await tell(context, room, {
    verb,
    subjectKind: 'todo',
    subjectId: todoId,
    subject: row.private ? 'a private to-do' : row.title,
    before: hidden || !before ? null : inWords(before),
    after: hidden || row.deleted_at ? null : inWords(row),
  });
  return todoOf(row);
}
