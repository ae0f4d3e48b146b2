/**
 * How many swaps of neighbours sort the values upwards, that is how many pairs stand in falling order; by merging runs of
 * doubling length (Knight 1966).
 */
export function countSwaps(values: Float64Array): number {
  let from = values.slice();
  let to = new Float64Array(values.length);
  let swaps = 0;
  for (let run = 1; run < values.length; run *= 2) {
    for (let start = 0; start < values.length; start += 2 * run) {
      const middle = Math.min(start + run, values.length);
      const end = Math.min(start + 2 * run, values.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        const [one, other] = [from[left] ?? 0, from[right] ?? 0];
        if (right >= end || (left < middle && one <= other)) {
          to[at] = one;
          left += 1;
        } else {
          to[at] = other;
          right += 1;
          swaps += middle - left;
        }
      }
    }
    [from, to] = [to, from];
  }
  return swaps;
}
