import { useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { DataTable, type TableColumn } from '#kit/page/data-table.tsx';
import type { Day } from '#lib/calendar/day.ts';
import { periodLabel } from '#lib/calendar/period.ts';
import { formatQuantity } from '#lib/figure.ts';
import type { Value } from '../../contract/value.ts';
import { describeGoal } from '../../model/goal.ts';
import type { Moment } from '../../model/reading/course.ts';
import { lackWords } from '../facts.ts';
import { cameFrom } from '../provenance.ts';
import css from './metric.module.css';
import { firstName, type MetricView } from './metric-view.ts';
import { markOf } from './status.ts';

/** Shown before somebody asks for more. */
const FIRST = 13;

interface Line extends Moment {
  readonly value: Value | null;
  readonly once: string | null;
  readonly why: string | null;
}

function linesOf({ course, row }: MetricView, titleOf: (metricId: string) => string): Line[] {
  const values = new Map(row.values.map((value) => [value.period, value]));
  const overrides = new Map(row.overrides.map((override) => [override.period, override.note]));
  const lines = course.moments.map(
    (moment): Line => ({
      ...moment,
      value: values.get(moment.period) ?? null,
      once: overrides.get(moment.period) ?? null,
      why: lackWords(row, moment.period, titleOf),
    }),
  );
  const first = lines.findIndex(({ amount, value }) => amount !== null || value !== null);
  return first === -1 ? [] : lines.slice(first).toReversed();
}

/** Every period in sight, newest first, judged by the goal of that period, and where its number came from. */
export function HistoryTable({
  view,
  titleOf,
  whole = false,
}: {
  view: MetricView;
  titleOf: (metricId: string) => string;
  /** Without a fold: where it stands in for the chart. */
  whole?: boolean;
}) {
  const { row, course, voice, timeZone, today, nameOf, words } = view;
  const [open, setOpen] = useState(whole);
  // Under the chart there is little room: first names and no hours.
  const telling = whole
    ? { reading: voice.reading, timeZone, nameOf }
    : { reading: voice.reading, timeZone, today, nameOf: (id: string | null) => firstName(nameOf(id)) };
  const lines = linesOf(view, titleOf);
  const fired = new Set(course.process.signals.map(({ period }) => period));
  const whence = ({ value, amount, why, once }: Line) => (
    <span className={css['whence']}>
      {why ?? (row.formula && amount !== null ? 'calculated' : value && cameFrom(value, telling))}
      {[value?.note, once].filter(Boolean).map((note) => (
        <b key={note}>{note}</b>
      ))}
    </span>
  );
  const columns: readonly TableColumn<Line>[] = [
    {
      id: 'period',
      head: 'Period',
      names: true,
      cell: (line) => (
        <>
          <span className={css['period']}>
            {periodLabel(line.period as Day, course.cadence, voice.calendar, course.moments.length > 53)}
            {!line.closed && <span className={css['scope']}> so far</span>}
          </span>
          <small className={css['below']}>{whence(line)}</small>
        </>
      ),
    },
    {
      id: 'value',
      head: words.capital('value'),
      figure: true,
      cell: ({ amount, status }) => (
        <span className={status === 'off' ? css['off'] : css['strong']}>
          {amount === null ? '–' : formatQuantity(amount, row.unit, { ...voice.reading, style: 'full' })}
        </span>
      ),
    },
    {
      id: 'goal',
      head: words.capital('goal'),
      figure: true,
      cell: ({ goal, once }) => (
        <span className={css['quiet']}>
          {goal ? describeGoal(goal, row.unit, voice.reading) : once === null ? '–' : 'not judged'}
          {once !== null && <span title={once}> once</span>}
        </span>
      ),
    },
    {
      id: 'status',
      head: <span className="ek-unseen">Status</span>,
      cell: (line) => (
        <span className={css['marks']}>
          <StatusMark status={markOf(line, row.unit)} />
          {fired.has(line.period) && <StatusMark status="real-change" />}
        </span>
      ),
    },
    {
      id: 'whence',
      head: 'Where from',
      deskOnly: true,
      cell: whence,
    },
  ];
  if (lines.length === 0) return <p className={css['quiet']}>No value yet.</p>;
  return (
    <>
      <DataTable
        caption={`${row.title} by period`}
        columns={columns}
        rows={open ? lines : lines.slice(0, FIRST)}
        rowId={({ period }) => period}
      />
      {!open && lines.length > FIRST && (
        <p className={css['more']}>
          <Button onClick={() => setOpen(true)}>{`Show all ${lines.length}`}</Button>
        </p>
      )}
    </>
  );
}
