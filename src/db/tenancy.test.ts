import { clientConfig, type ConnectsAs } from '#db/place.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/fresh-database.ts';
import { freshId, plantCompany, type PlantedCompany } from '#test/support/planted-company.ts';
import { everything, tenantTables } from '#test/support/tables.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let db: FreshDatabase;
let a: PlantedCompany;
let b: PlantedCompany;
let tables: string[];

const people = (name: string) =>
  [
    { userId: `user-${name}`, name, role: 'owner', token: { text: `ek_${name}`, access: 'write' }, inDepartment: true },
  ] as const;

beforeAll(async () => {
  db = await freshDatabase();
  a = await plantCompany(db.owner, 'Company A', people('Ann'));
  b = await plantCompany(db.owner, 'Company B', people('Bea'));
  tables = await tenantTables(db.owner);
});
afterAll(() => db.drop());

async function connected<Result>(as: ConnectsAs, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(clientConfig(db.place, as));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** In one transaction as the product's own role, with what company it may read and write; nothing of it stays. */
function within<Result>(sight: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  return connected('evenkeel_app', async (client) => {
    await client.query(`begin;${sight}`);
    const result = await work(client);
    await client.query('rollback');
    return result;
  });
}

const scope = (company: string) => `set local app.companies = '${company}'; set local app.company = '${company}'`;

/** Runs a statement that should be refused and goes on after it; the SQLSTATE, or how many rows it touched. */
async function outcome(client: pg.Client, statement: string, values: unknown[] = []): Promise<string | number> {
  await client.query('savepoint before');
  try {
    const { rowCount } = await client.query(statement, values);
    return rowCount ?? 0;
  } catch (problem) {
    await client.query('rollback to savepoint before');
    return (problem as { code?: string }).code ?? String(problem);
  }
}

const rowsOf = async <Row extends pg.QueryResultRow>(question: string): Promise<Row[]> =>
  (await db.owner.query<Row>(question)).rows;

const NO_PRIVILEGE = '42501';

/** The columns that are written; those that the database computes cannot be. */
async function written(owner: pg.Pool, table: string): Promise<string> {
  const { rows } = await owner.query<{ column_name: string }>(
    `select column_name from information_schema.columns
     where table_schema = 'app' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows.map((row) => row.column_name).join(', ');
}

describe('every table of schema app', () => {
  it('is known, and has a row in both companies, so that none is checked while it is empty', async () => {
    expect(tables.length).toBeGreaterThanOrEqual(11);
    for (const company of [a, b]) {
      const found = await everything(db.owner, company.companyId);
      // A table that is new here must be planted in test/support/planted-company.ts.
      expect(tables.filter((table) => found[table]?.length === 0)).toEqual([]);
    }
  });

  it('has row-level security, forced on its owner too', async () => {
    const open = await rowsOf(
      `select relname from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p')
       and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it('has the policies that keep companies apart, and no other that shows rows to the product', async () => {
    const policies = await rowsOf<{ tablename: string; policyname: string; cmd: string; said: string }>(
      `select tablename, policyname, cmd, coalesce(qual, '') || ' / ' || coalesce(with_check, '') as said
       from pg_policies where schemaname = 'app' and not roles = '{evenkeel_backup}'`,
    );
    const kinds = { readable: 'SELECT', insertable: 'INSERT', updatable: 'UPDATE', deletable: 'DELETE' };
    for (const table of tables) {
      const mine = policies.filter((policy) => policy.tablename === table && policy.policyname in kinds);
      expect(Object.fromEntries(mine.map((policy) => [policy.policyname, policy.cmd])), table).toEqual(kinds);
      for (const { policyname, said } of mine) {
        expect(said, `${table} ${policyname}`).toContain(
          policyname === 'readable' ? `current_setting('app.companies'::text, true)` : `current_setting('app.company'`,
        );
      }
    }
    const others = policies.filter((policy) => !(policy.policyname in kinds));
    expect(others.map(({ tablename, policyname, cmd }) => `${tablename}: ${policyname} ${cmd}`).sort()).toEqual([
      'api_token: held_secret SELECT',
      'calendar_feed: held_secret SELECT',
      'company: listed_for_jobs SELECT',
      'invitation: held_secret SELECT',
      'member: own_memberships SELECT',
      'reminder: held_secret SELECT',
    ]);
  });

  it('is read whole by backups, which write nowhere', async () => {
    const policies = await rowsOf<{ tablename: string; said: string }>(
      `select tablename, policyname || ' ' || cmd as said from pg_policies
       where schemaname = 'app' and 'evenkeel_backup' = any(roles) order by tablename`,
    );
    expect(policies).toEqual(tables.map((tablename) => ({ tablename, said: 'backup_reads SELECT' })));
  });

  it('asks for the readable companies in a subquery, computed once for a whole read', async () => {
    const policies = await rowsOf<{ qual: string }>(
      `select qual from pg_policies where schemaname = 'app' and policyname = 'readable'`,
    );
    expect(policies).toHaveLength(tables.length);
    for (const { qual } of policies) expect(qual).toMatch(/ANY \(\(?\( ?SELECT/);
  });

  it('begins its primary, unique and foreign keys with the company', async () => {
    const keys = await rowsOf<{ name: string; first: string; refers: string | null }>(
      `select conrelid::regclass || ' ' || conname as name,
         (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as first,
         (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) as refers
       from pg_constraint where connamespace = 'app'::regnamespace and contype in ('p', 'u', 'f')`,
    );
    expect(keys.length).toBeGreaterThan(tables.length);
    const refers = (key: (typeof keys)[number]) => key.refers === null || key.refers === 'company_id';
    expect(keys.filter((key) => key.first !== 'company_id' || !refers(key))).toEqual([]);
    const loose = await rowsOf(
      `select indexrelid::regclass::text as name from pg_index join pg_class c on c.oid = indrelid
       where c.relnamespace = 'app'::regnamespace and indisunique
       and (select attname from pg_attribute where attrelid = indrelid and attnum = indkey[0]) <> 'company_id'`,
    );
    expect(loose).toEqual([]);
    const without = tables.filter((table) => !keys.some((key) => key.name.startsWith(`app.${table} `)));
    expect(without).toEqual([]);
  });

  it('has no foreign key that would stop the whole company from being deleted', async () => {
    const stopping = await rowsOf(
      `select conrelid::regclass || ' ' || conname as name from pg_constraint
       where connamespace = 'app'::regnamespace and contype = 'f' and confdeltype <> 'c' and not condeferrable`,
    );
    expect(stopping).toEqual([]);
  });

  it('counts nothing by itself: no serial, no identity, no sequence', async () => {
    const counted = await rowsOf(
      `select attrelid::regclass::text, attname from pg_attribute a join pg_class c on c.oid = attrelid
       left join pg_attrdef d on d.adrelid = attrelid and d.adnum = attnum
       where relnamespace = 'app'::regnamespace and attnum > 0
       and (attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval%')
       union all select relname, 'sequence' from pg_class where relnamespace = 'app'::regnamespace and relkind = 'S'`,
    );
    expect(counted).toEqual([]);
  });

  it('shows another company no row, and shows none at all where no company was named', async () => {
    for (const table of tables) {
      const question = `select count(*)::int as all, count(*) filter (where company_id = '${b.companyId}')::int as foreign from app.${table}`;
      const count = async (sight: string) => (await within(sight, (client) => client.query(question))).rows[0];
      const mine = await count(scope(a.companyId));
      expect(mine.all, table).toBeGreaterThan(0);
      expect(mine.foreign, table).toBe(0);
      for (const nothing of ['', `set local app.companies = ''`, `set local app.company = '${b.companyId}'`]) {
        expect(await count(nothing), `${table} ${nothing}`).toEqual({ all: 0, foreign: 0 });
      }
      expect((await count(`set local app.companies = '${a.companyId},${b.companyId}'`)).foreign, table).toBeGreaterThan(
        0,
      );
    }
  });

  it('takes no row of another company, changes none and deletes none', async () => {
    const before = await everything(db.owner, b.companyId);
    for (const table of tables) {
      const [row] = (
        await db.owner.query(`select to_jsonb(t) as row from app.${table} t where company_id = $1 limit 1`, [
          b.companyId,
        ])
      ).rows;
      const columns = await written(db.owner, table);
      const copy = `insert into app.${table} (${columns}) select ${columns} from jsonb_populate_record(null::app.${table}, $1)`;
      const outcomes = await within(scope(a.companyId), async (client) => ({
        inserted: await outcome(client, copy, [JSON.stringify(row.row)]),
        updated: await outcome(client, `update app.${table} set company_id = company_id where company_id = $1`, [
          b.companyId,
        ]),
        moved: await outcome(client, `update app.${table} set company_id = $1 where company_id = $2`, [
          b.companyId,
          a.companyId,
        ]),
        deleted: await outcome(client, `delete from app.${table} where company_id = $1`, [b.companyId]),
        everythingDeleted: await outcome(client, `delete from app.${table} where company_id <> $1`, [a.companyId]),
        truncated: await outcome(client, `truncate app.${table} cascade`),
      }));
      expect(outcomes, table).toEqual({
        inserted: NO_PRIVILEGE,
        updated: 0,
        moved: NO_PRIVILEGE,
        deleted: 0,
        everythingDeleted: 0,
        truncated: NO_PRIVILEGE,
      });
    }
    expect(await everything(db.owner, b.companyId)).toEqual(before);
  });

  it('is written only in the one company named, also by whoever may read several', async () => {
    const both = `set local app.companies = '${a.companyId},${b.companyId}'; set local app.company = '${a.companyId}'`;
    for (const table of tables) {
      const touched = await within(both, (client) =>
        outcome(client, `update app.${table} set company_id = company_id where company_id = $1`, [b.companyId]),
      );
      expect(touched, table).toBe(0);
    }
  });

  it('is never reached through a foreign key of another company', async () => {
    const outcomes = await within(scope(a.companyId), async (client) => [
      await outcome(client, 'insert into app.team_member values ($1, $2, $3)', [
        a.companyId,
        a.leadership,
        b.members['Bea'],
      ]),
      await outcome(client, 'insert into app.goal (company_id, metric_id, starts_on) values ($1, $2, $3)', [
        a.companyId,
        b.metric,
        '2026-01-05',
      ]),
    ]);
    expect(outcomes).toEqual(['23503', '23503']);
  });
});

describe('rows found before a company is known', () => {
  it('are a person’s own memberships, and nobody else’s', async () => {
    const seen = await within(`set local app.person = 'user-Ann'`, (client) =>
      client.query('select company_id, name from app.member'),
    );
    expect(seen.rows).toEqual([{ company_id: a.companyId, name: 'Ann' }]);
  });

  it('are the invitation and the token whose secret is held', async () => {
    const secret = (await db.owner.query(`select secret_hash from app.api_token where company_id = $1`, [b.companyId]))
      .rows[0].secret_hash;
    const seen = await within(`set local app.secret = '${secret}'`, async (client) => ({
      tokens: (await client.query('select company_id from app.api_token')).rows,
      invitations: (await client.query('select company_id from app.invitation')).rows,
      companies: (await client.query('select company_id from app.company')).rows,
    }));
    expect(seen).toEqual({ tokens: [{ company_id: b.companyId }], invitations: [], companies: [] });
  });

  it('can be changed by nobody who only holds the secret', async () => {
    const touched = await within(`set local app.person = 'user-Ann'`, (client) =>
      outcome(client, `update app.member set role = 'owner'`),
    );
    expect(touched).toBe(0);
  });
});

describe('the roles', () => {
  const roles = ['evenkeel_app', 'evenkeel_auth', 'evenkeel_jobs', 'evenkeel_backup'] as const;

  it('are neither superuser nor owner nor exempt from policies, and members of nothing', async () => {
    expect(
      await rowsOf(
        `select rolname from pg_roles where rolname = any('{${roles.join()}}')
         and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
      ),
    ).toEqual([]);
    expect(
      await rowsOf(
        `select relname from pg_class where relnamespace in ('app'::regnamespace, 'auth'::regnamespace)
         and relowner::regrole::text like 'evenkeel\\_%' and relowner::regrole::text <> 'evenkeel_owner'`,
      ),
    ).toEqual([]);
    expect(
      await rowsOf(`select roleid from pg_auth_members where member::regrole::text = any('{${roles.join()}}')`),
    ).toEqual([]);
  });

  it.each([
    ['evenkeel_app', 'auth', `select from auth."user"`],
    ['evenkeel_app', 'jobs', 'create table jobs.intruder ()'],
    ['evenkeel_app', 'the list of migrations', 'select from evenkeel.migration'],
    ['evenkeel_app', 'the procedure that makes policies', `call app.keep_apart('app.company')`],
    ['evenkeel_app', 'the owner', 'set role evenkeel_owner'],
    ['evenkeel_app', 'the backup role', 'set role evenkeel_backup'],
    ['evenkeel_app', 'its policies', 'alter table app.company disable row level security'],
    ['evenkeel_app', 'schema app with a new table', 'create table app.intruder ()'],
    ['evenkeel_app', 'schema public', 'create table public.intruder ()'],
    ['evenkeel_auth', 'app', 'select from app.member'],
    ['evenkeel_auth', 'jobs', 'create table jobs.intruder ()'],
    ['evenkeel_jobs', 'app', 'select from app.member'],
    ['evenkeel_jobs', 'more of a company than its id', 'select name from app.company'],
    ['evenkeel_jobs', 'auth', `select from auth."user"`],
    ['evenkeel_backup', 'a delete', 'delete from app.company'],
    ['evenkeel_backup', 'an update', 'update app.company set name = name'],
    ['evenkeel_backup', 'an insert', 'insert into app.company select * from app.company'],
    ['evenkeel_backup', 'an insert of an account', 'insert into auth."user" select * from auth."user"'],
  ] as const)('%s cannot reach %s', async (role, _what, statement) => {
    const code = await connected(role, (client) =>
      client.query(statement).then(
        () => 'allowed',
        (problem: { code?: string }) => problem.code,
      ),
    );
    expect(code).toBe(NO_PRIVILEGE);
  });

  it('turning row security off is an error for the product, not a way around it', async () => {
    await expect(
      connected('evenkeel_app', (client) => client.query('set row_security = off; select from app.company')),
    ).rejects.toMatchObject({ code: NO_PRIVILEGE });
  });
});

it('a company id that is made up reads like one that is not yours', async () => {
  const seen = await within(scope(freshId()), (client) => client.query('select from app.company'));
  expect(seen.rowCount).toBe(0);
});
