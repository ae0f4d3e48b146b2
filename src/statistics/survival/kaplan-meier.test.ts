import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import aml from '#statistics/reference/kaplan-meier-aml.json' with { type: 'json' };
import gehan from '#statistics/reference/kaplan-meier-gehan.json' with { type: 'json' };
import { type IntervalScale, kaplanMeier } from './kaplan-meier.ts';
import type { Lifetime } from './risk-set.ts';
import { survivalAt, survivalQuantile } from './survival-quantile.ts';

interface Source {
  readonly time: readonly number[];
  readonly status: readonly number[];
  readonly group: readonly string[];
}

const lifetimesOf = ({ time, status, group }: Source, of?: string): Lifetime[] =>
  time.flatMap((one, at) => (of && group[at] !== of ? [] : [{ time: one, event: status[at] === 1 }]));
const ends = (...times: number[]): Lifetime[] => times.map((time) => ({ time, event: true }));
const open = (...times: number[]): Lifetime[] => times.map((time) => ({ time, event: false }));

/** R leaves empty what is not defined; so do the bounds after the last end. */
function expectColumn(found: Float64Array, expected: readonly (number | null)[]): void {
  expect(found.length).toBe(expected.length);
  for (const [at, value] of expected.entries()) {
    if (value === null) expect(found[at]).toBeNaN();
    else expect(found[at]).toBeCloseTo(value, 10);
  }
}

const tables = [
  ...aml.kmLogCI.map((table) => ({
    table,
    name: `aml ${table.group}`,
    lifetimes: lifetimesOf(aml.input, table.group),
  })),
  ...aml.kmAll.map((table) => ({ table, name: 'aml all', lifetimes: lifetimesOf(aml.input) })),
  ...gehan.kmLogCI.map((table) => ({
    table,
    name: `gehan ${table.group}`,
    lifetimes: lifetimesOf(gehan.input, table.group),
  })),
];

