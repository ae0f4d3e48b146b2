/**
 * Every way to spread a column of a table over its rows: `visit` is told what each row takes (one array, used again), and
 * the sum of the costs.
 * @param lack what each row can take at most; all together at least `column`.
 * @param cost of one row taking so many of what it lacks.
 * @returns whether it came to its end: visiting stops as soon as `visit` answers false.
 */
export function eachFilling(
  lack: readonly number[],
  column: number,
  cost: (taken: number, lack: number) => number,
  visit: (cost: number, taken: readonly number[]) => boolean,
): boolean {
  const taken = lack.map(() => 0);
  const room = lack.map((_, at) => lack.slice(at + 1).reduce((sum, count) => sum + count, 0));
  const from = (at: number, left: number, sum: number): boolean => {
    const most = lack[at];
    if (most === undefined) return visit(sum, taken);
    const last = Math.min(most, left);
    for (let count = Math.max(0, left - (room[at] ?? 0)); count <= last; count += 1) {
      taken[at] = count;
      if (!from(at + 1, left - count, sum + cost(count, most))) return false;
    }
    return true;
  };
  return from(0, column, 0);
}
