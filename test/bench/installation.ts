import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { Visitor } from '#test/support/visitor.ts';

export interface Installation {
  readonly url: string;
  readonly folder: string;
  readonly server: ChildProcess;
  readonly owner: pg.Pool;
  readonly app: pg.Pool;
  readonly companyId: string;
  readonly memberId: string;
  readonly visitor: Visitor;
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

/** The built server as its users run it, on a database of its own. */
export async function startInstallation(): Promise<Installation> {
  const folder = await mkdtemp(path.join(tmpdir(), 'evenkeel-bench-'));
  const port = await freePort();
  const server = spawn(process.execPath, [path.join(root, 'dist/server/main.js')], {
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), BACKUPS: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: root,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
    server.stdout.on('data', (text: Buffer) => text.includes('http://') && resolve());
  });
  process.once('exit', () => server.kill('SIGKILL'));
  const url = `http://localhost:${port}`;
  const connect = (user: string) => {
    const pool = new pg.Pool({ host: path.join(folder, 'postgres/socket'), user, database: 'evenkeel', max: 4 });
    // The database may go while the last connections close.
    return pool.on('error', () => {});
  };
  const visitor = new Visitor(url);
  const person = { name: 'Ruth Okafor', email: 'ruth@example.com', password: 'a quiet harbor at noon' };
  const company = {
    name: 'Harbor Painting',
    kind: 'team',
    timeZone: 'UTC',
    currency: 'USD',
    firstDayOfWeek: 1,
    yearStartsMonth: 1,
  };
  const made = (await visitor.ask('/api/v1/setup', { body: { person, company } })).json as { companyId: string };
  await visitor.ask('/api/auth/sign-in/email', {
    body: { email: person.email, password: person.password },
    headers: { origin: url },
  });
  const me = (await visitor.ask('/api/v1/me')).json as { companies: { memberId: string }[] };
  const [owner, app] = [connect('evenkeel_owner'), connect('evenkeel_app')];
  return {
    url,
    folder,
    server,
    owner,
    app,
    visitor,
    companyId: made.companyId,
    memberId: me.companies[0]?.memberId ?? '',
    async stop() {
      await Promise.all([owner.end(), app.end()]);
      server.kill('SIGTERM');
      await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const METRICS = 60;
const WEEKS = 260;

/** Metrics with goals, sixty if nothing else is said, and five years of weeks, in our company and in `others` more. */
export async function fill(
  { owner, companyId, memberId }: Installation,
  others: number,
  metrics = METRICS,
  weeks = WEEKS,
): Promise<number> {
  // The keys hold by construction; checking them 7.8 million times would take many minutes.
  await owner.query(`
    set session_replication_role = replica;
    create temporary table place as
      select '${companyId}'::uuid as company_id, '${memberId}'::uuid as member_id
      union all select gen_random_uuid(), gen_random_uuid() from generate_series(1, ${others});
    insert into app.company (company_id, name, kind, time_zone, currency, first_day_of_week, year_starts_month, made_at)
      select company_id, 'Another', 'team', 'UTC', 'USD', 1, 1, now() from place on conflict do nothing;
    insert into app.member (company_id, member_id, name, email, role, joined_at)
      select company_id, member_id, 'Somebody', 'somebody@example.com', 'owner', now() from place on conflict do nothing;
    insert into app.metric (company_id, metric_id, owner_id, team_id, title, unit)
      select company_id, gen_random_uuid(), member_id, team_id, 'Metric ' || n, 'number'
      from place left join app.team using (company_id), generate_series(1, ${metrics}) n;
    insert into app.placement (company_id, metric_id, team_id, member_id, position)
      select company_id, metric_id, team_id, case when team_id is null then owner_id end, row_number() over (partition by company_id)
      from app.metric;
    insert into app.goal (company_id, metric_id, starts_on, operator, threshold)
      select company_id, metric_id, '1970-01-01', 'at-least', 50 from app.metric;
    insert into app.value (company_id, metric_id, period, amount, recorded_by, recorded_at, via)
      select company_id, metric_id, date_trunc('week', now())::date - 7 * w, floor(random() * 100), owner_id, now(), 'screen'
      from app.metric, generate_series(0, ${weeks - 1}) w;
    drop table place;
    reset session_replication_role;`);
  await owner.query('vacuum analyze');
  const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from app.value');
  return rows[0]?.count ?? 0;
}

/** One cell of ours, changed again and again, each time over the version seen last. */
export async function cellOf({ owner, companyId, visitor }: Installation) {
  const { rows } = await owner.query<{ metric_id: string; period: string; version: number }>(
    'select metric_id, period::text, version from app.value where company_id = $1 order by metric_id, period desc limit 1',
    [companyId],
  );
  const cell = rows[0];
  if (!cell) throw new Error('There are no values to change.');
  let seenVersion = cell.version;
  return {
    metricId: cell.metric_id,
    period: cell.period,
    change: async (): Promise<void> => {
      const address = `/api/v1/companies/${companyId}/metrics/${cell.metric_id}/values/${cell.period}`;
      const { json } = await visitor.ask(address, { method: 'PUT', body: { amount: seenVersion % 100, seenVersion } });
      seenVersion = (json as { version: number }).version;
    },
  };
}
