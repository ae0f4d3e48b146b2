import type { Weekday } from '#lib/calendar/day.ts';
import { isTimeZone } from '#lib/calendar/zone.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueReminders, numbersWeekday, type Reader } from './due.ts';
import type { ReminderKind } from './kind.ts';

const reader = (more: Partial<Reader> = {}): Reader => ({
  timeZone: 'America/New_York',
  joinedAt: Date.parse('2026-01-01T00:00:00Z'),
  off: [],
  ...more,
});
const never: ReadonlySet<Weekday> = new Set();
const daily: ReadonlySet<Weekday> = new Set<Weekday>([1, 2, 3, 4, 5, 6, 7]);
const kindsAt = (at: string, who = reader(), on = never): ReminderKind[] =>
  dueReminders(Date.parse(at), who, on).map(({ kind }) => kind);

describe('what is due', () => {
  it('begins at its time of day where the reader is, and lasts until midnight there', () => {
    // 2026-11-23 is a Monday; New York is five hours behind UTC in winter.
    expect(kindsAt('2026-11-23T11:59:59Z')).toEqual([]);
    expect(kindsAt('2026-11-23T12:00:00Z')).toEqual(['digest']);
    expect(kindsAt('2026-11-23T13:00:00Z')).toEqual(['digest', 'todo-due']);
    expect(kindsAt('2026-11-24T04:59:59Z')).toEqual(['digest', 'todo-due']);
    expect(kindsAt('2026-11-24T05:00:00Z')).toEqual([]);
  });

  it('is about the day of the reader, not of the server', () => {
    const auckland = reader({ timeZone: 'Pacific/Auckland' });
    // Monday 7:00 in Auckland (thirteen hours ahead) is Sunday evening in UTC.
    expect(dueReminders(Date.parse('2026-11-22T18:00:00Z'), auckland, never)).toEqual([
      { kind: 'digest', day: '2026-11-23' },
    ]);
  });

  it('asks for numbers only on the days given', () => {
    expect(kindsAt('2026-11-24T14:00:00Z', reader(), new Set<Weekday>([2]))).toContain('missing-numbers');
    expect(kindsAt('2026-11-24T14:00:00Z', reader(), new Set<Weekday>([3]))).not.toContain('missing-numbers');
  });

  it('is nothing that was turned off', () => {
    const off = reader({ off: ['todo-due'] });
    expect(kindsAt('2026-11-23T20:00:00Z', off, daily)).toEqual(['digest', 'missing-numbers']);
  });

  it('is nothing of a morning before somebody joined', () => {
    const newcomer = reader({ joinedAt: Date.parse('2026-11-23T12:30:00Z') });
    expect(kindsAt('2026-11-23T13:00:00Z', newcomer)).toEqual(['todo-due']);
  });

  it('is of one day only after the server was off for a week', () => {
    const days = dueReminders(Date.parse('2026-11-25T20:00:00Z'), reader(), daily).map(({ day }) => day);
    expect(new Set(days)).toEqual(new Set(['2026-11-25']));
    expect(kindsAt('2026-11-25T20:00:00Z', reader(), daily)).not.toContain('digest');
  });

  it('is there on days on which clocks are changed, at the same time of day', () => {
    // Clocks go forward on 2026-03-08 and back on 2026-11-01, both Sundays, at two in the night.
    expect(kindsAt('2026-03-08T11:59:00Z')).toEqual([]);
    expect(kindsAt('2026-03-08T12:00:00Z')).toEqual(['todo-due']);
    expect(kindsAt('2026-11-01T12:59:00Z')).toEqual([]);
    expect(kindsAt('2026-11-01T13:00:00Z')).toEqual(['todo-due']);
  });

  it('is due once on each day of the reader, whatever the zone, for a server that looks every five minutes', () => {
    const zones = Intl.supportedValuesOf('timeZone').filter(isTimeZone);
    const minutes = 5;
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.parse('2026-01-05T00:00:00Z'), max: Date.parse('2027-12-20T00:00:00Z') }),
        (timeZone, start) => {
          const who = reader({ timeZone, joinedAt: 0 });
          const seen = new Map<string, number>();
          // Eight days of looks hold seven whole days of the reader, and between them each weekday.
          for (let at = start; at < start + 8 * 86_400_000; at += minutes * 60_000) {
            for (const { kind, day } of dueReminders(at, who, daily)) {
              const key = `${kind} ${day}`;
              if (!seen.has(key)) seen.set(key, at);
            }
          }
          const of = (kind: string) => [...seen.keys()].filter((key) => key.startsWith(kind)).length;
          expect(of('digest')).toBeGreaterThanOrEqual(1);
          expect(of('digest')).toBeLessThanOrEqual(2);
          expect(of('todo-due')).toBeGreaterThanOrEqual(7);
          expect(of('todo-due')).toBeLessThanOrEqual(9);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('the day on which numbers are asked for', () => {
  it.each([
    ['the day before a meeting on Tuesday', 2, 1, 1],
    ['Sunday before a meeting on Monday', 1, 1, 7],
    ['Tuesday where no day is agreed and weeks begin on Monday', null, 1, 2],
    ['Monday where no day is agreed and weeks begin on Sunday', null, 7, 1],
  ] as const)('%s', (_name, meetsOn, first, expected) => {
    expect(numbersWeekday(meetsOn, first)).toBe(expected);
  });
});
