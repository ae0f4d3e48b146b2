import type { Cell, LineAt } from '#features/scorecard/model/intake/line.ts';
import { type HeaderPeriods, periodsOf } from '#features/scorecard/model/intake/period-header.ts';
import { type Day, yearOf } from '#lib/calendar/day.ts';
import { earliestDay } from '#lib/calendar/earliest-day.ts';
import type { DateOrder } from '#lib/columns/date-order.ts';
import type { ScorecardLine } from './known-layouts.ts';

/** A line of the scorecard with what its columns mean. */
export function scorecardLine(line: ScorecardLine, at: LineAt['at'], { periods }: HeaderPeriods): LineAt {
  if (line.holds !== 'wide') return { at, line };
  const cells = line.amounts.flatMap(({ header, amount }): Cell[] => {
    const period = periods.get(header);
    return period ? [{ at, ...period, amount, note: null, source: undefined }] : [];
  });
  return { at, line: line.metric, cells };
}

export interface YearFound extends HeaderPeriods {
  /** Whether the headers say no year, so that the latest one was taken in which all of them had begun. */
  readonly supposed: boolean;
}

/** What headers mean whose year nobody can be asked for. */
export function periodsBefore(headers: readonly string[], asOf: Day, order?: DateOrder): YearFound {
  const told = periodsOf(headers, undefined, order);
  if (told.asks !== 'year') return { ...told, supposed: false };
  const year = yearOf(asOf);
  const tries = [year + 1, year, year - 1, year - 2].map((one) => periodsOf(headers, one, order));
  const isPast = ({ periods }: HeaderPeriods) => [...periods.values()].every(({ day }) => day <= asOf);
  const found = tries.find((one) => one.asks === null && isPast(one)) ?? periodsOf(headers, year - 2, order);
  return { ...found, supposed: true };
}

/** The first and the last day that headers name. */
export function spanOf({ periods }: HeaderPeriods): readonly [Day, Day] {
  const days = [...periods.values()].map(({ day }) => day).toSorted();
  return [days[0] ?? earliestDay, days.at(-1) ?? earliestDay];
}
