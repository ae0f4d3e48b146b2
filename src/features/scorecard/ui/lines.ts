import type { GridColumn, GridRow } from '#kit/grid/grid-parts.ts';
import type { Day } from '#lib/calendar/day.ts';
import { type Cadence, type Calendar, isClosed, periodLabel } from '#lib/calendar/period.ts';
import type { Row } from '../contract/scorecard.ts';

/** A metric as a row of the grid. */
export interface MetricLine extends GridRow {
  readonly row: Row;
}

const lines = new WeakMap<Row, MetricLine>();

/** The same line for the same row, so that it is not drawn again. Its heading is the name of its group. */
export function lineOf(row: Row): MetricLine {
  const known = lines.get(row);
  if (known) return known;
  const line = { id: row.metricId, name: row.title, row, ...(row.group === '' ? {} : { group: row.group }) };
  lines.set(row, line);
  return line;
}

export interface PeriodColumn extends GridColumn {
  readonly closed: boolean;
}

/** Columns by the periods' ranges; the newest closed one is bold, the running one stands apart. */
export function columnsOf(
  periods: readonly string[],
  cadence: Cadence,
  today: Day,
  calendar: Calendar,
): Omit<PeriodColumn, 'head'>[] {
  const newestClosed = periods.findLast((period) => isClosed(period as Day, cadence, today));
  // Of months more than a year is in sight: `Nov` alone would be two of them.
  const withYear = cadence === 'monthly' && periods.length > 12;
  return periods.map((period) => {
    const closed = isClosed(period as Day, cadence, today);
    return {
      id: period,
      name: periodLabel(period as Day, cadence, calendar, withYear),
      closed,
      ...(period === newestClosed ? { newest: true } : {}),
      ...(closed ? {} : { running: true }),
    };
  });
}
