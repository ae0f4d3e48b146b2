/** How many letters must be put in, taken out, exchanged or swapped with their neighbour to turn one into the other. */
function distance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row[to.length] ?? 0;
}

const plain = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim().slice(0, 120);

/** Those of the names that somebody who wrote this one may have meant, the nearest first. */
export function nearNames(written: string, names: readonly string[], most = 3): string[] {
  const wanted = plain(written);
  if (wanted === '') return [];
  const reach = Math.max(1, Math.floor(wanted.length / 3));
  return names
    .map((name) => {
      const known = plain(name);
      const within = wanted.length >= 3 && known.includes(wanted);
      const apart = Math.abs(known.length - wanted.length) > reach ? reach + 1 : distance(wanted, known);
      return { name, apart: within ? Math.min(apart, 1) : apart };
    })
    .filter(({ apart }) => apart <= reach)
    .toSorted((left, right) => left.apart - right.apart)
    .slice(0, most)
    .map(({ name }) => name);
}
