import type { Day } from '#lib/calendar/day.ts';
import { previousPeriod } from '#lib/calendar/period.ts';
import { type Books, isComplete, lastMonths, type MonthResult, rounded, sumOf } from './books.ts';

/** What was earned against what came into the bank over some months, in major units of the company's currency. */
export interface CashGap {
  readonly months: readonly MonthResult[];
  readonly profit: number;
  readonly cashChange: number;
  readonly income: number;
  /** Profit that did not arrive; negative where more arrived than was earned. */
  readonly gap: number;
  readonly isComplete: boolean;
}

/**
 * The newest `span` months in a row that have a result, a bank balance at their end, and one at the end of the month
 * before them. Null where there are none.
 */
export function cashGapOf({ months, cash }: Books, span: number): CashGap | null {
  for (let end = months.length; end >= span; end -= 1) {
    const window = lastMonths(months.slice(0, end), span);
    const [first, last] = [window[0], window.at(-1)];
    if (window.length < span || first === undefined || last === undefined) continue;
    const [before, after] = [balance(cash, previousPeriod(first.month, 'monthly')), balance(cash, last.month)];
    if (before === null || after === null) continue;
    const [profit, cashChange] = [sumOf(window, ({ net }) => net), rounded(after - before)];
    return {
      months: window,
      profit,
      cashChange,
      income: sumOf(window, ({ income }) => income),
      gap: profit - cashChange,
      isComplete: isComplete(window),
    };
  }
  return null;
}

const balance = (cash: ReadonlyMap<Day, number>, month: Day): number | null => cash.get(month) ?? null;
