import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf';
import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { describe, expect, it } from 'vitest';

/** C(n, k), exactly. */
function choose(n: number, k: number): bigint {
  let product = 1n;
  for (let at = 1; at <= k; at += 1) product = (product * BigInt(n - k + at)) / BigInt(at);
  return product;
}

/** P(X ≤ k) of n trials at numerator/denominator, exactly, times 10^60. */
function exactBelow(k: number, n: number, numerator: bigint, denominator: bigint): number {
  let sum = 0n;
  for (let x = 0; x <= k; x += 1) {
    sum += choose(n, x) * numerator ** BigInt(x) * (denominator - numerator) ** BigInt(n - x);
  }
  return Number((sum * 10n ** 60n) / denominator ** BigInt(n)) / 1e60;
}

// Where no other source is named: mpmath 1.3 with 40 digits.
describe('what the library is trusted with', () => {
  it.each([
    [0.5, 5000.5, 5100.5, 0.840140891569221],
    [0.63, 4238.5, 2473.5, 0.399911641653211],
    [0.001, 0.5, 20.5, 0.159539303040165],
    [1e-10, 7.5, 3.5, 7.78023559770063e-74],
    [0.02, 100, 2000, 9.48683218560121e-15],
  ])('Beta below %d of %d and %d', (x, a, b, expected) => {
    expect(betaCdf(x, a, b) / expected).toBeCloseTo(1, 10);
  });

  // Inverse incomplete beta function of SciPy 1.17.
  it.each([
    [0.025, 4238.5, 2473.5, 0.6199043864331606],
    [0.001, 10_000, 20_000, 0.32495503853329744],
    [1e-6, 0.5, 20.5, 3.878213999576255e-14],
    [0.0001, 200.5, 1.5, 0.9487860109665536],
  ])('the quantile %d of Beta %d and %d', (p, a, b, expected) => {
    expect(betaQuantile(p, a, b) / expected).toBeCloseTo(1, 10);
  });

  it.each([
    [1e-8, 3, 0.0039187044465823],
    [0.0001, 0.5, 7.85398167509784e-9],
    [0.025, 10_000, 9804.95246726018],
    [0.9999, 137, 184.861671881439],
    [0.975, 1, 3.68887945411394],
  ])('the quantile %d of Gamma %d', (p, shape, expected) => {
    expect(gammaQuantile(p, shape, 1) / expected).toBeCloseTo(1, 10);
  });

  it('the binomial distribution, against exact fractions', () => {
    expect(binomialCdf(80, 100, 0.9) / exactBelow(80, 100, 9n, 10n)).toBeCloseTo(1, 10);
    expect(binomialCdf(3, 1000, 0.05) / exactBelow(3, 1000, 1n, 20n)).toBeCloseTo(1, 10);
    expect(binomialCdf(480, 1000, 0.5) / exactBelow(480, 1000, 1n, 2n)).toBeCloseTo(1, 10);
    expect(binomialPmf(500, 1000, 0.5) / (Number((choose(1000, 500) * 10n ** 30n) / 2n ** 1000n) / 1e30)).toBeCloseTo(
      1,
      10,
    );
  });

  it('log-gamma and digamma, far beyond what a factorial holds (trap 19: log-gamma beyond n = 170)', () => {
    for (const [x, expected] of [
      [1e-5, 11.51291969289583],
      [170.5, 704.0044277342047],
      [171, 706.573062245787],
      [1e5, 1051287.708973657],
      [1e9, 19723265827.50372],
    ] as const) {
      expect(gammaln(x) / expected).toBeCloseTo(1, 13);
    }
    for (const [x, expected] of [
      [1e-5, -100000.5771992157],
      [171.25, 5.140201927557835],
      [1e6, 13.81551005796419],
    ] as const) {
      expect(digamma(x) / expected).toBeCloseTo(1, 13);
    }
  });
});
