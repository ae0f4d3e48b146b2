import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, MemberId, TeamId, TodoId } from '#lib/ids.ts';
import { sql } from 'kysely';

/** A to-do as far as files hold it. */
export interface WholeTodo {
  readonly todoId: TodoId;
  readonly teamId: TeamId | null;
  readonly ownerId: MemberId;
  readonly title: string;
  readonly note: string;
  readonly private: boolean;
  readonly madeBy: MemberId | null;
  readonly madeAt: string;
  readonly firstDue: Day;
  readonly doneOn: Day | null;
  readonly repeating: boolean;
  readonly version: number;
}

/** All but the private ones of others, in the order in which they were made. */
export async function readWholeTodos(scope: ReadScope, company: CompanyId, me: MemberId): Promise<WholeTodo[]> {
  const { rows } = await sql<WholeTodo>`
    select todo_id as "todoId", team_id as "teamId", owner_id as "ownerId", title, note, private, made_by as "madeBy",
      to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt", first_due as "firstDue",
      done_on as "doneOn", repeats is not null as repeating, version
    from app.todo where company_id = ${company} and deleted_at is null and (not private or owner_id = ${me})
    order by made_at, todo_id`.execute(scope.db);
  return rows;
}

export interface NewTodo {
  readonly todo_id: TodoId;
  readonly team_id: TeamId | null;
  readonly owner_id: MemberId;
  readonly title: string;
  readonly note: string;
  readonly private: boolean;
  readonly made_by: MemberId | null;
  readonly made_at: Date;
  readonly due: Day;
  readonly done_at: Date | null;
  readonly done_on: Day | null;
}

export async function insertTodos(scope: WriteScope, rows: readonly NewTodo[]): Promise<void> {
  await sql`
    insert into app.todo (company_id, todo_id, team_id, owner_id, title, note, private, made_by, made_at, due, first_due,
      done_at, done_on)
    select ${scope.company}::uuid, r.todo_id, r.team_id, r.owner_id, r.title, r.note, r.private, r.made_by, r.made_at, r.due,
      r.due, r.done_at, r.done_on
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (todo_id uuid, team_id uuid, owner_id uuid, title text,
      note text, private boolean, made_by uuid, made_at timestamptz, due date, done_at timestamptz, done_on date)`.execute(
    scope.db,
  );
}

/** What is open is done, or open again without a day; answers with those that were so and have this version. */
export async function setDone(
  scope: WriteScope,
  rows: readonly {
    readonly todo_id: TodoId;
    readonly version: number;
    readonly done_at: Date | null;
    readonly done_on: Day | null;
  }[],
): Promise<TodoId[]> {
  const { rows: changed } = await sql<{ todo_id: TodoId }>`
    update app.todo t set done_at = r.done_at, done_on = r.done_on, done_by = null, version = t.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (todo_id uuid, version int, done_at timestamptz, done_on date)
    where t.company_id = ${scope.company} and t.todo_id = r.todo_id and t.version = r.version and t.deleted_at is null
    returning t.todo_id`.execute(scope.db);
  return changed.map(({ todo_id }) => todo_id);
}

/** Deletes those that nobody has touched since they were made; answers with them. */
export async function deleteUntouched(scope: WriteScope, todos: readonly TodoId[], at: Date): Promise<TodoId[]> {
  const { rows } = await sql<{ todo_id: TodoId }>`
    update app.todo set deleted_at = ${at}, version = version + 1
    where company_id = ${scope.company} and todo_id = any(${[...todos]}::uuid[]) and version = 1 and deleted_at is null
    returning todo_id`.execute(scope.db);
  return rows.map(({ todo_id }) => todo_id);
}
