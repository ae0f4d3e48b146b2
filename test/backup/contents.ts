import { readTables, quoteTable } from '#db/backup/table.ts';
import { clientConfig, type Place } from '#db/place.ts';
import { plantCompany } from '#test/support/planted-company.ts';
import pg from 'pg';
import { ask } from './servers.ts';

/** Text that a backup could break: what COPY escapes, quotes, other scripts, the longest and the emptiest. */
const STRANGE = ['tab\there', 'line\nbreak\r\n', 'back\\slash \\N \\.', '\'quoted\' "twice"', 'Zoë 工務店 🎨', '', ' '];

/** Rows in every table of both schemas, among them every kind of value that is easily changed on the way. */
export async function fill(place: Place): Promise<string> {
  const pool = new pg.Pool({ ...clientConfig(place, 'owner'), max: 1 });
  const token = { text: `ek_${'7'.repeat(43)}`, access: 'write' as const };
  const users = STRANGE.map(
    (name, at) => `('user${at}', ${pg.escapeLiteral(name)}, 'u${at}@example.com', ${at % 2 === 0})`,
  );
  try {
    await pool.query(`insert into auth."user" ("id", "name", "email", "emailVerified") values ${users.join(', ')}`);
    await pool.query(`
      insert into auth.installation (cookie_secret) values ('a secret of the cookies');
      insert into auth."session" ("id", "expiresAt", "token", "updatedAt", "userId")
        values ('s', '2026-11-21 23:59:59.123456+00', 't', '1900-01-01 00:00:00+00', 'user0');
      insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
        values ('a', 'a', 'credential', 'user0', 'salt:hash', 'infinity');
      insert into auth."verification" ("id", "identifier", "value", "expiresAt") values ('v', 'i', 'v', now());
      insert into auth."twoFactor" ("id", "secret", "backupCodes", "userId") values ('f', 's', 'b', 'user1');
      insert into auth."passkey" ("id", "publicKey", "userId", "credentialID", "counter", "deviceType", "backedUp")
        values ('p', 'k', 'user1', 'c', 3, 'd', true);
      insert into auth."rateLimit" ("id", "key", "count", "lastRequest") values ('r', 'k', 1, 9007199254740993);
      insert into auth.invented_person (user_id, sample) values ('user2', 'painting')`);
    for (const name of ['Harbor Painting', 'Zoë’s Gärten']) {
      const planted = await plantCompany(pool, name, [
        { userId: 'user0', name: 'Ann', role: 'owner', token },
        { userId: null, name: 'Ben', role: 'member', inDepartment: true, departed: true },
      ]);
      const { companyId, members, metric } = planted;
      await pool.query(
        `insert into app.value (company_id, metric_id, period, amount, recorded_by, recorded_at, via)
         select $1, $2, day::date, amount, $3, '2026-11-21 10:00:00.000001+02', 'screen'
         from unnest(array['2025-12-29', '1990-01-01', '2024-02-29', '2026-11-16']::date[],
                     array[0.1, -999999999999999.999999, null, 123456.7890000]::numeric[]) as given (day, amount)`,
        [companyId, metric, members['Ann']],
      );
      await pool.query(
        `insert into app.activity (company_id, activity_id, at, actor, via, verb, subject_kind, subject, before, after)
         select $1, gen_random_uuid(), now(), text, 'screen', 'said', 'text', text, null, jsonb_build_object('text', text, 'n', 1e15)
         from unnest($2::text[]) as given (text)`,
        [companyId, STRANGE],
      );
      await pool.query('update app.invitation set team_ids = array[$2, $3]::uuid[] where company_id = $1', [
        companyId,
        planted.leadership,
        planted.department,
      ]);
    }
    return STRANGE.join('');
  } finally {
    await pool.end();
  }
}

export interface TableContents {
  readonly rows: number;
  readonly hash: string;
}

/** What every table holds, row by row, told by PostgreSQL itself and in one form whatever its version and settings. */
export async function contentsOf(place: Place): Promise<Record<string, TableContents>> {
  const client = new pg.Client(clientConfig(place, 'owner'));
  await client.connect();
  try {
    await client.query(`set timezone to 'UTC'; set datestyle to 'ISO, YMD'; set extra_float_digits to 1`);
    const tables = await readTables(client);
    const found: Record<string, TableContents> = {};
    await client.query('begin read only; set local role evenkeel_backup');
    for (const table of tables) {
      const name = quoteTable(table);
      const { rows } = await client.query<TableContents>(
        `select count(*)::int as rows, md5(coalesce(string_agg(t::text, e'\\n' order by t::text collate "C"), '')) as hash from ${name} t`,
      );
      found[name] = rows[0] as TableContents;
    }
    await client.query('rollback');
    const { rows: migrations } = await client.query<{ name: string; hash: string }>(
      'select name, hash from evenkeel.migration order by name',
    );
    found['migrations'] = { rows: migrations.length, hash: JSON.stringify(migrations) };
    return found;
  } finally {
    await client.end();
  }
}

/** What a table looks like and who may do what with it; the same before and after, whichever way it was made. */
export const protectionOf = (place: Place) =>
  ask(
    place,
    `select c.oid::regclass::text as table, relrowsecurity, relforcerowsecurity,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
     from pg_class c where relnamespace = 'app'::regnamespace and relkind = 'r' order by 1`,
  );
