import type { Installation } from './installation.ts';
import { type Measured, ms } from './report.ts';
import { median, sideBySide } from './timing.ts';

const TURNS = 400;

/** Record one value over HTTP, durable, beside begin, set local, upsert, commit on the same table. */
export async function measureWrite({ app, companyId, visitor, owner }: Installation): Promise<Measured> {
  const { rows } = await owner.query<{ metric_id: string; period: string; version: number }>(
    `select metric_id, period::text, version from app.value where company_id = $1 order by metric_id, period desc limit 2`,
    [companyId],
  );
  const [mine, theirs] = rows;
  if (!mine || !theirs) throw new Error('There are no values to write over.');
  let version = mine.version;
  const ours = async () => {
    const { json } = await visitor.ask(
      `/api/v1/companies/${companyId}/metrics/${mine.metric_id}/values/${mine.period}`,
      {
        method: 'PUT',
        body: { amount: version % 100, seenVersion: version },
      },
    );
    version = (json as { version: number }).version;
  };
  const client = await app.connect();
  const bare = async () => {
    await client.query('begin');
    await client.query(`set local app.company = '${companyId}'; set local app.companies = '${companyId}'`);
    await client.query(
      `insert into app.value (company_id, metric_id, period, amount, recorded_at, via) values ($1, $2, $3, $4, now(), 'screen')
       on conflict (company_id, metric_id, period) do update set amount = excluded.amount, version = app.value.version + 1`,
      [companyId, theirs.metric_id, theirs.period, 7],
    );
    await client.query('commit');
  };
  const times = await sideBySide(TURNS, ours, bare);
  client.release();
  const [our, base] = [median(times.ours), median(times.bare)];
  return {
    row: '2',
    what: 'record one value over HTTP, durable',
    ours: ms(our),
    bare: ms(base),
    ratio: our / base,
    bar: '≤ 3 ×',
    met: our / base <= 3,
  };
}
