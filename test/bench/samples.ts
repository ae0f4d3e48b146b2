import type { Installation } from './installation.ts';
import { type Measured, ms } from './report.ts';

/** From the click to two years of weekly numbers, stored and answered: each sample once, on a server that runs. */
export async function measureSamples({ visitor }: Installation): Promise<Measured[]> {
  const samples = (await visitor.ask('/api/v1/samples')).json as { id: string; name: string }[];
  const rows: Measured[] = [];
  for (const { id, name } of samples) {
    const start = performance.now();
    const { status, text } = await visitor.ask(`/api/v1/samples/${id}`, { body: {} });
    const time = performance.now() - start;
    if (status !== 200) throw new Error(`${name} was not opened: ${text}`);
    rows.push({
      row: 'sample',
      what: `open the sample ${name}`,
      ours: ms(time),
      bare: '',
      ratio: null,
      bar: '≤ 5 s',
      met: time <= 5000,
    });
  }
  return rows;
}
