import { day } from '#lib/calendar/day.ts';
import { expect, test } from 'vitest';
import { closedSeries, goalHistory } from './closed-series.ts';

const calendar = { firstDayOfWeek: 1, yearStartsMonth: 1 } as const;
const value = (period: string, amount: number | null, note: string | null = null) => ({
  period: day(period),
  amount,
  note,
});

test('closed periods stand without a hole, from the first that is known to the last that is over', () => {
  // Tuesday 17 November: the week of the 16th still runs.
  const values = [value('2026-11-16', 9), value('2026-11-02', null, 'flu'), value('2026-10-19', 4)];
  expect(closedSeries(values, { cadence: 'weekly', asOf: day('2026-11-17'), calendar })).toEqual({
    periods: ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'],
    amounts: [4, null, null, null],
    notes: [null, null, 'flu', null],
  });
  expect(closedSeries([], { cadence: 'weekly', asOf: day('2026-11-17'), calendar }).periods).toEqual([]);
});

test('one period with a goal of its own is followed by the goal before it', () => {
  const five = { operator: 'at-least', threshold: 5 } as const;
  const history = goalHistory(
    [{ ...five, from: day('2026-01-05') }],
    [
      { operator: null, threshold: null, period: day('2026-11-02') },
      { operator: 'at-least', threshold: 2, period: day('2026-11-09') },
    ],
    'weekly',
  );
  expect(history.map(({ from, threshold }) => [from, threshold])).toEqual([
    ['2026-01-05', 5],
    ['2026-11-02', null],
    ['2026-11-09', 2],
    ['2026-11-16', 5],
  ]);
});
