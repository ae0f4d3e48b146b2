import type { Day } from '#lib/calendar/day.ts';
import { isClosed } from '#lib/calendar/period.ts';
import type { Row, Scorecard } from '../../contract/scorecard.ts';
import { presentLimits } from '../../model/reading/process-reading.ts';
import type { WeekRow } from '../../model/week.ts';
import { standingOf } from '../standing.ts';

// As everywhere: on fewer values nothing is called a real change.
const leastToTell = 10;

/** A row as the answer of the week sees it. */
export function weekRowOf(row: Row, period: string): WeekRow {
  const { process, title } = row;
  return {
    title,
    status: standingOf(row, period).status,
    realChange: process.fresh?.period === period,
    readable: (presentLimits(process)?.n ?? 0) >= leastToTell,
  };
}

/** The periods that the page is about: the one that is over, the one before it, and the running one. */
export function periodsOf({ periods, cadence, today }: Pick<Scorecard, 'periods' | 'cadence' | 'today'>) {
  const at = periods.findLastIndex((period) => isClosed(period as Day, cadence, today as Day));
  return { closed: periods[at] ?? null, before: periods[at - 1] ?? null, running: periods[at + 1] ?? null };
}
