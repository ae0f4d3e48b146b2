import { StatusMark } from '#kit/marks/status-mark.tsx';
import type { Day } from '#lib/calendar/day.ts';
import { type Cadence, type Calendar, periodLabel } from '#lib/calendar/period.ts';
import type { Row } from '../contract/scorecard.ts';
import { changeContext } from '../model/change-context.ts';
import { limitsAt } from './facts.ts';
import { standingOf } from './standing.ts';

/** The line below the answer: what moved, what the other misses are, what is missing. */
export function Context(props: {
  rows: readonly Row[];
  newestClosed: string;
  cadence: Cadence;
  calendar: Calendar;
  missing: string | null;
}) {
  const { rows, newestClosed, cadence, calendar, missing } = props;
  const { moved, ordinary } = changeContext(
    rows.map((row) => ({
      title: row.title,
      status: standingOf(row, newestClosed).status,
      fresh: row.process.fresh,
      known: limitsAt(row, newestClosed) !== null,
    })),
    cadence,
    (period) => periodLabel(period as Day, cadence, calendar),
  );
  if (moved === null && ordinary === null && missing === null) return null;
  return (
    <p>
      {moved && (
        <>
          <StatusMark status="real-change" size={10} /> {moved}{' '}
        </>
      )}
      {[ordinary, missing].filter((line) => line !== null).join(' ')}
    </p>
  );
}
