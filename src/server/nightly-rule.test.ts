import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupName, isUnfinished, nextBackup, outdated } from './nightly-rule.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** By the clock of this machine, whatever its zone. */
const at = (date: number, hour: number, minute = 0) => new Date(2026, 10, date, hour, minute).getTime();

describe('when the next backup is due', () => {
  test.each([
    ['the first one at once', null, null, at(21, 9), at(21, 9)],
    ['after a night, the next night', at(21, 3, 1), null, at(21, 9), at(22, 3)],
    ['just before three, at three', at(20, 3, 1), null, at(21, 2, 59), at(21, 3)],
    ['made in the evening, the same night', at(20, 20), null, at(20, 21), at(21, 3)],
    ['after a night that was slept through, a day after the last', at(20, 10), null, at(21, 9), at(21, 10)],
    ['with one older than a day, at once', at(19, 10), null, at(21, 9), at(21, 9)],
    ['after a failure, an hour later', at(19, 10), at(21, 9), at(21, 9, 1), at(21, 10)],
    ['after a failure without any before it, too', null, at(21, 9), at(21, 9, 1), at(21, 10)],
    ['when that hour has gone by, at once', at(19, 10), at(21, 9), at(21, 12), at(21, 12)],
  ])('%s', (_, lastGood, lastFailed, now, next) => {
    expect(nextBackup(lastGood, lastFailed, now)).toBe(next);
  });

  test('is never past, and without failures never more than a day after the last one or now', () => {
    const time = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(time, time, (lastGood, now) => {
        fc.pre(lastGood <= now);
        const next = nextBackup(lastGood, null, now);
        expect(next).toBeGreaterThanOrEqual(now);
        expect(next).toBeLessThanOrEqual(Math.max(now, lastGood + DAY));
      }),
    );
  });
});

describe('what is kept', () => {
  const days = (count: number) => Array.from({ length: count }, (_, day) => backupName(at(1 + day, 3)));

  test('the newest fourteen', () => {
    expect(outdated(days(14))).toEqual([]);
    expect(outdated(days(16).toReversed())).toEqual(['evenkeel-2026-11-02.backup', 'evenkeel-2026-11-01.backup']);
  });

  test('nothing that somebody else put there is ever deleted', () => {
    const others = ['evenkeel.backup', 'evenkeel-2026-11-21.backup.old', 'my evenkeel-2020-01-01.backup', 'notes.txt'];
    expect(outdated([...others, ...days(20)]).filter((name) => others.includes(name))).toEqual([]);
    expect(others.some(isUnfinished)).toBe(false);
    expect(isUnfinished('.evenkeel-2026-11-21.backup.4711.unfinished')).toBe(true);
  });

  test('a name is the day of the clock on the wall', () => {
    expect(backupName(at(5, 0))).toBe('evenkeel-2026-11-05.backup');
    expect(backupName(at(5, 23, 59))).toBe('evenkeel-2026-11-05.backup');
  });
});
