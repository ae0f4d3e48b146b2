/** How many letters must be put in, left out, changed or swapped with their neighbour (Damerau 1964, neighbours once). */
export function distance(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const changed = (last[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      const isSwapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const swapped = isSwapped ? (before[at - 2] ?? 0) + 1 : changed;
      next.push(Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, changed, swapped));
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? 0;
}

const mostShown = 3;
const longest = 100;

/** Those of the names that somebody may have meant who wrote something else, closest first; none where all are far. */
export function closest(written: string, names: readonly string[]): readonly string[] {
  const key = (text: string) => text.trim().toLowerCase().slice(0, longest);
  const wanted = key(written);
  if (wanted === '') return [];
  return names
    .map((name) => {
      const held = key(name);
      const isPart = wanted.length > 2 && held.length > 2 && (held.includes(wanted) || wanted.includes(held));
      const off = isPart ? 1 : distance(wanted, held);
      return { name, off, most: Math.max(1, Math.floor(Math.max(wanted.length, held.length) * 0.4)) };
    })
    .filter(({ off, most }) => off <= most)
    .toSorted((a, b) => a.off - b.off)
    .slice(0, mostShown)
    .map(({ name }) => name);
}
