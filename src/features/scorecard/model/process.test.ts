import { addDays, day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import type { DatedGoal } from './goal.ts';
import { closedPeriods, readPast } from './process.ts';

const calendar = { firstDayOfWeek: 1, yearStartsMonth: 1 } as const;
const monday = day('2026-01-05');

/** Weeks from 5 January 2026 on. */
function read(amounts: readonly (number | null)[], more: Partial<Parameters<typeof readPast>[0]> = {}) {
  const periods = amounts.map((_, week) => addDays(monday, week * 7));
  const past = { unit: 'number', cadence: 'weekly', calendar, periods, amounts, goals: [], overrides: [] } as const;
  return readPast({ ...past, changes: [], ...more });
}

const atLeast = (threshold: number, from = '1970-01-01'): DatedGoal => ({
  operator: 'at-least',
  threshold,
  from: day(from),
});

// Steps of 2 in turn: the mean moving range is 2, so the limits lie 2.66 · 2 = 5.32 around 21 (Wheeler 1993), and half a
// step of 2 farther out, since numbers that come in such steps are coarse.
const steady = Array.from({ length: 20 }, (_, week) => (week % 2 === 0 ? 20 : 22));

describe('what a metric’s past says', () => {
  it('names the periods that its limits hold for and come from', () => {
    const { chart, limits, fresh, smallestVisibleChange } = read([...steady, 21]);
    expect(chart).toBe('xmr');
    expect(limits).toHaveLength(1);
    expect(limits[0]).toMatchObject({ from: '2026-01-05', to: null, n: 20, settled: 'firm', frozen: true });
    expect(limits[0]?.baselineTo).toBe(addDays(monday, 19 * 7));
    expect(limits[0]?.centre).toBeCloseTo(21, 10);
    expect(limits[0]?.lower).toBeCloseTo(14.68, 10);
    expect(limits[0]?.upper).toBeCloseTo(27.32, 10);
    expect(smallestVisibleChange).toBeCloseTo(5.32, 10);
    expect(fresh).toBeNull();
  });

  it('names the week of a value beyond the limits and the side of it', () => {
    const last = addDays(monday, 20 * 7);
    expect(read([...steady, 13]).fresh).toEqual({ rule: 'beyond-limits', side: 'low', from: last, period: last });
    expect(read([...steady, 13, 21]).fresh).toBeNull();
  });

  it('starts new limits in the week in which a change was declared, and keeps the old ones', () => {
    const wednesday = addDays(monday, 20 * 7 + 2);
    const { limits } = read([...steady, ...steady.map((value) => value + 30)], { changes: [wednesday] });
    expect(limits.map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-05', addDays(monday, 19 * 7)],
      [addDays(monday, 20 * 7), null],
    ]);
    expect(limits.map(({ centre }) => Math.round(centre ?? 0))).toEqual([21, 51]);
  });

  it('gives the limits of every week where each is judged by the week before', () => {
    // A number that climbs and falls slowly: neighbours are far more alike than chance allows.
    const slow = Array.from({ length: 20 }, (_, week) => 50 + Math.round(20 * Math.sin(week / 3)));
    expect(read(slow).limits[0]).toMatchObject({ varies: true });
    expect(read(slow).limits[0]).not.toHaveProperty('each');
    const periods = slow.map((_, week) => addDays(monday, week * 7));
    const past = {
      unit: 'number',
      cadence: 'weekly',
      calendar,
      periods,
      goals: [],
      overrides: [],
      changes: [],
    } as const;
    const [limits] = readPast({ ...past, amounts: slow }, true).limits;
    // The first week has none before it.
    expect(limits?.each?.map(({ period }) => period)).toEqual(periods.slice(1));
    const reach = (limits?.upper ?? 0) - (limits?.centre ?? 0);
    for (const [at, { centre, upper }] of (limits?.each ?? []).entries()) {
      // Every centre lies as far from the week before: by the mean difference.
      expect(centre - (slow[at] ?? 0)).toBeCloseTo((limits?.centre ?? 0) - (slow.at(-2) ?? 0), 8);
      expect(upper - centre).toBeCloseTo(reach, 8);
    }
    expect(readPast({ ...past, amounts: steady }, true).limits[0]).not.toHaveProperty('each');
  });

  it('gives the limits of a share for as many as the last week had, and says how many that was', () => {
    // 40 % of 90 in all but the last week, which has 25: 40 ± 3·√(40 · 60/25) is 10.6 to 69.4 (NIST/SEMATECH 6.3.3.2).
    const amounts = [...Array.from({ length: 20 }, () => 40), 44];
    const sizes = [...Array.from({ length: 20 }, () => 90), 25];
    const { chart, limits } = read(amounts, { unit: 'percent', sizes });
    expect(chart).toBe('p');
    expect(limits[0]).toMatchObject({ varies: true, size: 25 });
    expect(limits[0]?.lower).toBeCloseTo(10.6, 1);
    expect(limits[0]?.upper).toBeCloseTo(69.4, 1);
    expect(read([...steady, 21]).limits[0]).not.toHaveProperty('size');
    expect(read(amounts, { unit: 'percent', sizes: [...sizes.slice(0, 20), null] }).limits[0]).not.toHaveProperty(
      'size',
    );
  });

  it('marks the week that completes a pattern, and every week beyond the limits, not those between', () => {
    // Limits of 14.68 to 27.32 around 21. The last steady week is a 22, so that the first of the thirteen above is that one.
    const weekOf = (at: number) => addDays(monday, at * 7);
    const shifted = read([...steady, ...Array.from({ length: 12 }, () => 23)]);
    expect(shifted.signals).toEqual([{ rule: 'shift', side: 'high', from: weekOf(19), period: weekOf(26) }]);
    const far = read([...steady, 28, 29, 21, 21]);
    expect(far.signals.map(({ rule, period }) => [rule, period])).toEqual([
      ['beyond-limits', weekOf(20)],
      ['beyond-limits', weekOf(21)],
    ]);
  });

  it('leaves changes alone that lie before the first value or after the last', () => {
    const changes = [day('2020-06-01'), day('2030-06-03')];
    expect(read(steady, { changes }).limits).toHaveLength(1);
  });

  it('begins with the first value, however far back the periods go', () => {
    const { limits } = read([null, null, null, ...steady]);
    expect(limits[0]).toMatchObject({ from: addDays(monday, 21), n: 20 });
  });

  it('says nothing of five weeks, and nothing of none', () => {
    const { chart, limits, smallestVisibleChange } = read([20, 22, 20, 22, 20]);
    expect([chart, smallestVisibleChange]).toEqual(['none', null]);
    expect(limits[0]).toMatchObject({ settled: 'too-few', n: 5, centre: null, lower: null, upper: null });
    expect(read([null, null]).limits).toEqual([]);
  });

  it('does not draw a lower limit below zero for what is never below it', () => {
    expect(read([5, 9, 5, 9, 5, 9, 5, 9, 5, 9, 5, 9]).limits[0]?.lower).toBe(0);
  });

  it.each<[number, string]>([
    [10, 'consistently-hits'],
    [21, 'hit-and-miss'],
    [30, 'consistently-misses'],
  ])('reads a goal of at least %d beside limits of 14.68 to 27.32: %s', (threshold, words) => {
    expect(read(steady, { goals: [atLeast(threshold)] }).goalReading).toBe(words);
  });

  it('counts a streak by the goals that held, and one week’s own goal with them', () => {
    const goals = [atLeast(21), atLeast(25, addDays(monday, 18 * 7))];
    expect(read(steady, { goals }).streak).toMatchObject({ status: 'off', length: 2, periods: 52 });
    const once = { operator: 'at-least', threshold: 20, period: addDays(monday, 18 * 7) } as const;
    expect(read(steady, { goals, overrides: [once] }).streak).toMatchObject({ status: 'off', length: 1 });
  });

  it('counts no streak without a goal, and no luck for a week without a value', () => {
    expect(read(steady).streak).toBeNull();
    expect(read(steady).luck).toBeGreaterThan(0);
    expect(read([...steady, null]).luck).toBe(0);
  });

  it('marks a number that stands still within its months', () => {
    const monthly = Array.from({ length: 26 }, (_, week) => Number(addDays(monday, week * 7).slice(5, 7)) * 10);
    expect(read(monthly).remarks).toContain('cumulative');
    expect(read(monthly).remarks).toContain('barely-moves');
  });

  it('says that season and change cannot be told apart before two years', () => {
    expect(read([...steady, 13]).remarks).toContain('season-unclear');
    expect(read(steady).remarks).not.toContain('season-unclear');
  });

  it('puts the last week beside the same one a year before, from two full years on', () => {
    // Busy for a quarter from the 27th week of each year on, by 40; 2 more each year; and weeks that differ by 0, 1 or 2.
    const busy = (weeks: number) =>
      Array.from({ length: weeks }, (_, at) => {
        const season = at % 52 >= 26 && at % 52 < 39 ? 60 : 20;
        return season + 2 * Math.floor(at / 52) + (at % 3);
      });
    const third = read(busy(138));
    expect(third.signals, 'a season is no ordinary week').not.toEqual([]);
    expect(third.remarks).not.toContain('season-unclear');
    // Week 138 and the one a year before it, number 86: 60 + 4 + 2 and 60 + 2 + 1.
    expect(third.season).toMatchObject({ difference: 3, isChange: false });
    expect(third.season?.upper).toBeLessThan(12);
    expect(read([...busy(137), 44]).season).toMatchObject({ difference: 44 - 63, isChange: true });
    // Fewer than two years, a missing week a year before, and nothing that looks like a change.
    expect(read(busy(103)).season).toBeNull();
    expect(read([...busy(137), null]).season).toBeNull();
    const gap = busy(138).map((amount, at) => (at === 85 ? null : amount));
    expect(read(gap).season).toBeNull();
    expect(read(Array.from({ length: 138 }, (_, at) => (at % 2 === 0 ? 20 : 22))).season).toBeNull();
  });
});

it('periods run to the last one that is over', () => {
  // Tuesday 20 January 2026: the week of the 19th is running.
  expect(closedPeriods(day('2026-01-07'), day('2026-01-20'), 'weekly', calendar)).toEqual(['2026-01-05', '2026-01-12']);
  expect(closedPeriods(day('2026-02-01'), day('2026-01-20'), 'weekly', calendar)).toEqual([]);
});
