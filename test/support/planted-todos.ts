import type { CompanyId, MemberId, TeamId, TodoId } from '#lib/ids.ts';

export interface PlantedTodos {
  /** Of the leadership team, open; the first member owns it. */
  readonly todo: TodoId;
  /** Done, and made again every week. */
  readonly doneTodo: TodoId;
  readonly deletedTodo: TodoId;
}

interface Ground {
  readonly company_id: CompanyId;
  readonly team_id: TeamId;
  readonly owner_id: MemberId;
  readonly name: string;
  readonly at: Date;
  readonly freshId: <Branded extends string>() => Branded;
}

/** Ids, and the rows that belong to them. */
export function plantedTodos({
  name,
  at,
  freshId,
  ...ground
}: Ground): [PlantedTodos, Readonly<Record<string, unknown>>[]] {
  const ids = { todo: freshId<TodoId>(), doneTodo: freshId<TodoId>(), deletedTodo: freshId<TodoId>() };
  const row = (todo_id: TodoId, title: string, more: object = {}) => ({
    ...ground,
    todo_id,
    title: `${title} of ${name}`,
    note: '',
    private: false,
    made_by: ground.owner_id,
    made_at: at,
    due: '2026-01-12',
    first_due: '2026-01-05',
    carried: 1,
    repeats: null,
    repeat_from: null,
    done_at: null,
    done_on: null,
    done_by: null,
    deleted_at: null,
    version: 1,
    ...more,
  });
  const done = { done_at: at, done_on: '2026-01-12', done_by: ground.owner_id };
  return [
    ids,
    [
      row(ids.todo, 'To-do'),
      row(ids.doneTodo, 'Done to-do', { ...done, repeats: 'weekly', repeat_from: '2026-01-05' }),
      row(ids.deletedTodo, 'Former to-do', { deleted_at: at }),
    ],
  ];
}
