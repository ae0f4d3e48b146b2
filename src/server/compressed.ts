import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = 'br' | 'gzip';

/** Shorter ones fit into one packet as they are. */
const SHORTEST = 1400;

/** The best encoding that whoever asks can read; null where the text goes out as it is. */
export function encodingFor(accepted: string | undefined, text: string): Encoding | null {
  if (text.length < SHORTEST) return null;
  const names = (accepted ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => !/;\s*q=0(\.0*)?$/.test(one))
    .map((one) => one.split(';')[0]?.trimEnd());
  return (['br', 'gzip'] as const).find((one) => names.includes(one)) ?? null;
}

/** Off the main thread, and so quick that whoever waits for it is served sooner than with the text as it is. */
export async function compressed(text: string, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  // At 5 a scorecard of 240 kB takes 1.1 ms and becomes 8.9 kB; at 4 0.6 ms and 10.1 kB; at 9 15 ms and 8.4 kB.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  return new Uint8Array(await (encoding === 'br' ? brotli(text, { params }) : zip(text)));
}
