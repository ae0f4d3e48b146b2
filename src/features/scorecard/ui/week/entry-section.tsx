import { useState } from 'react';
import { Segments } from '#kit/controls/segments.tsx';
import { KeyHint } from '#kit/keys/key-hint.tsx';
import { Section } from '#kit/page/section.tsx';
import type { Day } from '#lib/calendar/day.ts';
import { type Calendar, periodLabel } from '#lib/calendar/period.ts';
import type { Reading } from '#lib/figure.ts';
import type { Row, Scorecard } from '../../contract/scorecard.ts';
import { entryKey } from '../entries.ts';
import { amountAt } from '../standing.ts';
import type { Recording } from '../use-recording.ts';
import { EntryLine } from './entry-line.tsx';
import css from './week.module.css';
import { periodsOf } from './week-rows.ts';

/** The numbers of one cadence to enter, for the period that is over or for the running one. */
export function EntrySection(props: {
  scorecard: Scorecard;
  rows: readonly Row[];
  title: string;
  calendar: Calendar;
  reading: Reading;
  recording: Recording;
  hrefOf: (metricId: string) => string;
  /** What is said where all is entered. */
  running: string | null;
  first?: boolean;
}) {
  const { scorecard, rows, title, calendar, reading, recording, hrefOf, running, first = false } = props;
  const { cadence } = scorecard;
  const periods = periodsOf(scorecard);
  const [chosen, choose] = useState<'closed' | 'running'>(() =>
    periods.closed !== null && rows.some((row) => amountAt(row, periods.closed ?? '') === null) ? 'closed' : 'running',
  );
  const period = periods[chosen] ?? periods.closed ?? periods.running;
  if (rows.length === 0 || period === null) return null;
  const label = (day: string | null) => (day === null ? '' : periodLabel(day as Day, cadence, calendar));
  const before = chosen === 'running' ? periods.closed : periods.before;
  return (
    <Section
      title={title}
      first={first}
      scope={
        <span className={css['hint']}>
          <KeyHint keys="Enter" /> stores and goes on
        </span>
      }
      actions={
        periods.running !== null && (
          <Segments
            label="Which period"
            segments={[
              { value: 'closed', label: label(periods.closed) },
              { value: 'running', label: `${label(periods.running)}, so far` },
            ]}
            value={chosen}
            onChoose={choose}
          />
        )
      }
    >
      <ul aria-label={`${title}, ${label(period)}`}>
        {rows.map((row) => (
          <EntryLine
            key={`${row.metricId} ${period}`}
            row={row}
            period={period}
            before={before}
            closed={period === periods.closed}
            href={hrefOf(row.metricId)}
            reading={reading}
            entry={recording.entries.get(entryKey(row.metricId, period))}
            onRecord={(text, amount) => recording.record([{ metricId: row.metricId, period, text, amount }])}
          />
        ))}
      </ul>
      {chosen === 'running' && running !== null && <p className={css['quiet']}>{running}</p>}
    </Section>
  );
}
