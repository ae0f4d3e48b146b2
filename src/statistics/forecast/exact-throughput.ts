/** More in a week than anybody finishes one by one; hours are for the simulation. */
const mostItems = 1000;

/**
 * The exact chance of every number of items within `weeks`, when each week's number is one of the samples with the same
 * chance; weeks of zero are weeks. The place is the number. The work is that of weeks² · largest² steps. Null without
 * samples, and unless they are whole numbers from 0 to 1,000.
 */
export function exactItems(samples: readonly number[], weeks: number): Float64Array | null {
  const countable = samples.every((items) => Number.isInteger(items) && items >= 0 && items <= mostItems);
  if (samples.length === 0 || !countable) return null;
  const week = new Float64Array(Math.max(0, ...samples) + 1);
  for (const items of samples) week[items] = (week[items] ?? 0) + 1 / samples.length;
  let chances = Float64Array.of(1);
  for (let passed = 0; passed < weeks; passed += 1) chances = convolved(chances, week);
  return chances;
}

/** The chance that `items` are finished within 0, 1, … up to `most` weeks; null as `exactItems`. */
export function exactWeeks(samples: readonly number[], items: number, most: number): Float64Array | null {
  const week = exactItems(samples, 1);
  if (!week) return null;
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
