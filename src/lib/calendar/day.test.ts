import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDays,
  dateLabel,
  day,
  dayFrom,
  dayIn,
  dayLabel,
  daysBetween,
  isDay,
  parseDay,
  weekdayOf,
} from './day.ts';

const anyDay = fc.integer({ min: 0, max: 109_572 }).map((serial) => addDays(day('1900-01-01'), serial));

describe('parseDay', () => {
  it.each(['1900-01-01', '2000-02-29', '2026-11-17', '2199-12-31', '2024-02-29'])('takes %s', (text) => {
    expect(parseDay(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    // 1900 and 2100 are divisible by 100 and not by 400: no leap years
    '1900-02-29',
    '2100-02-29',
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '2026-1-1',
    '2026-11-17T00:00',
    '2026-11-17\n',
    ' 2026-11-17',
    '17.11.2026',
    '٢٠٢٦-١١-١٧',
    '',
    'x'.repeat(10_000),
  ])('refuses %.20s', (text) => {
    const parsed = parseDay(text);
    expect(parsed).toMatchObject({ ok: false, error: { code: 'not-a-day' } });
    expect(parsed.ok ? '' : parsed.error.message).toMatch(/^.{1,40} is not a day\. Write it as .+\.$/);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseDay(text).ok === isDay(text)));
  });

  it('knows the days that the calendar of the language knows', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), part(13), part(32), (year, month, date) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        const at = new Date(Date.UTC(year, month - 1, date));
        expect(isDay(text)).toBe(at.toISOString().startsWith(text));
      }),
    );
  });

  it('throws where a day is written in the code', () => {
    expect(() => day('2026-02-30')).toThrow(RangeError);
  });
});

describe('counting days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    // 300 years, 75 of them fourth years, of which 1900 and 2100 are no leap years
    ['1900-01-01', 109_573, '2200-01-01'],
    ['1899-12-31', 0, '1899-12-31'],
  ])('%s and %i days is %s', (from, days, expected) => {
    expect(addDays(from as ReturnType<typeof day>, days)).toBe(expected);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(b, a) + daysBetween(a, b)).toBe(0);
        expect(compareDays(a, b)).toBe(Math.sign(daysBetween(b, a)));
      }),
    );
  });

  it('turns a month beyond December into the next year', () => {
    expect(dayFrom(2026, 13, 1)).toBe('2027-01-01');
    expect(dayFrom(2026, 0, 1)).toBe('2025-12-01');
  });
});

describe('weekdayOf', () => {
  it.each([
    ['1900-01-01', 1],
    ['1969-12-31', 3],
    ['1970-01-01', 4],
    ['2000-01-01', 6],
    ['2026-11-17', 2],
    ['2026-11-22', 7],
  ])('%s is day %i', (text, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
  });

  it('goes round every seven days', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        expect(weekdayOf(addDays(from, 7))).toBe(weekdayOf(from));
        expect(weekdayOf(addDays(from, 1))).toBe((weekdayOf(from) % 7) + 1);
      }),
    );
  });
});

describe('dayIn', () => {
  it.each([
    // New York is four hours behind until 6:00 UTC on 1 Nov 2026, five after
    ['2026-11-01T03:59:59Z', 'America/New_York', '2026-10-31'],
    ['2026-11-01T04:00:00Z', 'America/New_York', '2026-11-01'],
    ['2026-11-02T04:59:59Z', 'America/New_York', '2026-11-01'],
    ['2026-11-02T05:00:00Z', 'America/New_York', '2026-11-02'],
    // Kiritimati is fourteen hours ahead
    ['2026-12-31T10:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
    ['2026-12-31T09:59:59Z', 'Pacific/Kiritimati', '2026-12-31'],
    // Samoa went over the date line and had no 30 December 2011
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['2026-01-05T00:00:00Z', 'UTC', '2026-01-05'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(dayIn(Date.parse(instant), zone)).toBe(expected);
  });

  it('throws for a zone that does not exist', () => {
    expect(() => dayIn(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('labels', () => {
  it('say day and month, and the year when asked', () => {
    expect(dateLabel(day('2026-11-09'))).toBe('9 Nov');
    expect(dateLabel(day('2026-09-30'), true)).toBe('30 Sep 2026');
    expect(dayLabel(day('2026-11-17'))).toBe('Tue 17 Nov');
    expect(dayLabel(day('2025-11-17'), { withYear: true })).toBe('Mon 17 Nov 2025');
  });

  it('are relative for today and yesterday only', () => {
    const today = day('2026-11-17');
    expect(dayLabel(today, { today })).toBe('today');
    expect(dayLabel(day('2026-11-16'), { today })).toBe('yesterday');
    expect(dayLabel(day('2026-11-18'), { today })).toBe('Wed 18 Nov');
    expect(dayLabel(day('2026-11-15'), { today })).toBe('Sun 15 Nov');
  });
});
