import type { Agenda } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { AgendaId, CompanyId } from '#lib/ids.ts';
import { type Insertable, sql, type Updateable } from 'kysely';

/** With the day of the last meeting that was opened from it, as an instant, and whether its team still is. */
const from = (scope: ReadScope, company: CompanyId) =>
  scope.db
    .selectFrom('agenda as a')
    .selectAll()
    .select([
      sql<Date | null>`(select max(m.opened_at) from app.meeting m where m.company_id = a.company_id
        and m.agenda_id = a.agenda_id and m.state <> 'cancelled')`.as('last_opened_at'),
      sql<boolean>`exists (select from app.team t where t.company_id = a.company_id and t.team_id = a.team_id
        and t.deleted_at is not null)`.as('disbanded'),
    ])
    .where('a.company_id', '=', company);

export const readAgendas = (scope: ReadScope, company: CompanyId) =>
  from(scope, company).where('a.deleted_at', 'is', null).orderBy('a.agenda_id').execute();

/** A deleted one too. */
export const readAgenda = (scope: ReadScope, company: CompanyId, agenda: AgendaId) =>
  from(scope, company).where('a.agenda_id', '=', agenda).executeTakeFirst();
export type AgendaRow = NonNullable<Awaited<ReturnType<typeof readAgenda>>>;

export async function insertAgenda(scope: WriteScope, row: Omit<Insertable<Agenda>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('agenda')
    .values({ ...row, company_id: scope.company })
    .execute();
}

/** Over the version that the same transaction has read. Where somebody else is quicker, it is run again. */
export async function updateAgenda(scope: WriteScope, agenda: AgendaId, change: Updateable<Agenda>): Promise<void> {
  await scope.db
    .updateTable('agenda')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('agenda_id', '=', agenda)
    .execute();
}
