import { describe, expect, it } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import { checkPeriod } from './period.ts';

const mondays = { firstDayOfWeek: 1, yearStartsMonth: 1 } as const;
const sundays = { firstDayOfWeek: 7, yearStartsMonth: 1 } as const;
const today = day('2026-11-17');

describe('checkPeriod', () => {
  it.each([
    ['2026-11-16', 'weekly', mondays],
    ['2026-11-09', 'weekly', mondays],
    ['2026-11-15', 'weekly', sundays],
    ['1987-07-06', 'weekly', mondays],
    ['1970-01-05', 'weekly', mondays],
    ['1970-01-01', 'monthly', mondays],
    ['1970-01-01', 'yearly', mondays],
    ['2026-11-01', 'monthly', mondays],
    ['2026-10-01', 'quarterly', mondays],
    ['2026-01-01', 'yearly', mondays],
  ] as const)('%s is %s', (text, cadence, calendar) => {
    expect(checkPeriod(text, cadence, calendar, today)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['2026-11-17', 'weekly', mondays, 'not-a-period'],
    ['2026-11-16', 'weekly', sundays, 'not-a-period'],
    ['2026-11-02', 'monthly', mondays, 'not-a-period'],
    ['2026-11-01', 'quarterly', mondays, 'not-a-period'],
    ['2026-11-23', 'weekly', mondays, 'not-begun'],
    ['2199-12-30', 'weekly', mondays, 'not-begun'],
    ['2026-12-01', 'monthly', mondays, 'not-begun'],
    // its Thursday is the first day of 1970
    ['1969-12-29', 'weekly', mondays, 'too-early'],
    ['1969-12-01', 'monthly', mondays, 'too-early'],
    ['2026-02-30', 'weekly', mondays, 'not-a-day'],
    ['last week', 'weekly', mondays, 'not-a-day'],
    ['', 'weekly', mondays, 'not-a-day'],
  ] as const)('%s is refused as %s', (text, cadence, calendar, code) => {
    const checked = checkPeriod(text, cadence, calendar, today);
    expect(checked.ok ? 'ok' : checked.error.code).toBe(code);
  });

  it('names the right week for a Tuesday, and the latest one', () => {
    const tuesday = checkPeriod('2026-11-10', 'weekly', mondays, today);
    expect(tuesday.ok ? '' : tuesday.error.message).toBe(
      '10 Nov 2026 is a Tuesday, and weeks here start on Monday. Its week is 9–15 Nov 2026: write 2026-11-09. Nothing was stored.',
    );
    const next = checkPeriod('2026-11-23', 'weekly', mondays, today);
    expect(next.ok ? '' : next.error.message).toMatch(
      /23–29 Nov 2026 has not begun.*16–22 Nov 2026: write 2026-11-16\.$/,
    );
  });
});
