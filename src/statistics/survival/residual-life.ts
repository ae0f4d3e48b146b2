import type { Draws } from '../random.ts';
import type { SurvivalCurve } from './kaplan-meier.ts';
import { lastAtOrBefore } from './survival-quantile.ts';

/**
 * How much longer something of this age stays open, drawn from the curve of its kind: T − age given T > age, in the unit of
 * the lifetimes. Null where it outlasts all that was watched: the curve does not know.
 */
export function drawResidualLife(curve: SurvivalCurve, age: number, draws: Draws): number | null {
  const { times, survival } = curve;
  const from = lastAtOrBefore(times, age);
  const height = (survival[from] ?? 1) * (1 - draws.uniform());
  // The curve falls, so that the first place below is found by halving.
  let [above, below] = [from, times.length];
  while (below - above > 1) {
    const middle = (above + below) >> 1;
    if ((survival[middle] ?? 0) < height) below = middle;
    else above = middle;
  }
  const time = times[below];
  return time === undefined ? null : time - age;
}
