import { describe, expect, it } from 'vitest';
import type { LedgerLine, Section } from '#features/money/model/ledger-line.ts';
import { day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { profitCashGap } from './profit-cash-gap.ts';

const line = (month: string, section: Section, amount: number, account: string = section): LedgerLine => ({
  holds: 'ledger',
  month: day(`${month}-01`),
  section,
  account,
  amount,
});

/** Three months with an income of 100 and a profit of 10 each, and these balances at the ends of July and October. */
const quarter = (july: number, october: number): LedgerLine[] => [
  line('2026-07', 'cash', july),
  ...['2026-08', '2026-09', '2026-10'].flatMap((month) => [line(month, 'income', 100), line(month, 'expense', 90)]),
  line('2026-10', 'cash', october),
];

const lookAt = (ledger: readonly LedgerLine[]) => profitCashGap.look(recordsOf({ ledger }), groundOf())[0];

describe('profit beside cash', () => {
  it('is told where the profit did not reach the bank', () => {
    const claim = lookAt(quarter(500, 450));
    expect(claim).toMatchObject({
      basis: { kind: 'counted', complete: true },
      title: '$80 of profit did not reach the bank in 3 months',
      effect: { low: 80, mid: 80, high: 80, per: 'once' },
    });
    expect(claim?.evidence.map(({ value }) => value)).toEqual([80, 30, -50, 300]);
  });

  it('is told where more came in than was earned', () => {
    const claim = lookAt(quarter(500, 600));
    expect(claim?.title).toBe('$70 more came into the bank than was earned in 3 months');
    expect(claim?.causes[0]).toMatch(/^Deposits/);
  });

  it('is told where the signs differ, however small the gap', () => {
    // Profit 30 and cash −1: 31 apart on an income of 300; with −0 the signs no longer differ, and 30 is no more than 10 %.
    expect(lookAt(quarter(500, 499))?.basis.kind).toBe('counted');
    expect(lookAt(quarter(500, 500))?.basis.kind).toBe('nothing');
  });

  it('is quiet within a tenth of the income', () => {
    expect(lookAt(quarter(500, 530))).toMatchObject({ basis: { kind: 'nothing' } });
    expect(lookAt(quarter(500, 560))?.basis.kind).toBe('nothing');
    expect(lookAt(quarter(500, 561))?.basis.kind).toBe('counted');
  });

  it('adds the accounts of the bank up', () => {
    const both = [
      ...quarter(500, 530),
      line('2026-07', 'cash', 100, 'savings'),
      line('2026-10', 'cash', 100, 'savings'),
    ];
    expect(lookAt(both)?.basis.kind).toBe('nothing');
  });

  it('is only likely where a month has no costs', () => {
    const open = quarter(500, 100).filter(({ section, month }) => !(section === 'expense' && month === '2026-10-01'));
    expect(lookAt(open)?.basis).toEqual({ kind: 'counted', complete: false });
  });

  it('takes the newest three months that have both, where the last balance is missing', () => {
    const late = [...quarter(500, 450), line('2026-11', 'income', 1)];
    expect(
      profitCashGap.look(recordsOf({ ledger: late }), groundOf({}, { asOf: day('2026-12-05') }))[0]?.title,
    ).toMatch(/^\$80 of profit/);
  });

  it('cannot be told without balances at both ends, or with a month missing in between', () => {
    expect(lookAt(quarter(500, 450).slice(1))?.basis).toEqual({ kind: 'too-little' });
    expect(lookAt(quarter(500, 450).filter(({ month }) => month !== '2026-09-01'))?.basis.kind).toBe('too-little');
    expect(lookAt([])).toBeUndefined();
  });
});
