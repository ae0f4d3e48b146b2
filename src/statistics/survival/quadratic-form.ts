/**
 * dᵀV⁻d and the rank of V, for a covariance matrix that may be singular: by elimination without the rows that say nothing
 * new. A rank of 0 when there is no variance at all.
 */
export function quadraticForm(
  covariance: readonly Float64Array[],
  deviation: readonly number[],
): { readonly value: number; readonly rank: number } {
  const rows = covariance.map((row, at) => Float64Array.of(...row, deviation[at] ?? 0));
  const size = rows.length;
  const scale = Math.max(0, ...rows.map((row, at) => row[at] ?? 0));
  let value = 0;
  let rank = 0;
  for (const [at, row] of rows.entries()) {
    const pivot = row[at] ?? 0;
    if (pivot <= scale * 1e-10) continue;
    rank += 1;
    value += (row[size] ?? 0) ** 2 / pivot;
    for (const below of rows.slice(at + 1)) {
      const factor = (below[at] ?? 0) / pivot;
      for (let column = at; column <= size; column += 1) {
        below[column] = (below[column] ?? 0) - factor * (row[column] ?? 0);
      }
    }
  }
  return { value, rank };
}
