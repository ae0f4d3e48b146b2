import type { Installation } from './installation.ts';
import { type Measured, ms } from './report.ts';
import { median, sideBySide } from './timing.ts';

const TURNS = 300;

/** The scorecard as the page asks for it, beside the same rows through the driver in a tenant transaction. */
export async function measureRead(place: Installation) {
  const { app, companyId, visitor } = place;
  const ours = () => visitor.ask(`/api/v1/companies/${companyId}/scorecard?periods=13`);
  const client = await app.connect();
  const bare = async () => {
    await client.query(`begin read only; set local app.companies = '${companyId}'`);
    await client.query(
      `select m.metric_id, m.title, m.unit, v.period, v.amount, v.version from app.metric m
       left join app.value v on v.company_id = m.company_id and v.metric_id = m.metric_id and v.period > current_date - 7 * 13
       where m.company_id = $1 order by m.position, v.period`,
      [companyId],
    );
    await client.query('commit');
  };
  const times = await sideBySide(TURNS, ours, bare);
  client.release();
  return { ours: median(times.ours), bare: median(times.bare) };
}

export function readRows(
  large: { ours: number; bare: number },
  small: { ours: number; bare: number },
  count: number,
): Measured[] {
  const [ratio, growth] = [large.ours / large.bare, large.ours / small.ours];
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
      what: 'the same read, beside 100 k values',
      ours: ms(large.ours),
      bare: ms(small.ours),
      ratio: growth,
      bar: '≤ 1.2 ×',
      met: growth <= 1.2,
    },
  ];
}
