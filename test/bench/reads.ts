import { cellOf, type Installation } from './installation.ts';
import { type Measured, ms } from './report.ts';
import { median, sideBySide } from './timing.ts';

const TURNS = 300;

/**
 * The scorecard as the page asks for it, beside the same rows through the driver in a tenant transaction: read again and
 * again, and right after a value of it was changed, when no answer is kept.
 */
export async function measureRead(place: Installation) {
  const { app, companyId, visitor } = place;
  const ours = () =>
    visitor.ask(`/api/v1/companies/${companyId}/scorecard?periods=13`, { headers: { 'accept-encoding': 'br' } });
  const cell = await cellOf(place);
  const client = await app.connect();
  const bare = async () => {
    await client.query(`begin read only; set local app.companies = '${companyId}'`);
    await client.query(
      `select m.metric_id, m.title, m.unit, v.period, v.amount, v.version from app.metric m
       join app.placement p on p.company_id = m.company_id and p.metric_id = m.metric_id
       left join app.value v on v.company_id = m.company_id and v.metric_id = m.metric_id and v.period > current_date - 7 * 13
       where m.company_id = $1 order by p.position, v.period`,
      [companyId],
    );
    await client.query('commit');
  };
  const kept = await sideBySide(TURNS, ours, bare);
  const fresh = await sideBySide(TURNS, ours, bare, cell.change);
  client.release();
  return {
    ours: median(kept.ours),
    bare: median(kept.bare),
    fresh: { ours: median(fresh.ours), bare: median(fresh.bare) },
  };
}

type Read = Awaited<ReturnType<typeof measureRead>>;

export function readRows(large: Read, small: Read, count: number): Measured[] {
  const [ratio, growth] = [large.ours / large.bare, large.ours / small.ours];
  const fresh = large.fresh.ours / large.fresh.bare;
  return [
    {
      row: '1',
      what: `read 60 × 13 over HTTP, ${count.toLocaleString('en')} values`,
      ours: ms(large.ours),
      bare: ms(large.bare),
      ratio,
      bar: '≤ 2 × bare SQL',
      met: ratio <= 2,
    },
    {
      row: '1',
      what: 'the first read after a change',
      ours: ms(large.fresh.ours),
      bare: ms(large.fresh.bare),
      ratio: fresh,
      bar: '≤ 2 × bare SQL',
      met: fresh <= 2,
    },
    {
      row: '1',
      what: 'the same read, beside 100 k values',
      ours: ms(large.ours),
      bare: ms(small.ours),
      ratio: growth,
      bar: '≤ 1.2 ×',
      met: growth <= 1.2,
    },
  ];
}
