import type { Day } from '#lib/calendar/day.ts';
import type { TodoId } from '#lib/ids.ts';
import type { Changing, Context } from '#server/context.ts';
import type { Todo } from '../contract/todo.ts';
import type { Named } from '../model/todo.ts';
import { nextDue, type Repeats } from '../model/repeat.ts';
import { insertTodo, readFollower, removeTodo, type TodoRow, updateTodo } from '../store/todo.ts';
import { allowChange, checkSeen, findTodo, todoOf, told } from './todo-answer.ts';

type Asked = Named & { readonly seenVersion: number };

/** What was ticked, and the next one where it repeats. */
interface Ticked {
  readonly todo: Todo;
  readonly next: Todo | null;
}

const readFollowerOf = ({ scope, ground }: Changing, row: TodoRow) =>
  readFollower(scope, ground.companyId, row.todo_id as TodoId);

const standing = (row: TodoRow | undefined): Todo | null => (!row || row.deleted_at ? null : todoOf(row));

/** The next one, once. Of somebody who left it goes to whoever ticks: what has to be done is not lost. */
async function follow(context: Context, room: Changing, row: TodoRow): Promise<Todo | null> {
  if (row.repeats === null || row.repeat_from === null) return null;
  const former = await readFollowerOf(room, row);
  if (former) return standing(former);
  const { today } = room.ground;
  const after = row.due > today ? (row.due as Day) : today;
  const due = nextDue(row.repeats as Repeats, row.repeat_from as Day, after);
  const todo_id = context.newId<TodoId>();
  await insertTodo(room.scope, {
    todo_id,
    team_id: row.team_id,
    owner_id: row.owner_left ? room.me.memberId : row.owner_id,
    title: row.title,
    note: row.note,
    private: row.private,
    made_by: row.made_by,
    made_at: new Date(context.now()),
    due,
    first_due: due,
    repeats: row.repeats,
    repeat_from: row.repeat_from,
    repeat_of: row.todo_id,
  });
  return told(context, room, 'to-do added', null, todo_id);
}

/** Done already, it stays as it is, whichever version was seen: two tabs want the same. */
export async function tickTodoIn(context: Context, room: Changing, { todoId, seenVersion }: Asked): Promise<Ticked> {
  const row = allowChange(room, await findTodo(room, todoId));
  if (row.done_at) return { todo: todoOf(row), next: standing(await readFollowerOf(room, row)) };
  checkSeen(row, seenVersion);
  const done = { done_at: new Date(context.now()), done_on: room.ground.today, done_by: room.me.memberId };
  await updateTodo(room.scope, todoId, done);
  const todo = await told(context, room, 'to-do done', row, todoId);
  return { todo, next: await follow(context, room, row) };
}

/** The next one, which ticking made, goes away with it if nobody has touched it since. */
export async function untickTodoIn(context: Context, room: Changing, { todoId, seenVersion }: Asked): Promise<Ticked> {
  const row = allowChange(room, await findTodo(room, todoId));
  const follower = await readFollowerOf(room, row);
  if (!row.done_at) return { todo: todoOf(row), next: standing(follower) };
  checkSeen(row, seenVersion);
  await updateTodo(room.scope, todoId, { done_at: null, done_on: null, done_by: null });
  const isUntouched = follower?.version === 1;
  if (isUntouched) {
    await removeTodo(room.scope, follower.todo_id as TodoId);
    room.announce({ kind: 'todo', id: follower.todo_id });
  }
  const todo = await told(context, room, 'to-do reopened', row, todoId);
  return { todo, next: isUntouched ? null : standing(follower) };
}
