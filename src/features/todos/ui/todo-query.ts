import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRows } from '#client/following.ts';
import { client, queries } from '#client/rpc.ts';
import type { MemberId, TodoId } from '#lib/ids.ts';
import type { Todo } from '../contract/todo.ts';
import { type Place, type State, todosQuery, whoseOf } from './list-query.ts';

/** Whose to-dos a page shows: a team's, or one's own. */
export interface Shown extends Place {
  readonly me: MemberId;
}

const states: readonly State[] = ['open', 'done'];

export const rateQuery = (place: Place) => queries.todo.rate.queryOptions({ input: whoseOf(place) });

const belongs = (todo: Todo, { teamId, me }: Shown, state: State): boolean =>
  (teamId === null ? todo.ownerId === me : todo.teamId === teamId) && (todo.doneAt !== null) === (state === 'done');

const order: Readonly<Record<State, (one: Todo, other: Todo) => number>> = {
  open: (one, other) => compare(one.due, other.due) || compare(one.todoId, other.todoId),
  done: (one, other) => compare(other.doneAt ?? '', one.doneAt ?? '') || compare(one.todoId, other.todoId),
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A to-do as it is now stands where it belongs, and nowhere else; an older one than what is shown changes nothing. */
export function putTodos(cache: QueryClient, shown: Shown, todos: readonly Todo[]): void {
  const lists = states.map((state) => ({ state, key: todosQuery(shown, state).queryKey }));
  const held = lists.flatMap(({ key }) => cache.getQueryData(key)?.items ?? []);
  const newer = todos.filter((todo) => !held.some((old) => old.todoId === todo.todoId && old.version > todo.version));
  const replaced = new Set(newer.map(({ todoId }) => todoId));
  for (const { state, key } of lists) {
    cache.setQueryData(key, (list) => {
      if (!list) return list;
      const others = list.items.filter(({ todoId }) => !replaced.has(todoId));
      const here = newer.filter((todo) => belongs(todo, shown, state));
      return { ...list, items: [...others, ...here].toSorted(order[state]) };
    });
  }
  void cache.invalidateQueries({ queryKey: queries.todo.rate.key() });
}

/** Deleted, or no longer to be seen. */
export function dropTodo(cache: QueryClient, shown: Shown, todoId: TodoId): void {
  for (const state of states) {
    cache.setQueryData(
      todosQuery(shown, state).queryKey,
      (list) => list && { ...list, items: list.items.filter((todo) => todo.todoId !== todoId) },
    );
  }
  void cache.invalidateQueries({ queryKey: queries.todo.rate.key() });
}

/** While the page is open, what others change is read row by row. */
export function useFollowTodos(shown: Shown): void {
  const cache = useQueryClient();
  const { companyId } = shown;
  useRows(companyId, {
    kind: 'todo',
    read: (todoId: TodoId) => client.todo.read({ companyId, todoId }),
    put: (todo) => putTodos(cache, shown, [todo]),
    drop: (todoId) => dropTodo(cache, shown, todoId),
    all: queries.todo.key(),
  });
}
