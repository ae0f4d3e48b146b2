import type { Day } from '#lib/calendar/day.ts';

export type Section = 'income' | 'cogs' | 'expense' | 'other income' | 'other expense' | 'cash';

/** One account in one month of a profit and loss, or (`cash`) what was in the bank at the month's end. */
export interface LedgerLine {
  readonly holds: 'ledger';
  /** The first day of the month. */
  readonly month: Day;
  readonly section: Section;
  readonly account: string;
  /** In major units of the company's currency; costs are positive. */
  readonly amount: number;
}
