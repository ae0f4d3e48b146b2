import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import { sql } from 'kysely';

/** As much of an import as its list tells. */
export interface ImportRow<Counts> {
  readonly import_id: string;
  readonly holds: string;
  readonly files: string[];
  readonly made_by: MemberId | null;
  readonly made_at: Date;
  readonly undone_at: Date | null;
  readonly counts: Counts;
}

const recent = 200;
/** So many changes of a step that its JSON stays of a size that is read and written with ease. */
const inOneStep = 500;

const importsOf = <Counts>(company: CompanyId) => sql<ImportRow<Counts>>`
  select import_id, holds, files, made_by, made_at, undone_at, counts from app.import where company_id = ${company}`;

/** Newest first. */
export async function readImports<Counts>(scope: ReadScope, company: CompanyId): Promise<ImportRow<Counts>[]> {
  const { rows } = await sql<ImportRow<Counts>>`
    ${importsOf<Counts>(company)} order by import_id desc limit ${recent}`.execute(scope.db);
  return rows;
}

export async function readImport<Counts>(scope: ReadScope, company: CompanyId, id: string) {
  const { rows } = await sql<ImportRow<Counts>>`
    ${importsOf<Counts>(company)} and import_id = ${id}`.execute(scope.db);
  return rows[0];
}

/** The newest import of the same files by the same choices that stands. */
export async function readSameImport<Counts>(scope: ReadScope, company: CompanyId, fingerprint: string) {
  const { rows } = await sql<ImportRow<Counts>>`
    ${importsOf<Counts>(company)} and fingerprint = ${fingerprint} and undone_at is null
    order by import_id desc limit 1`.execute(scope.db);
  return rows[0];
}

export interface NewImport {
  readonly import_id: string;
  readonly holds: string;
  readonly files: readonly string[];
  readonly fingerprint: string;
  readonly made_by: MemberId;
  readonly made_at: Date;
  readonly counts: object;
}

/** The import and all that it changed, in parts. */
export async function insertImport(scope: WriteScope, row: NewImport, changes: readonly unknown[]): Promise<void> {
  await scope.db
    .insertInto('import')
    .values({
      ...row,
      company_id: scope.company,
      files: JSON.stringify(row.files),
      counts: JSON.stringify(row.counts),
    })
    .execute();
  for (let at = 0; at < changes.length; at += inOneStep) {
    await scope.db
      .insertInto('import_step')
      .values({
        company_id: scope.company,
        import_id: row.import_id,
        step: at / inOneStep,
        changes: JSON.stringify(changes.slice(at, at + inOneStep)),
      })
      .execute();
  }
}

/** All that an import changed, in the order it did. */
export async function readChanges<Change>(scope: ReadScope, company: CompanyId, id: string): Promise<Change[]> {
  const { rows } = await sql<{ changes: Change[] }>`
    select changes from app.import_step where company_id = ${company} and import_id = ${id} order by step`.execute(
    scope.db,
  );
  return rows.flatMap(({ changes }) => changes);
}

export async function markUndone(scope: WriteScope, id: string, at: Date): Promise<void> {
  await scope.db
    .updateTable('import')
    .set({ undone_at: at })
    .where('company_id', '=', scope.company)
    .where('import_id', '=', id)
    .execute();
}
