import { once } from 'node:events';
import { createServer } from 'node:http';
import autocannon from 'autocannon';
import type { Installation } from './installation.ts';
import type { Measured } from './report.ts';
import { median } from './timing.ts';

const CONNECTIONS = 10;
const SECONDS = 5;
const ROUNDS = 3;

const rate = async (url: string, headers: Record<string, string>) =>
  (await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS })).requests.average;

/** The whole grid at ten connections, beside a bare server that hands out the same bytes. */
export async function measureThroughput({ url, companyId, visitor }: Installation): Promise<Measured> {
  const address = `/api/v1/companies/${companyId}/scorecard?periods=13`;
  const { text } = await visitor.ask(address);
  const bare = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(grid));
  });
  const grid: unknown = JSON.parse(text);
  bare.listen(0, '127.0.0.1');
  await once(bare, 'listening');
  const { port } = bare.address() as { port: number };
  const [ours, base]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    base.push(await rate(`http://127.0.0.1:${port}/`, {}));
    ours.push(await rate(`${url}${address}`, visitor.headers()));
  }
  bare.close();
  const share = median(ours) / median(base);
  return {
    row: '9',
    what: 'the whole grid at 10 connections',
    ours: `${median(ours).toFixed(0)}/s`,
    bare: `${median(base).toFixed(0)}/s`,
    ratio: share,
    bar: '≥ 1/7 (0.14)',
    met: share >= 1 / 7,
  };
}
