import { applyMigration, migrate } from '#db/migrate.ts';
import { clientConfig } from '#db/place.ts';
import { outside18 } from '#test/support/outside-postgres.ts';
import { freshId } from '#test/support/planted-company.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

const [first, second] = [freshId(), freshId()];
let stop: () => Promise<void>;
let owner: pg.Client;

/** As on a rented server: whoever owns the tables is no superuser, so forced policies hold for it too. */
beforeAll(async () => {
  const outside = await outside18();
  const place = { kind: 'external', url: outside.url } as const;
  await migrate(place);
  owner = new pg.Client(clientConfig(place, 'owner'));
  owner.on('error', () => {});
  await owner.connect();
  for (const company of [first, second]) {
    await owner.query(`begin; set local app.company = '${company}'`);
    await owner.query(
      `insert into app.company (company_id, name, kind, time_zone, currency, first_day_of_week, year_starts_month, made_at)
       values ($1, 'before', 'team', 'Europe/Berlin', 'EUR', 1, 1, '2026-01-05')`,
      [company],
    );
    await owner.query('commit');
  }
  stop = async () => {
    await owner.end();
    await outside.stop();
  };
});
afterAll(() => stop());

const unforced = async () =>
  (
    await owner.query(
      `select relname from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p')
       and not (relrowsecurity and relforcerowsecurity)`,
    )
  ).rows;

const namesOf = async () => {
  await owner.query(`begin; set local app.companies = '${first},${second}'`);
  const { rows } = await owner.query<{ name: string }>('select name from app.company');
  await owner.query('commit');
  return rows.map(({ name }) => name);
};

it('the owner is behind the policies, so that a plain update finds nothing', async () => {
  expect((await owner.query(`update app.company set name = 'changed'`)).rowCount).toBe(0);
  expect(await namesOf()).toEqual(['before', 'before']);
});

it('a migration changes the rows of every company, and the policies hold afterwards', async () => {
  await owner.query('begin');
  // The second statement leaves a check that waits for the end, and the third makes a table of its own.
  const text = `update app.company set name = 'changed';
    set constraints all deferred;
    insert into app.member (company_id, member_id, name, email, role, joined_at)
      values ('${first}', '${first}', 'Ann', 'ann@example.com', 'owner', '2026-01-05');
    insert into app.metric (company_id, metric_id, owner_id, title, unit)
      values ('${first}', '${first}', '${first}', 'Leads', 'number');
    create table app.later (company_id uuid primary key references app.company);
    call app.keep_apart('app.later')`;
  await applyMigration(owner, { name: '9998_changes_rows.sql', hash: 'x', text });
  await owner.query('commit');
  expect(await namesOf()).toEqual(['changed', 'changed']);
  expect(await unforced()).toEqual([]);
  expect((await owner.query(`update app.company set name = 'again'`)).rowCount).toBe(0);
});

it('a migration that fails changes nothing and leaves the policies as they were', async () => {
  const before = await namesOf();
  await owner.query('begin');
  const failing = { name: '9999_fails.sql', hash: 'x', text: `update app.company set name = 'half'; select 1 / 0` };
  await expect(applyMigration(owner, failing)).rejects.toThrow('division by zero');
  await owner.query('rollback');
  expect(await namesOf()).toEqual(before);
  expect(await unforced()).toEqual([]);
});
