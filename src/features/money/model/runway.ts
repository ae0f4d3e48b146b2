import { type Books, lastMonths, sumOf } from './books.ts';

/** What a month would look like with a part of the income gone and all costs as they are. */
export interface Stress {
  /** Income less costs of such a month, in major units of the company's currency; negative where costs are not covered. */
  readonly monthly: number;
  /** How long the money in the bank would last, in months; null where costs are covered, or no balance is known. */
  readonly monthsOfCash: number | null;
  /** How many months the usual income and costs come from. */
  readonly months: number;
}

/**
 * The stress test of losing `share` of the income, of one, by the mean of the last twelve closed months in a row, fewer
 * where there are fewer. Costs stay: letting people go takes months. Null without a month.
 */
export function stressOf({ months, cash }: Books, share: number): Stress | null {
  const recent = lastMonths(months, 12);
  const last = recent.at(-1);
  if (last === undefined) return null;
  const monthly = sumOf(recent, ({ net, income }) => net - share * income) / recent.length;
  const balance = cash.get(last.month) ?? null;
  const monthsOfCash = balance === null || monthly >= 0 ? null : Math.max(0, balance) / -monthly;
  return { monthly, monthsOfCash, months: recent.length };
}
