/**
 * The value below which the share `p` of the values lies, in their unit; NaN of nothing. The two definitions are those
 * of Hyndman and Fan 1996: type 7 interpolates between neighbours, for what is measured; type 1 always answers with one
 * of the values, for what is counted in whole periods.
 * @param p from 0 to 1.
 */
export function quantile(values: readonly number[], p: number, type: 1 | 7 = 7): number {
  const sorted = Float64Array.from(values).sort();
  const at = (place: number) => sorted[Math.min(Math.max(place, 0), sorted.length - 1)] ?? Number.NaN;
  // 0.1 · 30 is a hair above 3 in binary; such a hair must not move the answer by a whole place.
  if (type === 1) return at(Math.ceil(p * sorted.length - 1e-9) - 1);
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  return at(below) + (place - below) * (at(below + 1) - at(below));
}
