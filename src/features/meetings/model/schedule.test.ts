import { day } from '#lib/calendar/day.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextMeetingAt, type Schedule } from './schedule.ts';

const tuesday: Schedule = { weekday: 2, startsAt: '09:00', everyWeeks: 1 };
const newYork = 'America/New_York';

const next = (schedule: Schedule, last: string | null, now: string, zone = newYork) => {
  const at = nextMeetingAt(schedule, last === null ? null : day(last), Date.parse(now), zone);
  return at === null ? null : new Date(at).toISOString();
};

describe('the next meeting', () => {
  it('is on the day and at the time agreed, where the company is', () => {
    // 17 November 2026 was a Tuesday; New York is five hours behind UTC in winter.
    expect(next(tuesday, null, '2026-11-16T12:00:00Z')).toBe('2026-11-17T14:00:00.000Z');
    expect(next(tuesday, null, '2026-11-17T13:59:59Z')).toBe('2026-11-17T14:00:00.000Z');
    expect(next(tuesday, null, '2026-11-17T14:00:00Z')).toBe('2026-11-24T14:00:00.000Z');
  });

  it('keeps its time of day when clocks are changed', () => {
    // On 1 November 2026 they were put back by an hour.
    expect(next(tuesday, null, '2026-10-26T12:00:00Z')).toBe('2026-10-27T13:00:00.000Z');
    expect(next(tuesday, '2026-10-27', '2026-10-27T18:00:00Z')).toBe('2026-11-03T14:00:00.000Z');
  });

  it('at a time that clocks leave out is an hour later, and at one they show twice the first', () => {
    const sunday: Schedule = { weekday: 7, startsAt: '02:30', everyWeeks: 1 };
    expect(next(sunday, null, '2026-03-05T12:00:00Z')).toBe('2026-03-08T07:30:00.000Z');
    expect(next({ ...sunday, startsAt: '01:30' }, null, '2026-10-29T12:00:00Z')).toBe('2026-11-01T05:30:00.000Z');
  });

  it('counts weeks from the one in which the last was, also when that was moved to another day', () => {
    const fortnightly = { ...tuesday, everyWeeks: 2 };
    expect(next(fortnightly, '2026-11-12', '2026-11-13T12:00:00Z')).toBe('2026-11-24T14:00:00.000Z');
    expect(next(fortnightly, '2026-11-10', '2026-11-26T12:00:00Z')).toBe('2026-12-08T14:00:00.000Z');
    expect(next(tuesday, '2026-11-16', '2026-11-16T18:00:00Z')).toBe('2026-11-24T14:00:00.000Z');
  });

  it('is none where no day or no time is agreed', () => {
    expect(next({ ...tuesday, weekday: null }, null, '2026-11-16T12:00:00Z')).toBeNull();
    expect(next({ ...tuesday, startsAt: null }, null, '2026-11-16T12:00:00Z')).toBeNull();
  });

  it('is always to come, and at most so many weeks and one day away', () => {
    const schedules = fc.record({
      weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
      startsAt: fc.constantFrom('00:00', '02:30', '09:15', '23:59'),
      everyWeeks: fc.integer({ min: 1, max: 53 }),
    });
    const lasts = fc.constantFrom(null, '2019-05-01', '2026-03-08', '2031-01-01');
    const moments = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(schedules, lasts, moments, (schedule, last, now) => {
        const at = nextMeetingAt(schedule, last === null ? null : day(last), now, newYork) ?? 0;
        expect(at).toBeGreaterThan(now);
        // The week of the last meeting itself is left out, which can add one round.
        expect(at - now).toBeLessThanOrEqual((2 * schedule.everyWeeks * 7 + 1) * 86_400_000);
      }),
    );
  });
});
