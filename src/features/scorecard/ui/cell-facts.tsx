import { CellFact } from '#kit/grid/cell-line.tsx';
import type { GridColumn, GridSpot } from '#kit/grid/grid-parts.ts';
import { dateLabel } from '#lib/calendar/day.ts';
import type { Reading } from '#lib/figure.ts';
import type { Value } from '../contract/value.ts';
import { describeGoal } from '../model/goal.ts';
import { goalOf } from './cells.ts';
import type { MetricLine } from './lines.ts';

const FIRST = '1990-01-01';

/** Who wrote a value, when and through what. */
function cameFrom({ amount, via }: Value, who: string, when: string): string {
  if (via === 'sample') return `invented for the sample, ${when}`;
  const verb = amount === null ? 'cleared' : via === 'token' ? 'sent' : 'typed';
  return `${verb} by ${who}${via === 'token' ? ' with an API token' : ''}, ${when}`;
}

/** The value in full, the goal of that week, and who wrote it, when and through what. */
export function CellFacts(props: {
  spot: GridSpot<MetricLine> & { column: GridColumn };
  reading: Reading;
  timeZone: string;
  nameOf: (memberId: string | null) => string;
}) {
  const { spot, reading, timeZone, nameOf } = props;
  const { row } = spot.row;
  const goal = goalOf(row, spot.column.id);
  const value = row.values.find((one) => one.period === spot.column.id);
  const when =
    value &&
    new Intl.DateTimeFormat(reading.locale, {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
    }).format(new Date(value.recordedAt));
  return (
    <>
      <b>{row.title}</b>
      <span>{spot.column.name}</span>
      <span>
        <b>{spot.cell.raw || 'no value'}</b>{' '}
        {goal
          ? `goal ${describeGoal(goal, row.unit, reading)} that week${goal.from > FIRST ? `, since ${dateLabel(goal.from)}` : ''}`
          : 'no goal that week'}
      </span>
      {value && <CellFact>{cameFrom(value, nameOf(value.recordedBy), when ?? '')}</CellFact>}
    </>
  );
}
