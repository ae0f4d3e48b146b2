import { Badge } from '#kit/marks/badge.tsx';
import type { Cadence } from '#lib/calendar/period.ts';
import type { Row } from '../contract/scorecard.ts';
import { isMissing, isRealChange } from './rows-in-view.ts';

const short: Readonly<Record<Cadence, string>> = { weekly: 'wk', monthly: 'mo', quarterly: 'qr', yearly: 'yr' };

/** Fewer off in a row is what a goal that is met three times of four shows all the time. */
const LONG = 4;

/** What asks for a look at the row: a real change, a long run off goal, and of that period a number nobody entered. */
export function RowBadges({ row, period }: { row: Row; period?: string }) {
  const { streak } = row.process;
  return (
    <>
      {isRealChange(row) && (
        <Badge tone="signal" mark="real-change">
          real change
        </Badge>
      )}
      {streak?.status === 'off' && streak.length >= LONG && (
        <Badge tone="outline">{`off ${streak.length} ${short[row.cadence]}`}</Badge>
      )}
      {period !== undefined && isMissing(row, period) && <Badge tone="outline">missing</Badge>}
    </>
  );
}
