import { QueryClient } from '@tanstack/react-query';
import { day } from '#lib/calendar/day.ts';
import type { CompanyId, MemberId, TeamId, TodoId } from '#lib/ids.ts';
import { beforeEach, expect, it } from 'vitest';
import type { Todo } from '../contract/todo.ts';
import { todosQuery } from './list-query.ts';
import { dropTodo, putTodos } from './todo-query.ts';

const me = 'me' as MemberId;
const companyId = 'company' as CompanyId;
const shown = { companyId, teamId: null, me };
let cache: QueryClient;

const todo = (id: string, due: string, more: Partial<Todo> = {}): Todo => ({
  todoId: id as TodoId,
  title: id,
  note: '',
  teamId: null,
  ownerId: me,
  private: false,
  madeBy: me,
  madeAt: '2026-11-18T17:00:00.000Z',
  due: day(due),
  firstDue: day(due),
  carried: 0,
  repeats: null,
  origin: null,
  meetingId: null,
  doneAt: null,
  doneOn: null,
  doneBy: null,
  version: 1,
  ...more,
});
const done = { doneAt: '2026-11-19T09:00:00.000Z', doneOn: day('2026-11-19'), doneBy: me, version: 2 };
const ids = (state: 'open' | 'done') =>
  cache.getQueryData(todosQuery(shown, state).queryKey)?.items.map(({ todoId }) => todoId);

beforeEach(() => {
  cache = new QueryClient();
  for (const [state, items] of [
    ['open', [todo('a', '2026-11-20'), todo('c', '2026-11-24')]],
    ['done', []],
  ] as const) {
    cache.setQueryData(todosQuery(shown, state).queryKey, { items: [...items], more: false });
  }
});

it('a new one stands by its day, one that is done among the done', () => {
  putTodos(cache, shown, [todo('b', '2026-11-22')]);
  expect(ids('open')).toEqual(['a', 'b', 'c']);
  putTodos(cache, shown, [todo('b', '2026-11-22', done)]);
  expect([ids('open'), ids('done')]).toEqual([['a', 'c'], ['b']]);
});

it('an answer that comes late does not bring back what has changed since', () => {
  putTodos(cache, shown, [todo('a', '2026-11-20', done)]);
  putTodos(cache, shown, [todo('a', '2026-11-20')]);
  expect([ids('open'), ids('done')]).toEqual([['c'], ['a']]);
});

it('what is given to somebody else leaves the list, and stays in that of the team', () => {
  const given = todo('a', '2026-11-20', { ownerId: 'other' as MemberId, teamId: 'team' as TeamId, version: 2 });
  putTodos(cache, shown, [given]);
  expect(ids('open')).toEqual(['c']);
  const ofTeam = { ...shown, teamId: 'team' as TeamId };
  cache.setQueryData(todosQuery(ofTeam, 'open').queryKey, { items: [], more: false });
  putTodos(cache, ofTeam, [given, todo('c', '2026-11-24')]);
  expect(cache.getQueryData(todosQuery(ofTeam, 'open').queryKey)?.items).toEqual([given]);
});

it('what is gone is shown nowhere', () => {
  dropTodo(cache, shown, 'a' as TodoId);
  expect(ids('open')).toEqual(['c']);
});
