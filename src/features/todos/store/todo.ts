import type { Todo } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, MeetingId, MemberId, TeamId, TodoId } from '#lib/ids.ts';
import { type Insertable, sql, type Updateable } from 'kysely';

const ownersTeams = sql<TeamId[]>`array(
  select tm.team_id from app.team_member tm
  join app.team t on t.company_id = tm.company_id and t.team_id = tm.team_id and t.deleted_at is null
  where tm.company_id = todo.company_id and tm.member_id = todo.owner_id)`;

/** A meeting without a team is private to two, or to one: what they take on there does not tell of it. */
const teamMeeting = sql<MeetingId | null>`(
  select m.meeting_id from app.meeting m
  where m.company_id = todo.company_id and m.meeting_id = todo.meeting_id and m.team_id = todo.team_id)`;

export const todosOf = (scope: ReadScope, company: CompanyId) =>
  scope.db
    .selectFrom('todo')
    .innerJoin('member as owner', (join) =>
      join.onRef('owner.company_id', '=', 'todo.company_id').onRef('owner.member_id', '=', 'todo.owner_id'),
    )
    .selectAll('todo')
    .select([
      'owner.name as owner',
      sql<Role>`owner.role`.as('owner_role'),
      sql<boolean>`owner.departed_at is not null`.as('owner_left'),
      ownersTeams.as('owner_team_ids'),
      teamMeeting.as('team_meeting_id'),
    ])
    .where('todo.company_id', '=', company);

/** Whose to-dos: a team's, or somebody's wherever they belong. */
export interface Whose {
  readonly teamId?: TeamId | undefined;
  readonly ownerId?: MemberId | undefined;
  /** Made from this row. */
  readonly originId?: string | undefined;
}

const asked = (scope: ReadScope, company: CompanyId, { teamId, ownerId, originId }: Whose) => {
  let todos = todosOf(scope, company).where('todo.deleted_at', 'is', null);
  if (teamId !== undefined) todos = todos.where('todo.team_id', '=', teamId);
  if (ownerId !== undefined) todos = todos.where('todo.owner_id', '=', ownerId);
  return originId === undefined ? todos : todos.where('todo.origin_id', '=', originId);
};

/** What is not done, what is due first first. */
export async function readOpenTodos(scope: ReadScope, company: CompanyId, whose: Whose, most: number) {
  return asked(scope, company, whose)
    .where('todo.done_at', 'is', null)
    .orderBy('todo.due')
    .orderBy('todo.todo_id')
    .limit(most)
    .execute();
}
export type TodoRow = Awaited<ReturnType<typeof readOpenTodos>>[number];

/** What was done, the last one first. */
export async function readDoneTodos(scope: ReadScope, company: CompanyId, whose: Whose, most: number) {
  return asked(scope, company, whose)
    .where('todo.done_at', 'is not', null)
    .orderBy('todo.done_at', 'desc')
    .orderBy('todo.todo_id')
    .limit(most)
    .execute();
}

/** Those first due from one day to another, done or not. */
export async function readDueTodos(scope: ReadScope, company: CompanyId, whose: Whose, from: Day, to: Day) {
  return asked(scope, company, whose)
    .where('todo.first_due', '>=', from)
    .where('todo.first_due', '<=', to)
    .orderBy('todo.first_due')
    .execute();
}

/** What a team has not done and was due by this day. */
export async function readLateTodos(scope: ReadScope, company: CompanyId, teamId: TeamId, by: Day) {
  return asked(scope, company, { teamId })
    .where('todo.done_at', 'is', null)
    .where('todo.due', '<=', by)
    .orderBy('todo.due')
    .orderBy('todo.todo_id')
    .execute();
}

/** A deleted one too. */
export async function readTodo(scope: ReadScope, company: CompanyId, todo: TodoId) {
  return todosOf(scope, company).where('todo.todo_id', '=', todo).executeTakeFirst();
}

/** The one that was made when this one was done; a deleted one too. */
export async function readFollower(scope: ReadScope, company: CompanyId, todo: TodoId) {
  return todosOf(scope, company).where('todo.repeat_of', '=', todo).executeTakeFirst();
}

export async function insertTodo(scope: WriteScope, row: Omit<Insertable<Todo>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('todo')
    .values({ ...row, company_id: scope.company })
    .execute();
}

/** Over the version that the same transaction has read. Where somebody else is quicker, it is run again. */
export async function updateTodo(scope: WriteScope, todo: TodoId, change: Updateable<Todo>): Promise<void> {
  await scope.db
    .updateTable('todo')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('todo_id', '=', todo)
    .execute();
}

/** They are due on a later day, once more. */
export async function carryTodos(scope: WriteScope, todos: readonly TodoId[], due: Day): Promise<void> {
  await scope.db
    .updateTable('todo')
    .set({ due, carried: sql<number>`carried + 1`, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('todo_id', '=', sql<string>`any(${[...todos]}::uuid[])`)
    .execute();
}

/** For good: only what nobody but us has ever touched. */
export async function removeTodo(scope: WriteScope, todo: TodoId): Promise<void> {
  await scope.db.deleteFrom('todo').where('company_id', '=', scope.company).where('todo_id', '=', todo).execute();
}
