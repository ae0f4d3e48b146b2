import { day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import { partAnswer, redFigure, redStanding, type ToldRed } from './solo-words.ts';

const metrics = (count: number) => (count === 1 ? 'metric' : 'metrics');
const red: ToldRed = {
  status: 'off',
  period: day('2026-11-09'),
  amount: 22,
  goal: { operator: 'at-most', threshold: 20 },
  periods: 1,
  cadence: 'weekly',
  unit: 'hours',
  reading: 'ordinary',
};
const how = {
  reading: { locale: 'en-US', currency: 'USD' },
  calendar: { firstDayOfWeek: 1, yearStartsMonth: 1 },
  word: 'goal',
} as const;

describe('the part of a role', () => {
  it('is answered by what is there', () => {
    const reds = [{ status: 'off' }, { status: 'missing' }, { status: 'off' }] as const;
    expect(partAnswer({ role: 'sales', metrics: 5, findings: [1, 2], reds }, 9, metrics)).toBe(
      '2 found, 2 off goal, 1 missing; 5 metrics looked at.',
    );
    expect(partAnswer({ role: 'sales', metrics: 1, findings: [], reds: [{ status: 'off' }] }, 9, metrics)).toBe(
      '1 off goal; 1 metric looked at.',
    );
  });

  it('says that there is nothing, and what was looked at', () => {
    expect(partAnswer({ role: 'marketing', metrics: 3, findings: [], reds: [] }, 9, metrics)).toBe(
      'Nothing for Marketing this time: 3 metrics looked at.',
    );
    const nothing = { role: 'ceo', metrics: 0, findings: [], reds: [] } as const;
    expect(partAnswer(nothing, 9, metrics)).toBe('Nothing for CEO this time: none of the 9 metrics is this role’s.');
    expect(partAnswer({ ...nothing, findings: [1] }, 9, metrics)).toBe(
      '1 found; none of the 9 metrics is this role’s.',
    );
    expect(partAnswer(nothing, 0, metrics)).toBe('Nothing for CEO this time: there are no metrics yet.');
  });
});

describe('a red metric', () => {
  it('is told with its goal, how long, and what of it is real', () => {
    expect(redFigure(red, how)).toBe('22\u202fh, goal ≤ 20\u202fh');
    expect(redStanding(red)).toBe('1 week off goal. By its own history an ordinary week.');
    expect(redStanding({ ...red, periods: 4, reading: 'real-change' })).toBe(
      '4 weeks in a row off goal. Looks like a real change: ask what was different.',
    );
  });

  it('that is missing says for when', () => {
    const missing = { ...red, status: 'missing', amount: null, goal: null, periods: 2, reading: null } as const;
    expect(redFigure(missing, how)).toBe('no value for 9–15 Nov, no goal');
    expect(redStanding(missing)).toBe('2 weeks in a row without a number.');
  });
});
