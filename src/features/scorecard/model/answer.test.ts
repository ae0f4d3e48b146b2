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

  const off = rows({ on: 10, off: 4 });

  it('tells real changes, good ones too, with what luck alone would give', () => {
    const one = off.map((row, place) => ({ ...row, realChange: place === 13, luck: 0.027 }));
    const two = off.map((row, place) => ({ ...row, realChange: place > 11, luck: 0.027 }));
    const good = rows({ on: 3 }).map((row, place) => ({ ...row, realChange: place === 0, luck: 0.05 }));
    expect(answer(one).line).toBe(
      '4 of 14 off goal; 1 looks like a real change; luck alone would give about one such in three weeks.',
    );
    expect(answer(two).line).toBe(
      '4 of 14 off goal; 2 look like real changes; luck alone would give about one such in three weeks.',
    );
    expect(answer(good).line).toBe(
      'All 3 on goal; 1 looks like a real change; luck alone would give about one such in seven weeks.',
    );
  });

  it('says that nothing changed only where a change could be told', () => {
    expect(answer(off).line).toBe('4 of 14 off goal.');
    expect(answer(off.map((row) => ({ ...row, luck: 0.01 }))).line).toBe(
      '4 of 14 off goal; none looks like a real change.',
    );
  });

  it.each([
    [2.4, 'weekly', 'about two such a week'],
    [1.5, 'weekly', 'about two such a week'],
    [1, 'weekly', 'about one such a week'],
    [0.7, 'weekly', 'about one such a week'],
    [0.5, 'weekly', 'about one such in two weeks'],
    [0.38, 'weekly', 'about one such in three weeks'],
    [0.1, 'monthly', 'about one such in 10 months'],
    [0.04, 'quarterly', 'about one such in 30 quarters'],
    [0.004, 'weekly', 'hardly ever give one such'],
  ] as const)('%d expected, %s: %s', (luck, cadence, words) => {
    const { line } = answer([{ status: 'on', title: 'Leads', realChange: true, luck }], 'metrics', cadence);
    expect(line).toContain(words);
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
