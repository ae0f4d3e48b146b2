import { describe, expect, it } from 'vitest';
import type { LedgerLine, Section } from '#features/money/model/ledger-line.ts';
import { day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { loss } from './loss.ts';

const line = (month: string, section: Section, amount: number): LedgerLine => ({
  holds: 'ledger',
  month: day(`${month}-01`),
  section,
  account: section,
  amount,
});

const month = (name: string, income: number, cogs: number, expense: number): LedgerLine[] => [
  line(name, 'income', income),
  line(name, 'cogs', cogs),
  line(name, 'expense', expense),
];

const lookAt = (ledger: readonly LedgerLine[]) => loss.look(recordsOf({ ledger }), groundOf());

describe('a loss', () => {
  it('of the last closed month is told, and of three together where they come to one', () => {
    // Net 10 000 three times, then 100 000 − 65 000 − 40 000 = −5 000, twice −7 000: −19 000 together.
    const claims = lookAt([
      ...month('2026-05', 100_000, 50_000, 40_000),
      ...month('2026-06', 100_000, 50_000, 40_000),
      ...month('2026-07', 100_000, 50_000, 40_000),
      ...month('2026-08', 100_000, 65_000, 40_000),
      ...month('2026-09', 98_000, 65_000, 40_000),
      ...month('2026-10', 98_000, 65_000, 40_000),
    ]);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      basis: { kind: 'counted', complete: true },
      cause: null,
      title: 'A loss of $19,000 over the 3 months to October 2026',
      effect: { low: 19_000, mid: 19_000, high: 19_000, per: 'once' },
    });
    expect(claims[0]?.evidence.map(({ value }) => value)).toEqual([-7000, 98_000, -19_000]);
    // Cost of sales is 15 000 a month above the months before, income 1 333 below: the larger comes first.
    expect(claims[0]?.causes).toHaveLength(2);
    expect(claims[0]?.causes[0]).toMatch(
      /^Cost of sales rose to \$65,000 a month from \$50,000 in the 3 months before/,
    );
    expect(claims[0]?.causes[1]).toMatch(/^Income fell to \$98,700 a month from \$100,000/);
  });

  it('of one month is told where the three together are none, with its own amount', () => {
    const claims = lookAt([
      ...month('2026-08', 100, 10, 10),
      ...month('2026-09', 100, 10, 10),
      ...month('2026-10', 100, 90, 50),
    ]);
    expect(claims[0]).toMatchObject({ title: 'A loss of $40 in October 2026', effect: { mid: 40 } });
  });

  it('counts what is outside of the trade', () => {
    const claims = lookAt([...month('2026-10', 100, 40, 40), line('2026-10', 'other expense', 30)]);
    expect(claims[0]?.title).toBe('A loss of $10 in October 2026');
    const saved = lookAt([...month('2026-10', 100, 60, 60), line('2026-10', 'other income', 30)]);
    expect(saved[0]?.basis).toEqual({ kind: 'nothing' });
  });

  it('is only likely where books have a hole or a month without income or without costs', () => {
    const unfinished = [...month('2026-09', 100, 50, 40), line('2026-10', 'expense', 40)];
    expect(lookAt(unfinished)[0]?.basis).toEqual({ kind: 'counted', complete: false });
  });

  it('of the three together needs three in a row', () => {
    const claims = lookAt([
      ...month('2026-06', 100, 900, 50),
      ...month('2026-09', 100, 50, 40),
      ...month('2026-10', 100, 50, 40),
    ]);
    expect(claims[0]).toMatchObject({ basis: { kind: 'nothing' } });
    expect(claims[0]?.title).toBe('No loss in October 2026, nor in the last 2 months together');
  });

  it('of the running month is not looked at: it is not over', () => {
    const claims = lookAt([...month('2026-10', 100, 50, 40), line('2026-11', 'expense', 9000)]);
    expect(claims[0]?.basis).toEqual({ kind: 'nothing' });
  });

  it('is not what binary fractions leave over', () => {
    // 0.3 − 0.1 − 0.2 is below zero in binary.
    expect(lookAt(month('2026-10', 0.3, 0.1, 0.2))[0]?.basis).toEqual({ kind: 'nothing' });
  });

  it('cannot be told without a closed month, nor without books', () => {
    expect(lookAt(month('2026-11', 100, 500, 500))[0]?.basis).toEqual({ kind: 'too-little' });
    expect(lookAt([])).toEqual([]);
  });
});
