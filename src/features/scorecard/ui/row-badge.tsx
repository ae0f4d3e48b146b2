import { Badge } from '#kit/marks/badge.tsx';
import type { Cadence } from '#lib/calendar/period.ts';
import type { Row } from '../contract/scorecard.ts';
import { isMissing, isRealChange } from './rows-in-view.ts';

const short: Readonly<Record<Cadence, string>> = { weekly: 'wk', monthly: 'mo', quarterly: 'qr', yearly: 'yr' };

/** Fewer off in a row is what a goal that is met three times of four shows all the time. */
const LONG = 4;

/**
 * What asks most for a look at the row: a real change, of that period a number nobody entered, or a long run off goal.
 * One of them: the title needs the room.
 */
export function RowBadge({ row, period }: { row: Row; period?: string }) {
  const { streak } = row.process;
  if (isRealChange(row))
    return (
      <Badge tone="signal" mark="real-change">
        real change
      </Badge>
    );
  if (period !== undefined && isMissing(row, period)) return <Badge tone="outline">missing</Badge>;
  if (streak?.status !== 'off' || streak.length < LONG) return null;
  return <Badge tone="outline">{`off ${streak.length} ${short[row.cadence]}`}</Badge>;
}
