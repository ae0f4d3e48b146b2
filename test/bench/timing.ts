/** Milliseconds that one call takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The value that `share` of all do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/**
 * Runs both by turns, so that whatever else the machine does falls on both; the first turns only warm up.
 * @param before comes ahead of every turn and is not measured.
 * @returns all measured milliseconds of each.
 */
export async function sideBySide(
  turns: number,
  ours: () => Promise<unknown>,
  bare: () => Promise<unknown>,
  before: () => Promise<unknown> = async () => {},
) {
  const times = { ours: [] as number[], bare: [] as number[] };
  const warm = Math.ceil(turns / 5);
  for (let turn = -warm; turn < turns; turn += 1) {
    const [first, second] = turn % 2 === 0 ? ([ours, bare] as const) : ([bare, ours] as const);
    await before();
    const one = await timed(first);
    const two = await timed(second);
    if (turn < 0) continue;
    times.ours.push(first === ours ? one : two);
    times.bare.push(first === ours ? two : one);
  }
  return times;
}
