import { weekly } from '#test/diagnosis/weekly-metric.ts';
import { day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import { redOf } from './red.ts';

// The last week that is over on that Friday begins on Monday 9 November.
const at = { asOf: day('2026-11-20'), calendar: { firstDayOfWeek: 1, yearStartsMonth: 1 }, calculated: false } as const;
const goal = { operator: 'at-least', threshold: 5 } as const;
const goals = [{ ...goal, from: day('2020-01-06') }];
const red = (amounts: readonly (number | null)[], more = {}) =>
  redOf(weekly('Quotes', amounts, { goal, goals }), { ...at, ...more });

describe('a metric', () => {
  it('is red as long as it is off goal without a break', () => {
    expect(red([4, 6, 4, 3])).toEqual({
      status: 'off',
      period: '2026-11-09',
      amount: 3,
      goal: { ...goal, upper: null },
      periods: 2,
    });
    expect(red([6, null, 4])).toMatchObject({ status: 'off', periods: 1 });
    expect(red([4, 4, 5])).toBeNull();
  });

  it('is red where its number is missing, also for weeks', () => {
    expect(red([6, 6, null, null])).toMatchObject({ status: 'missing', amount: null, periods: 2 });
    expect(red([])).toMatchObject({ status: 'missing', periods: 1 });
  });

  it('without a goal is not judged, and a formula lacks what its inputs lack', () => {
    expect(redOf(weekly('Quotes', [3]), at)).toBeNull();
    expect(red([6, null], { calculated: true })).toBeNull();
    expect(red([6, 3], { calculated: true })).toMatchObject({ status: 'off' });
  });

  it('is judged by the goal of then', () => {
    const raised = [...goals, { operator: 'at-least', threshold: 7, from: day('2026-11-09') } as const];
    expect(redOf(weekly('Quotes', [6, 6], { goal, goals: raised }), at)).toMatchObject({ periods: 1 });
  });
});
