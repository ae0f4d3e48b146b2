import { Asker } from './asker.ts';
import { type Installation, METRICS } from './installation.ts';
import { type Measured, ms } from './report.ts';
import { median, timed } from './timing.ts';

const CELLS = 5000;
const ROUNDS = 5;
const WEEKS = Math.ceil(CELLS / METRICS);

/** A block of empty cells pasted at once, each time into weeks further back than any before, beside one bare insert. */
export async function measurePaste(place: Installation): Promise<Measured> {
  const { app, companyId, owner } = place;
  const { rows } = await owner.query<{ metric_id: string; first: string }>(
    'select metric_id, min(period)::text as first from app.value where company_id = $1 group by metric_id',
    [companyId],
  );
  const first = Date.parse(rows[0]?.first ?? '');
  const block = (round: number) =>
    rows
      .flatMap(({ metric_id }) =>
        Array.from({ length: WEEKS }, (_, week) => ({
          metricId: metric_id,
          period: new Date(first - (round * WEEKS + week + 1) * 7 * 86_400_000).toISOString().slice(0, 10),
          amount: week,
          seenVersion: 0,
        })),
      )
      .slice(0, CELLS);
  const asker = new Asker(place.visitor);
  const client = await app.connect();
  const paste = async (round: number) => {
    const sent = { method: 'POST', body: { values: block(round) } };
    const { status, text, json } = await asker.ask(`/api/v1/companies/${companyId}/values`, sent);
    if (status !== 200) throw new Error(`The block was refused: ${text}`);
    const stored = (json as { kind: string }[]).filter(({ kind }) => kind === 'recorded').length;
    if (stored !== CELLS) throw new Error(`${stored} of ${CELLS} cells were stored.`);
  };
  const bare = async (round: number) => {
    await client.query('begin');
    await client.query(`set local app.company = '${companyId}'; set local app.companies = '${companyId}'`);
    await client.query(
      `insert into app.value (company_id, metric_id, period, amount, recorded_at, via)
       select $1, "metricId", period, amount, now(), 'screen'
       from json_to_recordset($2) as cell ("metricId" uuid, period date, amount numeric)`,
      [companyId, JSON.stringify(block(round))],
    );
    await client.query('commit');
  };
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(await timed(() => paste(2 * round)));
    times.bare.push(await timed(() => bare(2 * round + 1)));
  }
  client.release();
  asker.leave();
  const [our, base] = [median(times.ours), median(times.bare)];
  return {
    row: '2',
    what: `${CELLS.toLocaleString('en')} pasted cells, stored`,
    ours: ms(our),
    bare: ms(base),
    ratio: our / base,
    bar: '≤ 1 s',
    met: our <= 1000,
  };
}
