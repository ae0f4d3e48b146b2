import type { ReadScope } from '#db/scope.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import { sql } from 'kysely';
import { todosOf } from './todo.ts';

/** First due since that day or not done, without what is private; due first first. */
export async function readTakenOn(scope: ReadScope, company: CompanyId, owner: MemberId, since: Day) {
  return todosOf(scope, company)
    .where('todo.deleted_at', 'is', null)
    .where('todo.owner_id', '=', owner)
    .where('todo.private', '=', false)
    .where((where) => where.or([where('todo.first_due', '>=', since), where('todo.done_at', 'is', null)]))
    .orderBy('todo.first_due')
    .orderBy('todo.todo_id')
    .execute();
}

/** How many are not done, owner by owner, without what is private. */
export async function countOpenTodos(scope: ReadScope, company: CompanyId): Promise<ReadonlyMap<MemberId, number>> {
  const rows = await scope.db
    .selectFrom('todo')
    .select(['owner_id', sql<number>`count(*)::int`.as('open')])
    .where('company_id', '=', company)
    .where('deleted_at', 'is', null)
    .where('done_at', 'is', null)
    .where('private', '=', false)
    .groupBy('owner_id')
    .execute();
  return new Map(rows.map((row) => [row.owner_id as MemberId, row.open]));
}
