import { useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import input from '#kit/fields/input.module.css';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { Link } from '#kit/page/link.tsx';
import type { Reading } from '#lib/figure.ts';
import type { Row } from '../../contract/scorecard.ts';
import { describeGoal } from '../../model/goal.ts';
import { amountWords } from '../../model/reading/amount-words.ts';
import { offWords, type WeekRow } from '../../model/week.ts';
import { markOf } from '../metric/status.ts';
import { amountAt, goalOf, standingOf, valueAt } from '../standing.ts';
import css from './week.module.css';

/** A number that is off goal: whether that looks like a real change, and what its owner says about it. */
export function OffEntry(props: {
  row: Row;
  week: WeekRow;
  period: string;
  href: string;
  reading: Reading;
  /** Absent where the person may not write there. */
  onNote?: (note: string) => void;
}) {
  const { row, week, period, href, reading, onNote } = props;
  const amount = amountAt(row, period);
  const goal = goalOf(row, period);
  const note = valueAt(row, period)?.note ?? '';
  const [typed, type] = useState<string | null>(null);
  const changed = typed !== null && typed.trim() !== note;
  const store = () => {
    if (changed) onNote?.(typed.trim());
    type(null);
  };
  return (
    <li className={css['told']}>
      <p>
        {week.realChange ? (
          <StatusMark status="real-change" />
        ) : (
          <StatusMark status={markOf(standingOf(row, period), row.unit)} />
        )}
        <span>
          <Link href={href}>{row.title}</Link>
          {offWords(week, row.cadence).slice(row.title.length)}
        </span>
      </p>
      <p className={css['figures']}>
        {amount !== null && amountWords(amount, row.unit, reading, goal)}
        {goal && ` · ${describeGoal(goal, row.unit, reading)}`}
        {!onNote && note !== '' && ` · ${note}`}
      </p>
      {onNote && (
        <form
          className={css['noteRow']}
          onSubmit={(event) => {
            event.preventDefault();
            store();
          }}
        >
          <input
            className={input['input']}
            aria-label={`Note on ${row.title}`}
            placeholder={week.realChange ? 'What was different?' : 'A note, if there is one'}
            maxLength={500}
            autoComplete="off"
            value={typed ?? note}
            onChange={(event) => type(event.currentTarget.value)}
            onBlur={store}
          />
          {changed && <Button type="submit">Store note</Button>}
        </form>
      )}
    </li>
  );
}
