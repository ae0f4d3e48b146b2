/**
 * The chance, from 0 to 1, that at most `count` of several independent events happen (Poisson's binomial distribution).
 * @param chances of the events, from 0 to 1.
 */
export function chanceAtMost(count: number, chances: readonly number[]): number {
  // By how many have happened so far; what is beyond `count` is forgotten.
  const counts = [1, ...Array.from({ length: count }, () => 0)];
  for (const chance of chances) {
    for (let at = count; at >= 0; at -= 1) {
      counts[at] = (counts[at] ?? 0) * (1 - chance) + (counts[at - 1] ?? 0) * chance;
    }
  }
  return counts.reduce((sum, part) => sum + part, 0);
}
