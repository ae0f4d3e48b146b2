import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.ts';
import { type DateOrder, dateOrderEvidence } from './date-order.ts';

function settle(cells: readonly Cell[], hint?: DateOrder) {
  const evidence = dateOrderEvidence();
  for (const [place, cell] of cells.entries()) {
    evidence.see(place + 2, cell);
  }
  return evidence.settle('Start date', hint);
}

describe('the order of a column of dates', () => {
  it.each<[string, readonly Cell[], DateOrder | null]>([
    ['a second number above 12', ['03/04/2026', '01/31/2026'], 'mdy'],
    ['a first number above 12', ['03/04/2026', '31/01/2026'], 'dmy'],
    ['one with a time', ['13/04/2026 9:50:30 PM'], 'dmy'],
    ['points and two digits for the year', ['20.07.26 10:45'], 'dmy'],
    ['the year first, and names', ['2026-03-04', '4 Mar 2026', '2026/03/04'], null],
    ['the same day and month', ['3/3/2026', '12/12/2026'], null],
    ['an impossible date', ['31/31/2026'], null],
    ['dates of a spreadsheet', [46_085, ''], null],
  ])('%s', (_, cells, expected) => {
    expect(settle(cells)).toEqual({ ok: true, value: expected });
  });

  it('is asked for when nothing tells, with two rows that show it', () => {
    expect(settle(['03/03/2026', '03/04/2026', '05/06/2026'])).toMatchObject({
      ok: false,
      error: {
        code: 'ambiguous-dates',
        column: 'Start date',
        samples: [
          { row: 3, text: '03/04/2026' },
          { row: 4, text: '05/06/2026' },
        ],
      },
    });
    expect(settle(['03/04/2026'], 'dmy')).toEqual({ ok: true, value: 'dmy' });
  });

  it('is a problem when the column has both', () => {
    expect(settle(['01/31/2026', '31/01/2026'])).toMatchObject({
      ok: false,
      error: { code: 'mixed-dates', samples: [{ row: 2 }, { row: 3 }] },
    });
    expect(settle(['01/31/2026', '31/01/2026'], 'mdy')).toEqual({ ok: true, value: 'mdy' });
  });
});

it('sees a date behind the name of its weekday', () => {
  const evidence = dateOrderEvidence();
  evidence.see(2, 'Mon 11/09/2026');
  evidence.see(3, 'Fri, 11/13/2026');
  expect(evidence.settle('Date')).toEqual({ ok: true, value: 'mdy' });
});
