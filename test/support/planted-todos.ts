import type { TodoId } from '#lib/ids.ts';
import type { PlantedGround, PlantedRow } from './planted-ground.ts';

export interface PlantedTodos {
  /** Of the leadership team, open; the first member owns it. */
  readonly todo: TodoId;
  /** Done, and made again every week. */
  readonly doneTodo: TodoId;
  readonly deletedTodo: TodoId;
}

/** Ids, and the rows that belong to them. */
export function plantedTodos(ground: PlantedGround): [PlantedTodos, PlantedRow[]] {
  const { company_id, team_id, owner_id, name, at, freshId } = ground;
  const ids = { todo: freshId<TodoId>(), doneTodo: freshId<TodoId>(), deletedTodo: freshId<TodoId>() };
  const row = (todo_id: TodoId, title: string, more: object = {}) => ({
    company_id,
    team_id,
    owner_id,
    todo_id,
    title: `${title} of ${name}`,
    note: '',
    private: false,
    made_by: owner_id,
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
  const done = { done_at: at, done_on: '2026-01-12', done_by: owner_id };
  return [
    ids,
    [
      row(ids.todo, 'To-do'),
      row(ids.doneTodo, 'Done to-do', { ...done, repeats: 'weekly', repeat_from: '2026-01-05' }),
      row(ids.deletedTodo, 'Former to-do', { deleted_at: at }),
    ],
  ];
}
