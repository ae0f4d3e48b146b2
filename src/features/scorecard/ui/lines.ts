import type { GridColumn, GridRow } from '#kit/grid/grid-parts.ts';
import type { Calendar } from '#lib/calendar/period.ts';
import { isClosed, periodLabel } from '#lib/calendar/period.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { Row } from '../contract/scorecard.ts';

/** A metric as a row of the grid. */
export interface MetricLine extends GridRow {
  readonly row: Row;
}

export const lineOf = (row: Row): MetricLine => ({ id: row.metricId, name: row.title, row });

export interface PeriodColumn extends GridColumn {
  readonly closed: boolean;
}

/** Columns by the weeks' ranges; the newest closed one is bold, the running one stands apart. */
export function columnsOf(periods: readonly string[], today: Day, calendar: Calendar): Omit<PeriodColumn, 'head'>[] {
  const newestClosed = periods.findLast((period) => isClosed(period as Day, 'weekly', today));
  return periods.map((period) => {
    const closed = isClosed(period as Day, 'weekly', today);
    return {
      id: period,
      name: periodLabel(period as Day, 'weekly', calendar),
      closed,
      ...(period === newestClosed ? { newest: true } : {}),
      ...(closed ? {} : { running: true }),
    };
  });
}
