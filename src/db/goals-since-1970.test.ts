import { readFile } from 'node:fs/promises';
import { freshDatabase } from '#test/support/fresh-database.ts';
import { freshId, plantCompany } from '#test/support/planted-company.ts';
import { expect, it } from 'vitest';

it('a goal that held ever since 1990 holds ever since 1970 after the migration, and an undo finds it there', async () => {
  const database = await freshDatabase();
  const { owner } = database;
  try {
    const company = await plantCompany(owner, 'Company A', [{ name: 'Ann', userId: null, role: 'owner' }]);
    const ids = [company.companyId, company.metric];
    await owner.query(`delete from app.goal where company_id = $1 and metric_id = $2`, ids);
    await owner.query(
      `insert into app.goal (company_id, metric_id, starts_on, operator, threshold)
       values ($1, $2, '1990-01-01', 'at-least', 10), ($1, $2, '2026-02-02', 'at-least', 20)`,
      ids,
    );
    const effect = (from: string) => ({ did: 'goal', id: freshId(), title: 'Calls', from, before: null });
    await owner.query(`insert into app.import_step (company_id, import_id, step, changes) values ($1, $2, 99, $3)`, [
      company.companyId,
      company.import,
      JSON.stringify([effect('1990-01-01'), effect('2026-02-02')]),
    ]);
    await owner.query(await readFile(new URL('migrations/0011_goals_since_1970.sql', import.meta.url), 'utf8'));
    const goals = await owner.query(
      `select starts_on::text as day from app.goal where company_id = $1 and metric_id = $2 order by 1`,
      ids,
    );
    expect(goals.rows).toEqual([{ day: '1970-01-01' }, { day: '2026-02-02' }]);
    const steps = await owner.query<{ changes: { from: string }[] }>(
      'select changes from app.import_step where import_id = $1 and step = 99',
      [company.import],
    );
    expect(steps.rows[0]?.changes.map(({ from }) => from)).toEqual(['1970-01-01', '2026-02-02']);
  } finally {
    await database.drop();
  }
});
