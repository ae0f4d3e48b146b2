/**
 * The exponentially weighted moving average, in the unit of the values: zₜ = λxₜ + (1 − λ)zₜ₋₁ (Roberts 1959;
 * NIST/SEMATECH 6.3.2.4).
 * @param weight λ, the weight of the newest value, above 0 and up to 1.
 * @param start z₀: the mean of earlier values, or the target.
 */
export function ewma(values: readonly number[], weight: number, start: number): number[] {
  let average = start;
  return values.map((value) => {
    average = weight * value + (1 - weight) * average;
    return average;
  });
}

/**
 * Where the average of a process that does not change stays in the long run: centre ± widths · σ · √(λ/(2 − λ)), in the
 * unit of the values.
 * @param sigma the standard deviation of single values, from moving ranges or an earlier stretch.
 * @param widths how many standard deviations wide; 3 unless told.
 */
export function ewmaLimits(centre: number, sigma: number, weight: number, widths = 3) {
  const reach = widths * sigma * Math.sqrt(weight / (2 - weight));
  return { lower: centre - reach, upper: centre + reach };
}
