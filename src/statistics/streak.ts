/** The newest periods in a row with the same outcome. */
export interface Streak {
  readonly hit: boolean;
  readonly length: number;
  /** The periods before the streak: what is known of the hit rate without it. */
  readonly before: { readonly periods: number; readonly hits: number };
}

/**
 * The streak that is running, or null without a judged period. A period that is not judged (null) neither ends a
 * streak nor makes it longer.
 * @param hits closed periods, oldest first: whether the goal was met.
 */
export function runningStreak(hits: readonly (boolean | null)[]): Streak | null {
  const judged = hits.filter((hit) => hit !== null);
  const hit = judged.at(-1);
  if (hit === undefined) return null;
  const start = judged.lastIndexOf(!hit) + 1;
  const before = judged.slice(0, start);
  return {
    hit,
    length: judged.length - start,
    before: { periods: start, hits: before.filter(Boolean).length },
  };
}

/**
 * The chance, from 0 to 1, that `periods` independent periods hold a streak of at least `length` (exact; Feller I,
 * chapter XIII): without one, q(i) = q(i − 1) − (1 − p)·pᵏ·q(i − k − 1).
 * @param rate the chance p of one period, from 0 to 1.
 */
export function streakChance(periods: number, length: number, rate: number): number {
  if (length <= 0) return 1;
  const whole = rate ** length;
  const without = [1];
  for (let period = 1; period <= periods; period += 1) {
    const before = without[period - 1] ?? 1;
    without.push(
      period < length
        ? 1
        : period === length
          ? 1 - whole
          : before - (1 - rate) * whole * (without[period - length - 1] ?? 1),
    );
  }
  return 1 - (without[periods] ?? 1);
}

/**
 * The chance, from 0 to 1, that `periods` periods hold a streak like this one by luck alone. The rate is not taken from
 * the streak that it shall explain: it is what the periods before the streak leave open, a Beta(hits + ½, misses + ½),
 * and the chance is averaged over it. So a streak without any history is never called rare. The average is exact:
 * the chance is a polynomial in the rate, and Gauss-Chebyshev quadrature holds for those.
 */
export function streakLuck(streak: Streak, periods: number): number {
  const { periods: seen, hits } = streak.before;
  const same = streak.hit ? hits : seen - hits;
  const likelihood = (rate: number) => times(same, rate) + times(seen - same, 1 - rate);
  // Far from 1 in any long history; measured from its peak, so that it does not underflow.
  const peak = seen === 0 ? 0 : likelihood(same / seen);
  const nodes = Math.ceil((periods + seen + 1) / 2);
  let weights = 0;
  let sum = 0;
  for (let node = 0; node < nodes; node += 1) {
    const rate = Math.sin(((node + 0.5) * Math.PI) / (2 * nodes)) ** 2;
    const weight = Math.exp(likelihood(rate) - peak);
    weights += weight;
    sum += weight * streakChance(periods, streak.length, rate);
  }
  return sum / weights;
}

/** count · ln(chance), and 0 · ln(0) is 0. */
function times(count: number, chance: number): number {
  return count === 0 ? 0 : count * Math.log(chance);
}
