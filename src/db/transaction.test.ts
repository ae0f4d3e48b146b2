import { clientConfig, openPool } from '#db/place.ts';
import type { CompanyId } from '#lib/ids.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/fresh-database.ts';
import { freshId, plantCompany } from '#test/support/planted-company.ts';
import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { question } from './question.ts';
import { transact } from './transaction.ts';

let db: FreshDatabase;
let pool: pg.Pool;
let company: CompanyId;

beforeAll(async () => {
  db = await freshDatabase();
  pool = openPool(db.place, 'evenkeel_app', 4, () => {});
  ({ companyId: company } = await plantCompany(db.owner, 'Company A', [
    { name: 'Ann', userId: 'ann', role: 'owner', inDepartment: true },
  ]));
});
afterAll(async () => {
  await pool.end();
  await db.drop();
});

const sight = () => ({ companies: [company], company });
const nameNow = async () => (await db.owner.query('select name from app.company')).rows[0].name as string;

describe('a transaction', () => {
  it('is run again from the start when the database gives it up for another one', async () => {
    await db.owner.query('update app.company set version = 1');
    let runs = 0;
    const serial = async (mark: string, gate: Promise<void>, reached: () => void) =>
      transact(pool, 'write', sight(), async ({ db: query }) => {
        runs += 1;
        await sql`set transaction isolation level serializable`.execute(query);
        const { version } = await query.selectFrom('company').select('version').executeTakeFirstOrThrow();
        reached();
        await gate;
        await query
          .updateTable('company')
          .set({ version: version + 1, name: mark })
          .execute();
      });
    let arrived = 0;
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const reached = () => {
      arrived += 1;
      if (arrived === 2) open();
    };
    await Promise.all([serial('one', gate, reached), serial('two', gate, reached)]);
    // Both counted: without another run one of the two would be lost, or refused.
    expect((await db.owner.query('select version from app.company')).rows[0].version).toBe(3);
    expect(runs).toBe(3);
  });

  it('is run again when it waits in a circle with another one', async () => {
    const [first, second] = [freshId<string>(), freshId<string>()];
    const teams = `insert into app.team (company_id, team_id, name, kind, position) values
      ('${company}', '${first}', 'a', 'department', 8), ('${company}', '${second}', 'b', 'department', 9)`;
    await db.owner.query(teams);
    let arrived = 0;
    let open = () => {};
    const bothHoldOne = new Promise<void>((resolve) => {
      open = resolve;
    });
    let runs = 0;
    const crossing = (order: readonly string[]) =>
      transact(pool, 'write', sight(), async ({ db: query }) => {
        runs += 1;
        for (const [at, team] of order.entries()) {
          await query
            .updateTable('team')
            .set({ version: sql<number>`version + 1` })
            .where('team_id', '=', team)
            .execute();
          if (at > 0) continue;
          arrived += 1;
          if (arrived === 2) open();
          await bothHoldOne;
        }
      });
    await Promise.all([crossing([first, second]), crossing([second, first])]);
    const { rows } = await db.owner.query('select version from app.team where team_id in ($1, $2)', [first, second]);
    expect(rows.map(({ version }) => version)).toEqual([3, 3]);
    // At least one was given up and run again; both can meet a second time.
    expect(runs).toBeGreaterThanOrEqual(3);
  });

  it('gives up after a few runs with the database’s own words', async () => {
    let runs = 0;
    const always = transact(pool, 'write', sight(), async ({ db: query }) => {
      runs += 1;
      await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(query);
    });
    await expect(always).rejects.toMatchObject({ code: '40001' });
    expect(runs).toBe(4);
  });

  it('leaves nothing behind when the work fails, and gives its connection back', async () => {
    const before = await nameNow();
    for (let time = 0; time < 10; time += 1) {
      const failing = transact(pool, 'write', sight(), async ({ db: query }) => {
        await query.updateTable('company').set({ name: 'Half done' }).execute();
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
    }
    expect(await nameNow()).toBe(before);
    expect(pool.idleCount).toBe(pool.totalCount);
  });

  it('answers what was asked ahead once, also when the work asks it again', async () => {
    const named = question<{ name: string; stamp: string }>(
      sql`select name, clock_timestamp()::text as stamp from app.company`,
    );
    const [first, again, other] = await transact(
      pool,
      'read',
      sight(),
      async ({ ask }) => [await ask(named), await ask(named), await ask(question(sql`select 7 as seven`))],
      [named],
    );
    expect(first).toMatchObject([{ name: await nameNow() }]);
    expect(again).toEqual(first);
    expect(other).toEqual([{ seven: 7 }]);
  });

  it('stores what was left for the commit in its order, or none of it', async () => {
    const rename = (name: string) => question(sql`update app.company set name = ${name}`);
    await transact(pool, 'write', sight(), async ({ atCommit }) => {
      atCommit(rename('Earlier'));
      atCommit(rename('Later'));
    });
    expect(await nameNow()).toBe('Later');
    const failing = transact(pool, 'write', sight(), async ({ db: query, atCommit }) => {
      await query.updateTable('company').set({ name: 'In between' }).execute();
      atCommit(rename('Before the fault'));
      atCommit(rename(''));
      atCommit(rename('After the fault'));
    });
    // A company's name has at least one character.
    await expect(failing).rejects.toMatchObject({ code: '23514' });
    expect(await nameNow()).toBe('Later');
    expect(pool.idleCount).toBe(pool.totalCount);
  });

  it('to read writes nothing', async () => {
    const writing = transact(pool, 'read', sight(), ({ db: query }) =>
      query.updateTable('company').set({ name: 'Written' }).execute(),
    );
    await expect(writing).rejects.toMatchObject({ code: '25006' });
  });

  it('takes what it may see along to no other one on the same connection', async () => {
    const single = openPool(db.place, 'evenkeel_app', 1, () => {});
    const count = (companies: CompanyId[]) =>
      transact(
        single,
        'read',
        { companies },
        async ({ db: query }) => (await query.selectFrom('company').selectAll().execute()).length,
      );
    expect(await count([company])).toBe(1);
    expect(await count([])).toBe(0);
    await transact(single, 'read', { user: 'ann' }, async () => {});
    const left = await transact(single, 'read', {}, async ({ db: query }) => ({
      members: (await query.selectFrom('member').selectAll().execute()).length,
      set: (
        await sql<{
          all: string;
        }>`select concat(current_setting('app.companies', true), current_setting('app.company', true), current_setting('app.person', true)) as all`.execute(
          query,
        )
      ).rows[0]?.all,
    }));
    expect(left).toEqual({ members: 0, set: '' });
    await single.end();
  });

  it('refuses a company id that is none before it reaches the database, and quotes the rest', async () => {
    const bad = transact(pool, 'read', { companies: ["x'; drop table app.company; --" as CompanyId] }, async () => 1);
    await expect(bad).rejects.toThrow(TypeError);
    const quoted = `o'neil \\'; drop table app.company; --`;
    const kept = await transact(pool, 'read', { user: quoted }, async ({ db: query }) => {
      const { rows } = await sql<{ person: string }>`select current_setting('app.person') as person`.execute(query);
      return rows[0]?.person;
    });
    expect(kept).toBe(quoted);
  });

  it('whose connection is cut is refused, and the next one gets a fresh connection', async () => {
    const cut = transact(pool, 'write', sight(), async ({ db: query }) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(query);
      await query.updateTable('company').set({ name: 'Cut off' }).execute();
      await db.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await query.selectFrom('company').selectAll().execute();
    });
    // What was read first: the farewell of the database, or that nobody is there to write to.
    await expect(cut).rejects.toThrow(/terminat|EPIPE|ECONNRESET|not queryable/);
    expect(await nameNow()).not.toBe('Cut off');
    expect(await transact(pool, 'read', sight(), async () => 'well')).toBe('well');
  });
});

it('dates come as text, so that no server’s zone moves them', async () => {
  const client = new pg.Client(clientConfig(db.place, 'owner'));
  await client.connect();
  const { rows } = await client.query(
    `select date '2026-03-29' as day, 12345678901234567890.123456::numeric as amount`,
  );
  expect(rows).toEqual([{ day: '2026-03-29', amount: '12345678901234567890.123456' }]);
  await client.end();
});