describe('the curve of Kaplan and Meier', () => {
  it.each(tables)('is that of R on $name, with its intervals', ({ table, lifetimes }) => {
    const curve = kaplanMeier(lifetimes, { scale: 'log' });
    expect([...curve.times]).toEqual(table.time);
    expect([...curve.atRisk]).toEqual(table.atRisk);
    expect([...curve.events]).toEqual(table.events);
    expectColumn(
      curve.survival,
      table.survival.map((value) => (value < 1e-12 ? 0 : value)),
    );
    expectColumn(curve.stdError, table.stdErr);
    expectColumn(curve.low, table.lower);
    expectColumn(curve.high, table.upper);
  });

  it.each([aml, gehan])('has the medians and their intervals of R: $source', ({ input, medians }) => {
    for (const { confType, groups } of medians) {
      for (const { group, n, events, median, lower, upper } of groups) {
        const curve = kaplanMeier(lifetimesOf(input, group), { scale: confType as IntervalScale });
        expect(curve).toMatchObject({ n, ended: events });
        expect(survivalQuantile(curve)).toEqual({ time: median, low: lower, high: upper });
      }
    }
  });

  it('lets an end come before a last sight on the same day (trap 8: ties)', () => {
    // Three are at risk on day 5, the censored one among them.
    expect([...kaplanMeier([...ends(5), ...open(5), ...ends(9)]).survival]).toEqual([1 - 1 / 3, 0]);
  });

  it('answers the middle of the stretch where exactly half are open (trap 8: S exactly one half)', () => {
    expect(survivalQuantile(kaplanMeier(ends(1, 2, 3, 4))).time).toBe(2.5);
    // (1 − 1/10)…(1 − 1/6) = 1/2, only not in binary.
    expect(survivalQuantile(kaplanMeier(ends(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).time).toBe(5.5);
    // Half, and nothing ends after that: the first day, as in R.
    expect(survivalQuantile(kaplanMeier([...ends(1, 2), ...open(7, 8)])).time).toBe(2);
  });

  it('is still high on the day before an end and low on the day itself (trap 8: which side of a step)', () => {
    const curve = kaplanMeier(ends(1, 2, 3, 4));
    expect(survivalAt(curve, 1.999)?.survival).toBe(0.75);
    expect(survivalAt(curve, 2)?.survival).toBe(0.5);
  });

  it('takes logs of logs where plain bounds would leave 0 to 1 (trap 8: scale of the interval)', () => {
    const few = [...ends(2), ...open(3, 4, 5)];
    expect(kaplanMeier(few, { scale: 'log' }).high[0]).toBe(1);
    const { low, high } = kaplanMeier(few);
    // S = 3/4, ln S has the standard error √(1/(4·3)); worked on paper.
    const reach = (1.959963984540054 * Math.sqrt(1 / 12)) / -Math.log(0.75);
    expect(low[0]).toBeCloseTo(0.75 ** Math.exp(reach), 10);
    expect(high[0]).toBeCloseTo(0.75 ** Math.exp(-reach), 10);
  });

  it('says that it was not reached (trap 8: an undefined limit)', () => {
    const curve = kaplanMeier([...ends(3, 5), ...open(6, 6, 7, 8, 9, 9)]);
    // Only the lower bound of S falls to one half: 0.875^exp(1.96·√(1/56)/0.1335) = 0.39 on day 3.
    expect(survivalQuantile(curve)).toEqual({ time: null, low: 3, high: null });
    expect(survivalQuantile(curve, 0.25).time).toBe(5);
    expect(survivalAt(curve, 9)?.survival).toBe(0.75);
    expect(survivalAt(curve, 10)).toBeNull();
  });

  it('counts what was watched late only from when it was watched (delayed entry)', () => {
    // By hand: day 2: 1 of 2; day 6: the one that came in at 4 and itself are at risk, 1 of 2.
    const curve = kaplanMeier([...ends(2, 6), { time: 8, event: false, entry: 4 }]);
    expect([...curve.atRisk]).toEqual([2, 2]);
    expect([...curve.survival]).toEqual([0.5, 0.25]);
    // What was first seen on the day it ended was not watched before.
    expect(kaplanMeier([{ time: 4, event: true, entry: 4 }]).n).toBe(0);
  });

  it('has an answer for nothing, for one, and for nothing but open ones', () => {
    for (const none of [kaplanMeier([]), kaplanMeier([{ time: Number.NaN, event: true }])]) {
      expect(none).toMatchObject({ n: 0, ended: 0, followedTo: 0 });
      expect(survivalQuantile(none).time).toBeNull();
      expect(survivalAt(none, 0)).toBeNull();
    }
    expect(survivalQuantile(kaplanMeier(ends(4))).time).toBe(4);
    expect(survivalAt(kaplanMeier(ends(4)), 100)).toEqual({ survival: 0, low: null, high: null });
    const allOpen = kaplanMeier(open(3, 4));
    expect(survivalQuantile(allOpen).time).toBeNull();
    expect(survivalAt(allOpen, 3)).toEqual({ survival: 1, low: null, high: null });
  });

  const lifetime = fc.record({ time: fc.integer({ min: 0, max: 60 }), event: fc.boolean() });

  it('is the empirical curve when nothing is censored', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 }), (times) => {
        const curve = kaplanMeier(ends(...times));
        for (const [at, time] of curve.times.entries()) {
          const later = times.filter((one) => one > time).length;
          expect(curve.survival[at]).toBeCloseTo(later / times.length, 10);
        }
      }),
    );
  });

  it('does not depend on the order, and hours are days times 24', () => {
    fc.assert(
      fc.property(fc.array(lifetime, { maxLength: 40 }), (lifetimes) => {
        const curve = kaplanMeier(lifetimes);
        expect(kaplanMeier(lifetimes.toReversed())).toEqual(curve);
        const hours = kaplanMeier(lifetimes.map(({ time, event }) => ({ time: time * 24, event })));
        expect(hours.survival).toEqual(curve.survival);
        expect([...hours.times]).toEqual([...curve.times].map((time) => time * 24));
      }),
    );
  });

  it('lies within its interval, whatever the scale', () => {
    fc.assert(
      fc.property(
        fc.array(lifetime, { maxLength: 40 }),
        fc.constantFrom<IntervalScale>('plain', 'log', 'log-log'),
        (lifetimes, scale) => {
          const { survival, low, high } = kaplanMeier(lifetimes, { scale });
          for (const [at, value] of survival.entries()) {
            if (value === 0) continue;
            expect(low[at]).toBeLessThanOrEqual(value);
            expect(high[at]).toBeGreaterThanOrEqual(value);
          }
        },
      ),
    );
  });
});
