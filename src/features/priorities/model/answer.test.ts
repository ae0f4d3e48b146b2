import { wordsFor } from '#features/accounts/model/words.ts';
import { type Day, day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import { movedWords, quarterAnswer } from './answer.ts';
import type { Outcome } from './priority.ts';

const look = {
  quarter: day('2026-10-01'),
  due: day('2026-12-31'),
  today: day('2026-11-17'),
  calendar: { firstDayOfWeek: 1, yearStartsMonth: 1 },
  words: wordsFor({}),
} as const;

const one = (onTrack: boolean | null, outcome: Outcome | null = null, due: Day = look.due) => ({
  outcome,
  due,
  madeOn: day('2026-10-02'),
  weeks: onTrack === null ? [] : [{ week: day('2026-11-09'), onTrack, note: '' }],
});
const [on, off, silent, done] = [one(true), one(false), one(null), one(true, 'done')];

describe('the first line tells how the quarter stands', () => {
  it.each([
    [[off, off, on, on, done], '2 of 5 priorities are off track; 44 days left in the quarter.'],
    [[off, silent, on], '1 of 3 priorities is off track, and of 1 nothing was said; 44 days left in the quarter.'],
    [[silent, on], 'Of 1 of 2 priorities nothing was said, 1 is on track; 44 days left in the quarter.'],
    [[silent, silent], 'Nothing was said yet of the 2 priorities; 44 days left in the quarter.'],
    [[silent], 'Nothing was said yet of the one priority; 44 days left in the quarter.'],
    [[on, on, done], '2 of 3 priorities are on track, 1 done; 44 days left in the quarter.'],
    [[done, done], 'All 2 priorities are done; 44 days left in the quarter.'],
    [[done], 'The one priority is done; 44 days left in the quarter.'],
    [[done, one(null, 'dropped')], '1 of 2 priorities is done; 44 days left in the quarter.'],
    [[], 'No priorities for Q4 2026 yet; 44 days left in the quarter.'],
  ])('%#', (priorities, line) => {
    expect(quarterAnswer(priorities, look)).toBe(line);
  });

  it('asks for the review of what is over first', () => {
    const over = one(true, null, day('2026-09-30'));
    expect(quarterAnswer([over, off, on], look)).toBe('1 of 3 priorities waits to be closed: done, or not done.');
  });

  it('of a quarter that is over counts what was done', () => {
    const past = { ...look, today: day('2027-01-05') };
    expect(quarterAnswer([done, done, one(null, 'not-done')], past)).toBe('2 of 3 priorities were done in Q4 2026.');
    expect(quarterAnswer([], past)).toBe('No priorities were committed for Q4 2026.');
  });

  it('of one that is to come says when it begins', () => {
    const next = { ...look, quarter: day('2027-01-01'), due: day('2027-03-31') };
    expect(quarterAnswer([one(null, null, next.due)], next)).toBe(
      '1 priority is committed for Q1 2027; it begins in 45 days.',
    );
  });

  it('says the company’s own word', () => {
    const words = wordsFor({ priority: { one: 'target', many: 'targets' } });
    expect(quarterAnswer([off, on], { ...look, words })).toBe(
      '1 of 2 targets is off track; 44 days left in the quarter.',
    );
  });
});

it('a day that is no quarter’s end any more is told', () => {
  expect(movedWords(look.due, look.due, String)).toBeNull();
  expect(movedWords(look.due, day('2027-01-31'), String)).toBe(
    'due 2026-12-31, as it was committed; the quarter ends 2027-01-31 now',
  );
});
