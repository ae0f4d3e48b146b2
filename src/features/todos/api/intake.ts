import { remember } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import { type Did, takeBack } from '#features/accounts/api/take-back.ts';
import { type Day, dayIn } from '#lib/calendar/day.ts';
import { withinDay } from '#lib/calendar/within-day.ts';
import type { MemberId, TeamId, TodoId } from '#lib/ids.ts';
import type { Changing, Context, Room } from '#server/context.ts';
import { deleteUntouched, insertTodos, readWholeTodos, setDone } from '../store/intake.ts';

/** A to-do as far as files hold it. */
export interface FiledTodo {
  readonly todoId: TodoId;
  readonly teamId: TeamId | null;
  readonly ownerId: MemberId;
  readonly title: string;
  readonly note: string;
  readonly private: boolean;
  readonly madeBy: MemberId | null;
  readonly made: Day;
  /** The day it was promised for; carrying it over does not move it. */
  readonly due: Day;
  readonly done: Day | null;
}

/** What the activity calls a to-do: of a private one no word. */
const subject = (todo: Pick<FiledTodo, 'todoId' | 'title' | 'private'>) => ({
  subjectKind: 'todo',
  subjectId: todo.todoId,
  subject: todo.private ? 'a private to-do' : todo.title,
});

/** One that is here. Done in a file, what repeats is left to be ticked here: ticking it makes the next one. */
export type KnownTodo = FiledTodo & { readonly repeating: boolean; readonly version: number };

/** Every to-do of the company but the private ones of others, in the order in which they were made. */
export async function readFiledTodos(room: Room): Promise<KnownTodo[]> {
  allow(room, 'exportAll');
  const { scope, ground, me } = room;
  const rows = await readWholeTodos(scope, ground.companyId, me.memberId);
  return rows.map(({ madeAt, firstDue, doneOn, ...row }) => ({
    ...row,
    made: dayIn(Date.parse(madeAt), ground.timeZone),
    due: firstDue,
    done: doneOn,
  }));
}

/** Takes to-dos in as they were kept elsewhere, with their days; who owns them and which team has been checked. */
export async function bringInTodos(context: Context, room: Changing, todos: readonly FiledTodo[]): Promise<void> {
  allow(room, 'importFiles');
  const moment = (day: Day) => new Date(withinDay(day, room.ground.timeZone, context.now()));
  await insertTodos(
    room.scope,
    todos.map((todo) => ({
      todo_id: todo.todoId,
      team_id: todo.teamId,
      owner_id: todo.ownerId,
      title: todo.title,
      note: todo.note,
      private: todo.private,
      made_by: todo.madeBy,
      made_at: moment(todo.made),
      due: todo.due,
      done_at: todo.done && moment(todo.done),
      done_on: todo.done,
    })),
  );
  await remember(
    context,
    room,
    todos.map((todo) => ({
      verb: 'to-do added',
      ...subject(todo),
      after: todo.private ? null : { title: todo.title, due: todo.due, doneOn: todo.done },
    })),
  );
}

/** A to-do that is here, as far as ticking it needs. */
interface Ticked {
  readonly todoId: TodoId;
  readonly version: number;
  readonly title: string;
  readonly private: boolean;
}

/** Sets what is open here and done in a file to done, on the file's day. */
export async function finishTodos(
  context: Context,
  room: Changing,
  todos: readonly (Ticked & { readonly done: Day })[],
): Promise<void> {
  allow(room, 'importFiles');
  const rows = todos.map(({ todoId, version, done }) => {
    const done_at = new Date(withinDay(done, room.ground.timeZone, context.now()));
    return { todo_id: todoId, version, done_at, done_on: done };
  });
  await setDone(room.scope, rows);
  await remember(
    context,
    room,
    todos.map((todo) => ({ verb: 'to-do done', ...subject(todo) })),
  );
}

/** Takes an intake back; what somebody has changed since stays. @returns the ids of what was put back. */
export const putBackTodos = (context: Context, room: Changing, did: Did<Ticked>): Promise<ReadonlySet<string>> =>
  takeBack(context, room, did, {
    subject,
    verbs: { deleted: 'to-do deleted', opened: 'to-do reopened' },
    deleteThose: (brought, at) => {
      const ids = brought.map(({ todoId }) => todoId);
      return deleteUntouched(room.scope, ids, at);
    },
    openThose: (finished) => {
      const rows = finished.map(({ todoId, version }) => ({ todo_id: todoId, version, done_at: null, done_on: null }));
      return setDone(room.scope, rows);
    },
  });
