import { cellOf, type Installation } from './installation.ts';
import { type Measured, ms } from './report.ts';
import { median, quantile } from './timing.ts';

const VIEWERS = 50;
const CHANGES = 100;

/** Fifty open live connections; how long from the request until each has heard of the change. */
export async function measureViewers(place: Installation): Promise<Measured> {
  const { companyId, visitor } = place;
  const cell = await cellOf(place);
  const heard: number[] = [];
  let sent = 0;
  const stop = new AbortController();
  const viewers = await Promise.all(
    Array.from({ length: VIEWERS }, async () => {
      const response = await visitor.fetch(`/live/${companyId}`, { signal: stop.signal });
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      await reader.read();
      return reader;
    }),
  );
  const following = viewers.map(async (reader) => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (Buffer.from(value).includes('event: changes')) heard.push(performance.now() - sent);
    }
  });
  for (let change = 1; change <= CHANGES; change += 1) {
    sent = performance.now();
    await cell.change();
    while (heard.length < change * VIEWERS) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  stop.abort();
  await Promise.allSettled(following);
  const p99 = quantile(heard, 0.99);
  return {
    row: '8',
    what: `a change seen by ${VIEWERS} other viewers, p99 (p50 ${ms(median(heard))})`,
    ours: ms(p99),
    bare: '',
    ratio: null,
    bar: '≤ 150 ms',
    met: p99 <= 150,
  };
}
