import { expect, it } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import { weekMoveWords } from './week-move.ts';

// A Wednesday.
const today = day('2026-11-18');

it('says how many numbers move and shows the last week before and after', () => {
  expect(weekMoveWords({ numbers: 1512, goals: 0 }, 1, 7, today)).toBe(
    '1,512 numbers move to weeks that begin on Sunday: what stands at 9–15 Nov will stand at 8–14 Nov. Notes and history stay with them, and changing back moves them back.',
  );
  expect(weekMoveWords({ numbers: 1, goals: 0 }, 7, 1, today)).toMatch(
    /^1 number moves to weeks that begin on Monday: what stands at 8–14 Nov will stand at 9–15 Nov\./,
  );
  expect(weekMoveWords({ numbers: 2, goals: 1 }, 1, 4, today)).toMatch(
    /^2 numbers and 1 dated goal move to weeks that begin on Thursday: what stands at 9–15 Nov will stand at 12–18 Nov\./,
  );
});

it('says nothing where nothing moves', () => {
  expect(weekMoveWords({ numbers: 0, goals: 0 }, 1, 7, today)).toBeNull();
  expect(weekMoveWords({ numbers: 9, goals: 2 }, 7, 7, today)).toBeNull();
});
