import { drawsFrom } from '#statistics/random.ts';

/** How likely the value of a week is to resemble that of the week before. */
const likeness = 0.3;

/** What a generated company draws from; the same seed gives the same company. */
export interface Chance {
  uniform(): number;
  normal(): number;
  happens(share: number): boolean;
  between(low: number, high: number): number;
  /** Both ends are in it. */
  whole(low: number, high: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** A count with this mean, spread wider than Poisson’s where `spread` says so. */
  count(mean: number, spread?: number): number;
  lognormal(median: number, spread: number): number;
  /** Deviations of standard deviation 1, each resembling the one before. */
  steps(length: number): number[];
}

export function chanceFrom(seed: number): Chance {
  const draws = drawsFrom(seed);
  const uniform = () => draws.uniform();
  const normal = () => draws.normal();
  const between = (low: number, high: number) => low + uniform() * (high - low);
  const lognormal = (median: number, spread: number) => median * Math.exp(spread * normal());
  const poisson = (mean: number) => {
    if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    let [count, product] = [0, uniform()];
    for (const floor = Math.exp(-mean); product > floor; product *= uniform()) count += 1;
    return count;
  };
  return {
    uniform,
    normal,
    happens: (share) => uniform() < share,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    pick: (items) => {
      const item = items[Math.floor(uniform() * items.length)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
    count: (mean, spread = 0) => poisson(lognormal(mean, spread)),
    lognormal,
    steps: (length) => {
      let last = normal();
      return Array.from({ length }, () => (last = likeness * last + Math.sqrt(1 - likeness ** 2) * normal()));
    },
  };
}
