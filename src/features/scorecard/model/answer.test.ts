import { describe, expect, it } from 'vitest';
import { type AnswerRow, answer } from './answer.ts';
import type { Status } from './status.ts';

function rows(counts: Partial<Record<Status, number>>): AnswerRow[] {
  return Object.entries(counts).flatMap(([status, count]) =>
    Array.from({ length: count }, (_, place) => ({ status: status as Status, title: `${status} ${place + 1}` })),
  );
}

describe('the first line', () => {
  it.each([
    [{}, 'No metrics yet.'],
    [{ on: 9, off: 4, missing: 1 }, '4 of 14 off goal.'],
    [{ off: 1 }, '1 of 1 off goal.'],
    [{ on: 14 }, 'All 14 on goal.'],
    [{ on: 2 }, 'Both on goal.'],
    [{ on: 1 }, 'On goal.'],
    // nobody may read "all on goal" while numbers are out
    [{ on: 12, missing: 2 }, '12 of 14 on goal, none off.'],
    [{ on: 13, missing: 1 }, '13 of 14 on goal, none off.'],
    [{ on: 1, 'not-judged': 3 }, '1 of 4 on goal, none off.'],
    [{ missing: 14 }, 'Nothing entered yet.'],
    [{ 'not-judged': 3 }, 'Nothing to judge yet.'],
    [{ 'not-judged': 1, missing: 1 }, 'Nothing to judge yet.'],
  ] as const)('%j: %s', (counts, line) => {
    expect(answer(rows(counts)).line).toBe(line);
  });

  it('has room for real changes', () => {
    const off = rows({ on: 10, off: 4 });
    const one = off.map((row, place) => ({ ...row, realChange: place === 13 }));
    const two = off.map((row, place) => ({ ...row, realChange: place > 11 }));
    expect(answer(one).line).toBe('4 of 14 off goal; 1 is a real change.');
    expect(answer(two).line).toBe('4 of 14 off goal; 2 are real changes.');
  });

  it('uses the company’s word', () => {
    expect(answer([], 'measurables').line).toBe('No measurables yet.');
  });
});

describe('the missing line', () => {
  it.each([
    [0, null],
    [1, 'One number is missing: missing 1.'],
    [3, '3 numbers are missing: missing 1, missing 2, missing 3.'],
    [5, '5 numbers are missing: missing 1, missing 2, missing 3 and 2 more.'],
  ])('%i', (missing, line) => {
    expect(answer(rows({ on: 1, missing })).missing).toBe(line);
  });
});
