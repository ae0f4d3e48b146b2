import type { MetricId } from '#lib/ids.ts';
import { type Past, readPast } from '../model/process.ts';

type Read = ReturnType<typeof readPast>;
type Series = readonly (number | null)[];

interface Kept {
  readonly question: string;
  readonly amounts: Series;
  readonly sizes: Series;
  readonly read: Read;
}

const MOST = 4000;
const kept = new Map<string, Kept>();

const same = (one: Series, other: Series) =>
  one.length === other.length && one.every((amount, at) => amount === other[at]);

/**
 * What a metric's history says, worked out once for as long as the history, its goals and its changes are the same:
 * after a change of one number on a scorecard the others need not be read again.
 */
export function readProcess(metric: MetricId, past: Past, inFull = false): Read {
  const { amounts, periods, sizes = [], ...rest } = past;
  const key = `${metric} ${inFull}`;
  // The periods follow from the first of them and their number.
  const question = JSON.stringify([rest, periods[0]]);
  const known = kept.get(key);
  if (known?.question === question && same(known.amounts, amounts) && same(known.sizes, sizes)) return known.read;
  const read = readPast(past, inFull);
  kept.delete(key);
  kept.set(key, { question, amounts, sizes, read });
  for (const [oldest] of kept) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
  return read;
}
