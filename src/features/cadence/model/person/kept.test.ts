import { addDays, type Day, day } from '#lib/calendar/day.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedWords, keepingOf, keptWords, tallyOf } from './kept.ts';

const today = day('2026-11-18');
const promised = (due: string, doneOn: string | null) => ({ due: due as Day, doneOn: doneOn as Day | null });
const todo = (count: number) => (count === 1 ? 'to-do' : 'to-dos');

describe('what became of what was promised', () => {
  it.each([
    ['2026-11-17', '2026-11-17', 'kept'],
    ['2026-11-17', '2026-11-18', 'later'],
    ['2026-11-17', null, 'missed'],
    // Today is not over, and what is done ahead of its day is not counted before the slow ones can be.
    ['2026-11-18', null, 'ahead'],
    ['2026-11-25', '2026-11-10', 'ahead'],
  ] as const)('due %s, done %s: %s', (due, doneOn, keeping) => {
    expect(keepingOf(promised(due, doneOn), today)).toBe(keeping);
  });

  it('is counted from a day on, each once', () => {
    const days = fc.integer({ min: -120, max: 20 }).map((away) => addDays(today, away));
    const one = fc.record({ due: days, doneOn: fc.option(days) });
    fc.assert(
      fc.property(fc.array(one), days, (all, since) => {
        const { kept, later, missed, n } = tallyOf(all, since, today);
        expect(kept + later + missed).toBe(n);
        expect(n).toBe(all.filter(({ due }) => due >= since && due < today).length);
      }),
    );
  });
});

// Ranges by Wilson’s formula, worked out by hand.
describe('in a sentence', () => {
  it.each([
    [{ kept: 14, later: 3, missed: 0, n: 17 }, '14 of 17 to-dos done by their day (59 to 94 %, n 17), 3 later.'],
    [{ kept: 5, later: 0, missed: 1, n: 6 }, '5 of 6 to-dos done by their day (44 to 97 %, n 6), 1 not done.'],
    [{ kept: 3, later: 1, missed: 0, n: 4 }, '3 of 4 to-dos done by their day, 1 later.'],
    [{ kept: 1, later: 0, missed: 0, n: 1 }, '1 of 1 to-do done by its day.'],
    [{ kept: 0, later: 0, missed: 0, n: 0 }, 'No to-dos were due yet.'],
  ])('%#', (tally, words) => {
    expect(keptWords(tally, todo)).toBe(words);
  });

  it('says how priorities ended', () => {
    const word = (count: number) => (count === 1 ? 'priority' : 'priorities');
    expect(closedWords({ done: 9, carried: 2, notDone: 0, dropped: 1, n: 12 }, word)).toBe(
      '9 of 12 priorities done (47 to 91 %, n 12), 2 carried on, 1 dropped.',
    );
    expect(closedWords({ done: 0, carried: 0, notDone: 0, dropped: 0, n: 0 }, word)).toBe(
      'No priorities were closed yet.',
    );
  });
});
