import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import differences from '../reference/proportion-difference.json' with { type: 'json' };
import fixture from '../reference/fisher-exact.json' with { type: 'json' };
import type { Tally } from './tally.ts';
import { conditionalOddsRatio, fisherTest } from './two-by-two.ts';

const of = (successes: number, trials: number): Tally => ({ successes, trials });

/** C(n, k), exactly. */
function choose(n: number, k: number): bigint {
  let product = 1n;
  for (let at = 1; at <= k; at += 1) product = (product * BigInt(n - k + at)) / BigInt(at);
  return product;
}

describe('the exact test of two shares', () => {
  it('of the lady tasting tea is the published one', () => {
    const tea = fisherTest(of(3, 4), of(1, 4));
    expect(tea.greater.toFixed(4)).toBe(fixture.published.teaOneSidedP.toFixed(4));
    // The five tables weigh 1, 16, 36, 16 and 1 of 70.
    expect(tea.greater).toBeCloseTo(17 / 70, 12);
    expect(tea.less).toBeCloseTo(69 / 70, 12);
    expect(tea.chance).toBeCloseTo(34 / 70, 12);
    expect(tea.midP).toBeCloseTo(18 / 70, 12);
  });

  it.each(differences.cases)('$x1/$n1 against $x2/$n2 is that of R', ({ x1, n1, x2, n2, fisherP }) => {
    expect(fisherTest(of(x1, n1), of(x2, n2)).chance / fisherP).toBeCloseTo(1, 6);
  });

  it('sums the tables that are no likelier, ties included (trap 6: Fisher two-sided definition)', () => {
    // 2 of 6 against 4 of 6 and its mirror image weigh the same; in doubles they differ in the last digits.
    const { chance, greater, less } = fisherTest(of(20, 60), of(40, 60));
    expect(chance).toBeCloseTo(2 * Math.min(greater, less), 12);
    // Unequal groups: not twice the smaller tail. 3, 2, 1, 0 of 3 against 0, 1, 2, 3 of 7 weigh 1, 21, 63, 35 of 120.
    expect(fisherTest(of(2, 3), of(1, 7)).chance).toBeCloseTo(22 / 120, 12);
    expect(fisherTest(of(0, 3), of(3, 7)).chance).toBeCloseTo(57 / 120, 12);
  });

  it('keeps its digits for thousands (trap 19: log-gamma beyond n = 170)', () => {
    const [a, b] = [of(560, 2000), of(480, 2100)];
    let tail = 0n;
    for (let count = 560; count <= 1040; count += 1) tail += choose(2000, count) * choose(2100, 1040 - count);
    const exact = Number((tail * 10n ** 30n) / choose(4100, 1040)) / 1e30;
    expect(fisherTest(a, b).greater / exact).toBeCloseTo(1, 10);
  });

  it('has nothing to tell where only one table is possible', () => {
    for (const [a, b] of [
      [of(0, 0), of(2, 5)],
      [of(0, 4), of(0, 5)],
      [of(4, 4), of(5, 5)],
    ] as const) {
      expect(fisherTest(a, b)).toEqual({ chance: 1, midP: 0.5, greater: 1, less: 1 });
      expect(conditionalOddsRatio(a, b)).toBeNull();
    }
  });

  it('is the same for failures, and for the groups in the other order', () => {
    const tally = fc
      .integer({ min: 0, max: 60 })
      .chain((trials) => fc.integer({ min: 0, max: trials }).map((x) => of(x, trials)));
    const failures = ({ successes, trials }: Tally) => of(trials - successes, trials);
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        const { chance, midP } = fisherTest(a, b);
        expect(fisherTest(b, a).chance).toBeCloseTo(chance, 10);
        expect(fisherTest(failures(a), failures(b)).midP).toBeCloseTo(midP, 10);
        expect(midP).toBeLessThan(chance);
      }),
    );
  });
});

describe('the odds ratio of two shares', () => {
  // R looks for the ratio, or for 1 / ratio where that is smaller, in steps of 2^-13.
  const scaled = (ratio: number) => (ratio > 1 ? 1 / ratio : ratio);
  const step = 2 ** -13;

  it('of the tea is that of R, with its interval', () => {
    const [tea] = fixture.cases;
    const { ratio, interval } = conditionalOddsRatio(of(3, 4), of(1, 4)) ?? expect.fail('no odds ratio');
    for (const [ours, theirs] of [
      [ratio, tea?.conditionalOR],
      [interval.low, tea?.ci?.[0]],
      [interval.high, tea?.ci?.[1]],
    ] as const) {
      expect(Math.abs(scaled(ours) - scaled(Number(theirs)))).toBeLessThan(step);
    }
    // The five tables weigh 1, 16, 36, 16 and 1, times the ratio for every success.
    const weights = (odds: number) => [1, 16 * odds, 36 * odds ** 2, 16 * odds ** 3, odds ** 4];
    const sum = (terms: readonly number[]) => terms.reduce((one, other) => one + other, 0);
    expect(sum(weights(ratio).map((weight, count) => weight * count)) / sum(weights(ratio))).toBeCloseTo(3, 10);
    expect(sum(weights(interval.low).slice(3)) / sum(weights(interval.low))).toBeCloseTo(0.025, 10);
    expect(sum(weights(interval.high).slice(0, 4)) / sum(weights(interval.high))).toBeCloseTo(0.025, 10);
  });

  it.each(differences.cases)('$x1/$n1 against $x2/$n2 is that of R', ({ x1, n1, x2, n2, fisherConditionalOR }) => {
    const ratio = Number(conditionalOddsRatio(of(x1, n1), of(x2, n2))?.ratio);
    if (fisherConditionalOR === 'Inf') expect(ratio).toBe(Infinity);
    else expect(Math.abs(scaled(ratio) - scaled(Number(fisherConditionalOR)))).toBeLessThan(step);
  });

  it('is 0 where a has the fewest possible', () => {
    expect(conditionalOddsRatio(of(0, 20), of(10, 10))).toMatchObject({ ratio: 0, interval: { low: 0 } });
  });
});
