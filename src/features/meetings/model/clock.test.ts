import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMinutes,
  type Clock,
  clockOf,
  countedIn,
  goTo,
  pauseClock,
  readClock,
  resumeClock,
  startClock,
  workedOn,
} from './clock.ts';

const MINUTE = 60_000;
const nine = Date.parse('2026-11-17T14:00:00Z');
const sections = [
  { id: 'check-in', minutes: 5 },
  { id: 'todos', minutes: 5 },
  { id: 'issues', minutes: 60 },
  { id: 'conclude', minutes: 5 },
];
const fresh: Clock = { sections, section: null, focusId: null, spent: {}, runningSince: null };
const started = startClock(fresh, nine);

const go = (clock: Clock, section: string, at: number, focusId: string | null = null): Clock => {
  const gone = goTo(clock, { section, focusId }, at);
  if (!gone.ok) throw new Error(gone.error.message);
  return gone.value;
};
const used = (clock: Clock, at: number) =>
  Object.fromEntries(readClock(clock, at).sections.map((section) => [section.id, section.used / MINUTE]));

describe('the clock of a meeting', () => {
  it('starts in the first section and counts there', () => {
    const reading = readClock(started, nine + 3 * MINUTE);
    expect(started.section).toBe('check-in');
    expect(reading).toMatchObject({ running: true, planned: 75 * MINUTE, used: 3 * MINUTE, over: 0 });
    expect(reading.endsAt).toBe(nine + 75 * MINUTE);
  });

  it('counts each section for itself, and again where it is gone back to', () => {
    const clock = go(
      go(go(started, 'issues', nine + 4 * MINUTE), 'todos', nine + 10 * MINUTE),
      'issues',
      nine + 12 * MINUTE,
    );
    expect(used(clock, nine + 20 * MINUTE)).toEqual({ 'check-in': 4, todos: 2, issues: 14, conclude: 0 });
  });

  it('goes on over time and says by how much', () => {
    const reading = readClock(started, nine + 8 * MINUTE);
    expect(reading.sections[0]).toEqual({ id: 'check-in', planned: 5 * MINUTE, used: 8 * MINUTE, over: 3 * MINUTE });
    expect(reading.endsAt).toBe(nine + 78 * MINUTE);
    expect(readClock(go(started, 'conclude', nine + 80 * MINUTE), nine + 82 * MINUTE)).toMatchObject({
      over: 7 * MINUTE,
      remaining: 3 * MINUTE,
    });
  });

  it('stands while it is paused, and the end moves along', () => {
    const paused = pauseClock(started, nine + 2 * MINUTE);
    expect(readClock(paused, nine + 30 * MINUTE)).toMatchObject({
      running: false,
      used: 2 * MINUTE,
      endsAt: nine + (30 + 73) * MINUTE,
    });
    expect(pauseClock(paused, nine + 40 * MINUTE)).toEqual(paused);
    const moved = go(paused, 'issues', nine + 35 * MINUTE);
    expect(moved.runningSince).toBeNull();
    expect(used(resumeClock(moved, nine + 50 * MINUTE), nine + 51 * MINUTE)).toMatchObject({
      'check-in': 2,
      issues: 1,
    });
  });

  it('loses nothing it has counted when the machine’s clock is put back', () => {
    const clock = go(started, 'issues', nine + 4 * MINUTE);
    const back = nine - 60 * MINUTE;
    expect(used(clock, back)).toEqual({ 'check-in': 4, todos: 0, issues: 0, conclude: 0 });
    expect(used(go(clock, 'conclude', back), back + 3 * MINUTE)).toEqual({
      'check-in': 4,
      todos: 0,
      issues: 0,
      conclude: 3,
    });
  });

  it('counts ninety minutes through the night in which clocks on the wall are put back', () => {
    // New York, 1 November 2026: from 1:30 summer time to 2:00 winter time, which the wall shows as half an hour.
    const [begin, end] = [Date.parse('2026-11-01T05:30:00Z'), Date.parse('2026-11-01T07:00:00Z')];
    expect(readClock(startClock(fresh, begin), end).used).toBe(90 * MINUTE);
  });

  it('is not led to a section that is not there', () => {
    expect(goTo(started, { section: 'tea', focusId: null }, nine)).toMatchObject({
      ok: false,
      error: { code: 'no-section' },
    });
  });

  it('is read from what the API answers', () => {
    const { runningSince: _, ...read } = started;
    expect(clockOf({ ...read, runningSince: '2026-11-17T14:00:00.000Z' })).toEqual(started);
    expect(clockOf({ ...read, runningSince: null }).runningSince).toBeNull();
  });
});

