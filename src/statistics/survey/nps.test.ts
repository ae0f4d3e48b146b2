import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fixture from '../reference/nps-interval.json' with { type: 'json' };
import { npsDifference, readNps } from './nps.ts';

const of = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });
const read = (...[counts, options]: Parameters<typeof readNps>) =>
  readNps(counts, options) ?? expect.fail('no answers');
const counts = fc
  .record({ promoters: fc.nat(60), passives: fc.nat(60), detractors: fc.nat(60) })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);

describe('the net promoter score', () => {
  it.each(fixture.cases)('of $promoters, $passives and $detractors is that of R', (expected) => {
    const { score, adjusted, standardError, interval } = read(expected);
    expect(score).toBeCloseTo(expected.nps, 12);
    expect(adjusted).toBeCloseTo(expected.adjustedWald.nps, 12);
    expect(standardError).toBeCloseTo(expected.adjustedWald.se, 12);
    expect(interval.low).toBeCloseTo(expected.adjustedWald.lower, 9);
    expect(interval.high).toBeCloseTo(expected.adjustedWald.upper, 9);
  });

  // R and Python in the Spanish-speaking R community survey of 2019, by R 4.2.2.
  it.each([
    [270, 46, 15, 0.770392749244713, 0.707244494539774, 0.819701613244657],
    [79, 50, 35, 0.268292682926829, 0.143839112542771, 0.38310699524166],
  ])('of %d, %d and %d in a public survey', (promoters, passives, detractors, score, low, high) => {
    const found = read(of(promoters, passives, detractors));
    expect(found.score).toBeCloseTo(score, 12);
    expect(found.interval.low).toBeCloseTo(low, 9);
    expect(found.interval.high).toBeCloseTo(high, 9);
  });

  it('of twelve answers is +33, and anything from −11 to +65', () => {
    const { score, adjusted, interval } = read(of(6, 4, 2));
    expect([score, adjusted, interval.low, interval.high].map((share) => Math.round(share * 100))).toEqual([
      33, 27, -11, 65,
    ]);
  });

  it('has an honest width where all agree (trap 5: Wald intervals of zero width)', () => {
    expect(read(of(8, 0, 0)).interval).toEqual({ low: expect.closeTo(0.385, 3), high: 1 });
    expect(read(of(1, 0, 0)).interval.high).toBe(1);
  });

  it('is the more certain the more of the clients have answered', () => {
    const some = of(10, 4, 4);
    const [all, few] = [read(some).interval, read(some, { clients: 22 }).interval];
    // √((22 − 18)/21) = 0.436.
    expect((few.high - few.low) / (all.high - all.low)).toBeCloseTo(Math.sqrt(4 / 21), 9);
    expect(read(some, { clients: 18 }).interval).toEqual({ low: 1 / 3, high: 1 / 3 });
    expect(read(some, { clients: 5 }).interval).toEqual({ low: 1 / 3, high: 1 / 3 });
    expect(read(of(1, 0, 0), { clients: 1 }).interval).toEqual({ low: 1, high: 1 });
  });

  it('lies in its interval, which grows with the level and mirrors with the answers', () => {
    const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(counts, level, level, (seen, one, other) => {
        const narrow = read(seen, { level: Math.min(one, other) });
        const wide = read(seen, { level: Math.max(one, other) });
        expect(narrow.interval.low).toBeLessThanOrEqual(narrow.score);
        expect(narrow.interval.high).toBeGreaterThanOrEqual(narrow.score);
        expect(wide.interval.low).toBeLessThanOrEqual(narrow.interval.low);
        expect(wide.interval.high).toBeGreaterThanOrEqual(narrow.interval.high);
        const turned = read(of(seen.detractors, seen.passives, seen.promoters));
        expect(turned.interval.low).toBeCloseTo(-read(seen).interval.high, 12);
      }),
    );
  });

  it('is not told without answers', () => {
    expect(readNps(of(0, 0, 0))).toBeNull();
  });
});

describe('the difference of two scores', () => {
  it('is held by its interval, and changes its sign when they change places', () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const [a, b] = [read(first), read(second)];
        const [one, other] = [npsDifference(a, b), npsDifference(b, a)];
        expect(one.interval.low).toBeLessThanOrEqual(one.difference);
        expect(one.interval.high).toBeGreaterThanOrEqual(one.difference);
        expect(other.interval.low).toBeCloseTo(-one.interval.high, 12);
        expect(other.difference).toBeCloseTo(-one.difference, 12);
      }),
    );
  });

  it('of many answers is that of two normal quantities', () => {
    const { difference, interval } = npsDifference(read(of(4500, 4000, 1500)), read(of(4000, 4000, 2000)));
    expect(difference).toBeCloseTo(0.1, 12);
    // Variances 0.51 and 0.56 an answer, 10,000 answers each.
    const half = 1.96 * Math.sqrt((0.51 + 0.56) / 10_000);
    expect(interval.low).toBeCloseTo(0.1 - half, 3);
    expect(interval.high).toBeCloseTo(0.1 + half, 3);
  });
});
