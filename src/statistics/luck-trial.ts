import type { ChartFamily } from './luck.ts';
import { frozenAt, leastToClaim } from './process/baseline.ts';
import { type ProcessInput, readProcess } from './process/read-process.ts';
import type { Draws } from './random.ts';

/** Stable processes: nothing ever changes in them, so every fresh signal is luck. */
const stable: Readonly<Record<ChartFamily, (draws: Draws, periods: number) => ProcessInput>> = {
  individuals: (draws, periods) => ({ unit: 'number', values: take(periods, () => draws.normal()) }),
  // In the middle of what a c chart is for.
  counts: (draws, periods) => ({ unit: 'number', values: take(periods, () => poisson(draws, 2.5)) }),
  gaps: (draws, periods) => ({ unit: 'yes-no', values: take(periods, () => Number(draws.uniform() < 0.25)) }),
};

const take = (count: number, draw: () => number) => Array.from({ length: count }, draw);

/** By multiplying uniforms until they fall below e^−mean (Knuth). */
function poisson(draws: Draws, mean: number): number {
  let events = 0;
  for (let left = draws.uniform(); left > Math.exp(-mean); left *= draws.uniform()) events += 1;
  return events;
}

/**
 * Runs one stable process and tells after how many of its values the last one was a fresh signal. Frozen limits do not
 * change, so that from there on one reading tells of all periods.
 * @param periods at least 20.
 */
export function tryLuck(family: ChartFamily, draws: Draws, periods: number): Set<number> {
  const input = stable[family](draws, periods);
  const fresh = new Set<number>();
  for (let values = leastToClaim; values < frozenAt; values += 1) {
    if (readProcess({ ...input, values: input.values.slice(0, values) }).fresh) fresh.add(values);
  }
  for (const { rule, completed } of readProcess(input).signals) {
    if ((rule === 'beyond' || rule === 'shift') && completed >= frozenAt - 1) fresh.add(completed + 1);
  }
  return fresh;
}
