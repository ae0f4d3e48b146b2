/** Visits of one stage, shortest first, with the place of their deal. */
export interface Ordered {
  readonly days: Float64Array;
  /** 1 advanced, 2 lost, 0 still there. */
  readonly left: Uint8Array;
  readonly deal: Int32Array;
}

/**
 * The share that advances in the end, when losing competes with advancing and some are still open: the cumulative
 * incidence of Aalen and Johansen 1978 at its last time, with a weight for every deal. NaN where nobody is left.
 */
export function advancedShare({ days, left, deal }: Ordered, weights: Float64Array): number {
  let risk = 0;
  for (const of of deal) risk += weights[of] ?? 0;
  if (risk === 0) return Number.NaN;
  let [open, share] = [1, 0];
  for (let at = 0; at < days.length; ) {
    let [advanced, lost, all] = [0, 0, 0];
    const time = days[at];
    for (; at < days.length && days[at] === time; at += 1) {
      const weight = weights[deal[at] ?? 0] ?? 0;
      all += weight;
      if (left[at] === 1) advanced += weight;
      else if (left[at] === 2) lost += weight;
    }
    if (risk > 0) {
      share += (open * advanced) / risk;
      open *= 1 - (advanced + lost) / risk;
    }
    risk -= all;
  }
  return share;
}
