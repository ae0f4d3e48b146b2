import { type MonthResult, sumOf } from './books.ts';

/** How a line of the result moved, as the monthly means of the newer and the older months. */
export interface LineChange {
  readonly line: 'income' | 'cogs' | 'expense';
  readonly before: number;
  readonly now: number;
  /** What it did to the result of a month; negative where it made it worse. */
  readonly toResult: number;
}

/** What the lines did to the result from the older months to the newer ones, what made it worst first. */
export function resultChanges(older: readonly MonthResult[], newer: readonly MonthResult[]): readonly LineChange[] {
  const lines = ['income', 'cogs', 'expense'] as const;
  const change = (line: LineChange['line']): LineChange => {
    const [before, now] = [older, newer].map((months) => sumOf(months, (month) => month[line]) / months.length);
    const rise = (now ?? 0) - (before ?? 0);
    return { line, before: before ?? 0, now: now ?? 0, toResult: line === 'income' ? rise : -rise };
  };
  return lines.map(change).toSorted((one, other) => one.toResult - other.toResult);
}