describe('what is worked on', () => {
  const minutesOn = (clock: Clock, id: string, at: number) => workedOn(clock, id, at) / MINUTE;
  const issues = go(started, 'issues', nine + 4 * MINUTE);
  const first = go(issues, 'issues', nine + 6 * MINUTE, 'calls');
  const second = go(first, 'issues', nine + 15 * MINUTE, 'sprayers');
  const again = go(second, 'issues', nine + 18 * MINUTE, 'calls');

  it('has its own time, added up where it is gone back to, and its section has all of it', () => {
    expect(minutesOn(again, 'calls', nine + 20 * MINUTE)).toBe(11);
    expect(minutesOn(again, 'sprayers', nine + 20 * MINUTE)).toBe(3);
    expect(minutesOn(again, 'lift', nine + 20 * MINUTE)).toBe(0);
    expect(used(again, nine + 20 * MINUTE)).toEqual({ 'check-in': 4, todos: 0, issues: 16, conclude: 0 });
    expect(readClock(again, nine + 20 * MINUTE).used).toBe(20 * MINUTE);
  });

  it('counts nothing in a pause, and goes on where it was', () => {
    const paused = pauseClock(again, nine + 20 * MINUTE);
    expect(minutesOn(paused, 'calls', nine + 50 * MINUTE)).toBe(11);
    expect(minutesOn(resumeClock(paused, nine + 50 * MINUTE), 'calls', nine + 52 * MINUTE)).toBe(13);
    expect(countedIn(paused)).toBe(20 * MINUTE);
  });

  it('loses nothing when the machine’s clock is put back, or the server comes again', () => {
    const back = nine - 60 * MINUTE;
    expect(minutesOn(again, 'calls', back)).toBe(9);
    expect(minutesOn(go(again, 'conclude', back), 'calls', back + 5 * MINUTE)).toBe(9);
    const stored = JSON.parse(JSON.stringify(again)) as Clock;
    expect(minutesOn(stored, 'calls', nine + 30 * MINUTE)).toBe(21);
  });

  it('is not worked on after it was solved, however long it stays in sight; the section goes on', () => {
    const solvedAt = nine + 30 * MINUTE;
    expect(minutesOn(again, 'calls', solvedAt), '9 and 12').toBe(21);
    const paused = pauseClock(again, nine + 33 * MINUTE, solvedAt);
    expect(minutesOn(paused, 'calls', solvedAt)).toBe(21);
    const goneOn = resumeClock(paused, nine + 35 * MINUTE);
    expect(minutesOn(goneOn, 'calls', solvedAt)).toBe(21);
    const left = goTo(goneOn, { section: 'conclude', focusId: null }, nine + 40 * MINUTE, solvedAt);
    if (!left.ok) throw new Error(left.error.message);
    expect(minutesOn(left.value, 'calls', nine + 50 * MINUTE)).toBe(21);
    expect(used(left.value, nine + 40 * MINUTE)).toMatchObject({ issues: 34 });
  });

  it('ends with its section', () => {
    const left = go(again, 'conclude', nine + 20 * MINUTE);
    expect(left.focusId).toBeNull();
    expect(minutesOn(left, 'calls', nine + 40 * MINUTE)).toBe(11);
  });
});

describe('minutes', () => {
  it('are given and taken, within what a section may have', () => {
    expect(addMinutes(sections, 'issues', 10)).toMatchObject({
      ok: true,
      value: [{}, {}, { id: 'issues', minutes: 70 }, {}],
    });
    expect(addMinutes(sections, 'check-in', -4)).toMatchObject({ ok: true, value: [{ minutes: 1 }, {}, {}, {}] });
    for (const [section, minutes] of [
      ['check-in', -5],
      ['issues', 541],
      ['issues', 0.5],
      ['tea', 5],
    ] as const) {
      expect(addMinutes(sections, section, minutes), `${section} ${minutes}`).toMatchObject({ ok: false });
    }
  });
});

type Step = { readonly verb: 'go' | 'pause' | 'resume'; readonly to: string; readonly after: number };

const step = (shortest: number): fc.Arbitrary<Step> =>
  fc.record({
    verb: fc.constantFrom('go', 'pause', 'resume'),
    to: fc.constantFrom(...sections.map(({ id }) => id)),
    after: fc.integer({ min: shortest, max: 90 * MINUTE }),
  });

function take(clock: Clock, { verb, to }: Step, at: number): Clock {
  if (verb === 'go') return go(clock, to, at);
  return verb === 'pause' ? pauseClock(clock, at) : resumeClock(clock, at);
}

describe('whatever is done', () => {
  it('all time that ran is in exactly one section', () => {
    fc.assert(
      fc.property(fc.array(step(0), { maxLength: 30 }), (steps) => {
        let [clock, at, ran] = [started, nine, 0];
        for (const one of steps) {
          ran += clock.runningSince === null ? 0 : one.after;
          at += one.after;
          clock = take(clock, one, at);
          const reading = readClock(clock, at);
          expect(reading.used).toBe(ran);
          expect(reading.used).toBe(reading.sections.reduce((sum, section) => sum + section.used, 0));
        }
      }),
    );
  });

  it('no section ever has less than it had, though the machine’s clock jumps', () => {
    fc.assert(
      fc.property(fc.array(step(-90 * MINUTE), { maxLength: 30 }), (steps) => {
        let [clock, at] = [started, nine];
        for (const one of steps) {
          const before = clock.spent;
          at += one.after;
          clock = take(clock, one, at);
          for (const { id, used: now, over } of readClock(clock, at).sections) {
            expect(now).toBeGreaterThanOrEqual(before[id] ?? 0);
            expect(over).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});
