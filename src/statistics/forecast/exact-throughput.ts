/** The chance of each number of items finished within some weeks; the place is the number. */
export type ItemChances = Float64Array;

/**
 * The exact chance of every number of items within `weeks`, when each week's number is one of the samples with the same
 * chance; weeks of zero are weeks. Samples are whole numbers from 0 up; the work is that of weeks² · largest² steps. All
 * chance lies on 0 without samples.
 */
export function exactItems(samples: readonly number[], weeks: number): ItemChances {
  const week = new Float64Array(Math.max(0, ...samples) + 1);
  for (const items of samples) week[items] = (week[items] ?? 0) + 1 / samples.length;
  let chances = Float64Array.of(1);
  for (let passed = 0; passed < weeks && samples.length > 0; passed += 1) chances = convolved(chances, week);
  return chances;
}

/**
 * The chance that `items` are finished within 0, 1, … up to `most` weeks.
 */
export function exactWeeks(samples: readonly number[], items: number, most: number): Float64Array {
  const week = exactItems(samples, 1);
  const done = new Float64Array(most + 1);
  let left = Float64Array.of(1);
  for (let weeks = 0; weeks <= most; weeks += 1) {
    done[weeks] = Math.min(1, Math.max(0, 1 - left.subarray(0, items).reduce((sum, chance) => sum + chance, 0)));
    left = convolved(left, week).slice(0, Math.max(1, items));
  }
  return done;
}

function convolved(one: Float64Array, other: Float64Array): Float64Array<ArrayBuffer> {
  const both = new Float64Array(one.length + other.length - 1);
  for (const [at, chance] of one.entries()) {
    if (chance === 0) continue;
    for (const [more, share] of other.entries()) both[at + more] = (both[at + more] ?? 0) + chance * share;
  }
  return both;
}
