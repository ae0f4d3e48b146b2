import { describe, expect, it } from 'vitest';
import { namesPeriod, periodsOf } from './period-header.ts';

const days = (headers: readonly string[], year?: number, order?: 'mdy' | 'dmy') =>
  headers.map((header) => periodsOf(headers, year, order).periods.get(header)?.day);

describe('a header', () => {
  it.each([
    '2026-01-05',
    'Jan 5 - Jan 11',
    'Jan 5 – 11',
    'Dec 29 - Jan 4, 2026',
    '1/5/2026',
    'November',
    'Nov 2026',
    '2026-11',
    'Week of Jan 5',
  ])('%s names a period', (header) => expect(namesPeriod(header)).toBe(true));
  it.each(['Owner', 'Goal', 'Average', 'Total', 'Status', '', 'Q1', 'Marketing', '12', 'Note 3'])(
    '%s names none',
    (header) => expect(namesPeriod(header)).toBe(false),
  );
});

describe('headers', () => {
  it('without a year ask for one, and follow it over its end, whichever way they run', () => {
    const back = ['Jan 5 - Jan 11', 'Dec 29 - Jan 4', 'Dec 22 - Dec 28'];
    expect(periodsOf(back).asks).toBe('year');
    expect(days(back, 2026)).toEqual(['2026-01-05', '2025-12-29', '2025-12-22']);
    const on = back.toReversed();
    expect(days(on, 2025)).toEqual(['2025-12-22', '2025-12-29', '2026-01-05']);
    expect(days(['November', 'December', 'January'], 2025)).toEqual(['2025-11-01', '2025-12-01', '2026-01-01']);
  });

  it('of more than a year come round to the same month', () => {
    const weeks = Array.from({ length: 60 }, (_, week) => new Date(Date.UTC(2025, 5, 2) + week * 7 * 86_400_000));
    const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const said = weeks.map((day) => `${names[day.getUTCMonth()]} ${day.getUTCDate()}`);
    const read = periodsOf([...new Set(said)], 2025).periods;
    expect(read.get('Jun 2')?.day).toBe('2025-06-02');
    expect(read.get('Jun 1')?.day).toBe('2026-06-01');
  });

  it('take the year of the end for a beginning in the year before', () => {
    expect(days(['Dec 29 - Jan 4, 2026'])).toEqual(['2025-12-29']);
  });

  it('of numbers alone ask which comes first, unless one of them tells', () => {
    expect(periodsOf(['1/5/2026', '1/12/2026']).asks).toBe('dates');
    expect(days(['1/5/2026', '1/19/2026'])).toEqual(['2026-01-05', '2026-01-19']);
    expect(days(['5/1/2026', '12/1/2026'], undefined, 'dmy')).toEqual(['2026-01-05', '2026-01-12']);
  });

  it('that are no day of the calendar are named', () => {
    expect(periodsOf(['Feb 30'], 2026).wrong).toEqual(['Feb 30']);
  });

  it('of months say so', () => {
    expect(periodsOf(['Nov 2026']).periods.get('Nov 2026')).toEqual({ day: '2026-11-01', cadence: 'monthly' });
  });
});
