import type { Day } from '#lib/calendar/day.ts';
import { previousPeriod, periodOf } from '#lib/calendar/period.ts';
import { busyness, type Frame, type Rows, wrongness } from './frame.ts';

const months = 30;
/** Of a month; the margin falls by this share of it where it is wrong. */
export const usualIncome = 60_000;
export const worseMargin = 0.16;

/** Two and a half years of books: money that varies by its logarithm, costs that follow it, and cash that follows both. */
export function booksFile(frame: Frame): Rows {
  const { asOf, chance } = frame;
  const calendar = { firstDayOfWeek: 1, yearStartsMonth: 1 } as const;
  const closed: Day[] = [];
  let month = previousPeriod(periodOf(asOf, 'monthly', calendar), 'monthly');
  for (; closed.length < months; month = previousPeriod(month, 'monthly')) closed.unshift(month);
  const [money, cost] = [chance.steps(months), chance.steps(months)];
  let cash = 90_000;
  const rows = closed.flatMap((on, at) => {
    const left = months - at;
    const income = Math.round(
      usualIncome * busyness(frame, on.replace(/01$/, '14') as Day) * Math.exp(0.08 * (money[at] ?? 0)),
    );
    const share = 0.52 + 0.018 * (cost[at] ?? 0) + (left <= 9 ? worseMargin * wrongness(frame, 'money.margin') : 0);
    const cogs = Math.round(income * share);
    const wages =
      Math.round(14_000 * chance.lognormal(1, 0.02)) +
      (left <= 2 && wrongness(frame, 'money.loss') > 0 ? income / 2 : 0);
    const rent = 2500;
    const gap = left <= 3 ? 0.4 * wrongness(frame, 'money.profit-cash-gap') * income : 0;
    cash += income - cogs - wages - rent - gap + 0.01 * income * chance.normal();
    const rounded = (amount: number) => Math.round(100 * amount) / 100;
    return [
      [on.slice(0, 7), 'income', 'Painting', income],
      [on.slice(0, 7), 'cogs', 'Paint and crews', cogs],
      [on.slice(0, 7), 'expense', 'Wages', rounded(wages)],
      [on.slice(0, 7), 'expense', 'Rent', rent],
      [on.slice(0, 7), 'cash', 'Bank', rounded(cash)],
    ];
  });
  return [['month', 'section', 'account', 'amount'], ...rows];
}
