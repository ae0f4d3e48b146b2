import type { Day } from '#lib/calendar/day.ts';
import { isClosed, nextPeriod } from '#lib/calendar/period.ts';
import type { LedgerLine, Section } from './ledger-line.ts';

/** One month of the profit and loss, in major units of the company's currency. */
export interface MonthResult {
  /** Its first day. */
  readonly month: Day;
  readonly income: number;
  /** What was paid to make what was sold. */
  readonly cogs: number;
  readonly expense: number;
  /** After everything, what is outside of the trade included; negative for a loss. */
  readonly net: number;
  /** Of income, as a share of one; null where there was none. */
  readonly grossMargin: number | null;
  /** Whether both income and some cost are booked; a month with only one of them is hardly finished. */
  readonly isWhole: boolean;
}

export interface Books {
  /** Closed months that have a result, oldest first. */
  readonly months: readonly MonthResult[];
  /** In the bank at a month's end, all accounts together, by the month's first day. */
  readonly cash: ReadonlyMap<Day, number>;
}

/** What the ledger comes to, month by month; the running month is left out, because it is not over. */
export function booksOf(ledger: readonly LedgerLine[], asOf: Day): Books {
  const sums = new Map<Day, Map<Section, number>>();
  const cash = new Map<Day, number>();
  for (const { month, section, amount } of ledger) {
    if (!isClosed(month, 'monthly', asOf)) continue;
    if (section === 'cash') {
      cash.set(month, (cash.get(month) ?? 0) + amount);
      continue;
    }
    const sections = sums.get(month) ?? new Map<Section, number>();
    sections.set(section, (sections.get(section) ?? 0) + amount);
    sums.set(month, sections);
  }
  const months = [...sums].map(([month, sections]) => resultOf(month, sections));
  return { months: months.toSorted((one, other) => (one.month < other.month ? -1 : 1)), cash };
}

/** To the hundredth: what binary fractions leave over is no profit and no loss. */
export const rounded = (amount: number): number => Math.round(amount * 100) / 100 + 0;

function resultOf(month: Day, sections: ReadonlyMap<Section, number>): MonthResult {
  const of = (section: Section) => sections.get(section) ?? 0;
  const [income, cogs, expense] = [of('income'), of('cogs'), of('expense')];
  return {
    month,
    income,
    cogs,
    expense,
    net: rounded(income - cogs - expense + of('other income') - of('other expense')),
    grossMargin: income > 0 ? (income - cogs) / income : null,
    isWhole: sections.has('income') && (sections.has('cogs') || sections.has('expense')),
  };
}

/** The newest months without a hole between them, at most so many, oldest first. */
export function lastMonths(months: readonly MonthResult[], most: number): readonly MonthResult[] {
  const last = months.slice(-most);
  const hole = last.findLastIndex(({ month }, at) => {
    const next = last[at + 1];
    return next !== undefined && nextPeriod(month, 'monthly') !== next.month;
  });
  return last.slice(hole + 1);
}

/** Whether the books can be taken as they are: no month is missing in between, and each has both income and costs. */
export function isComplete(months: readonly MonthResult[]): boolean {
  return lastMonths(months, months.length).length === months.length && months.every(({ isWhole }) => isWhole);
}

export const sumOf = (months: readonly MonthResult[], of: (month: MonthResult) => number): number =>
  rounded(months.reduce((sum, month) => sum + of(month), 0));
