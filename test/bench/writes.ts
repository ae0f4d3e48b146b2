import { Asker } from './asker.ts';
import { cellOf, type Installation } from './installation.ts';
import { type Measured, ms } from './report.ts';
import { median, sideBySide } from './timing.ts';

// A server runs for weeks: what is measured is one that has been running for a thousand writes.
const TURNS = 1000;
const BEFORE = 1000;

/** Record one value over HTTP, durable, beside begin, set local, upsert, commit on the same table. */
export async function measureWrite(place: Installation): Promise<Measured> {
  const { app, companyId, owner } = place;
  const asker = new Asker(place.visitor);
  const { metricId, period, change } = await cellOf({ ...place, visitor: asker });
  const { rows } = await owner.query<{ metric_id: string; period: string }>(
    'select metric_id, period::text from app.value where company_id = $1 and (metric_id, period) <> ($2, $3) limit 1',
    [companyId, metricId, period],
  );
  const theirs = rows[0];
  if (!theirs) throw new Error('There are no values to write over.');
  for (let write = 0; write < BEFORE; write += 1) await change();
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
  const times = await sideBySide(TURNS, change, bare);
  client.release();
  asker.leave();
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
