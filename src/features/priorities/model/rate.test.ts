import { type Day, day } from '#lib/calendar/day.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from './priority.ts';
import { quarterRates, rateWords } from './rate.ts';

const calendar = { firstDayOfWeek: 1, yearStartsMonth: 1 } as const;
const today = day('2027-01-07');
const end = (due: string, outcome: Outcome | null) => ({ due: day(due), outcome });
const rate = (done: number, n: number) => ({ quarter: day('2026-10-01'), done, n, open: 0 });

describe('the rate of done', () => {
  it('is of what was due and closed, quarter by quarter; what was dropped was not done', () => {
    const ends = [
      end('2026-12-31', 'done'),
      end('2026-12-31', 'dropped'),
      end('2026-12-31', 'not-done'),
      end('2026-12-31', null),
      end('2026-09-30', 'done'),
      // Due later: the quick ones would count before the slow ones can.
      end('2027-03-31', 'done'),
    ];
    expect(quarterRates(ends, today, calendar)).toEqual([
      { quarter: '2026-07-01', done: 1, n: 1, open: 0 },
      { quarter: '2026-10-01', done: 1, n: 3, open: 1 },
    ]);
  });

  it('loses and doubles none', () => {
    const anEnd = fc.record({
      due: fc
        .integer({ min: 0, max: 700 })
        .map((ago) => new Date(Date.UTC(2027, 0, 6 - ago)).toISOString().slice(0, 10) as Day),
      outcome: fc.constantFrom<Outcome | null>('done', 'not-done', 'dropped', null),
    });
    fc.assert(
      fc.property(fc.array(anEnd), (ends) => {
        const rates = quarterRates(ends, today, calendar);
        expect(rates.reduce((sum, { n, open }) => sum + n + open, 0)).toBe(ends.length);
        expect(rates.map(({ quarter }) => quarter)).toEqual([...new Set(rates.map(({ quarter }) => quarter))].sort());
      }),
    );
  });

  // Ranges by Wilson’s formula by hand: 3 of 6 is 0.5 ± 0.312; the rest from statistics/reference.
  it.each([
    [[], 'None was closed yet.'],
    [[rate(3, 4)], '3 of 4 done: too few to say more.'],
    [[rate(3, 6)], '3 of 6 done (19 to 81 %): too few to say more.'],
    [[rate(4, 5), rate(12, 15)], '16 of 20 done (58 to 92 %): not told apart from the norm of 80 %.'],
    [[rate(2, 20)], '2 of 20 done (3 to 30 %): below the norm of 80 %.'],
    [[rate(60, 60)], '60 of 60 done (94 to 100 %): above the norm of 80 %.'],
  ])('%#', (rates, line) => {
    expect(rateWords(rates)).toBe(line);
  });
});
