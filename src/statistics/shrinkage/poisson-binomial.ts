/**
 * The chance, from 0 to 1, that at most `count` of several independent events happen (Poisson's binomial distribution).
 * @param count a whole number from 0.
 * @param chances of the events, from 0 to 1.
 */
export function chanceAtMost(count: number, chances: readonly number[]): number {
  return upTo(chances.reduce(withEvent, nothingYet(count)), count);
}

/** For each event the chance that at most `count` of the others happen, in one go over those before and after it. */
export function chancesAtMostOthers(count: number, chances: readonly number[]): number[] {
  const before: number[][] = [];
  let counts = nothingYet(count);
  for (const chance of chances) {
    before.push(counts);
    counts = withEvent(counts, chance);
  }
  let after = nothingYet(count);
  const others: number[] = [];
  for (const [back, chance] of chances.toReversed().entries()) {
    const earlier = before[chances.length - 1 - back] ?? [];
    others.push(earlier.reduce((sum, part, happened) => sum + part * upTo(after, count - happened), 0));
    after = withEvent(after, chance);
  }
  return others.reverse();
}

/** The chance of each number of events from 0 to `count`; what is beyond is forgotten. */
function nothingYet(count: number): number[] {
  return Array.from({ length: count + 1 }, (_, at) => Number(at === 0));
}

function withEvent(counts: readonly number[], chance: number): number[] {
  return counts.map((part, at) => part * (1 - chance) + (counts[at - 1] ?? 0) * chance);
}

function upTo(counts: readonly number[], most: number): number {
  let sum = 0;
  for (let at = 0; at <= most; at += 1) sum += counts[at] ?? 0;
  return sum;
}
