import { useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { NumberPad } from '#kit/phone/number-pad.tsx';
import { formatQuantity } from '#lib/figure.ts';
import { isClosed } from '#lib/calendar/period.ts';
import type { Day } from '#lib/calendar/day.ts';
import { parseQuantity } from '#lib/quantity.ts';
import type { Row } from '../contract/scorecard.ts';
import { describeGoal } from '../model/goal.ts';
import { judge } from '../model/status.ts';
import { limitWords } from '../model/reading/amount-words.ts';
import { limitsAreOfValues } from '../model/reading/process-reading.ts';
import { limitsAt } from './facts.ts';
import { amountAt, goalOf } from './standing.ts';
import css from './enter-one.module.css';
import type { ScorecardView } from './scorecard-view.ts';

const SHOWN_BEFORE = 5;

const decimalOf = (locale: string) =>
  new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';

/** One number for one period, with large keys: what it is, its goal, what came before and what is usual. */
export function EnterOne(props: ScorecardView & { row: Row; lead: string; onSkip: () => void; onDone: () => void }) {
  const { row, reading, newestClosed, recording, nameOf, columns, today, words } = props;
  const present = amountAt(row, newestClosed);
  const shown = (amount: number) => formatQuantity(amount, row.unit, { ...reading, style: 'cell' });
  const [text, setText] = useState(
    present === null
      ? ''
      : new Intl.NumberFormat(reading.locale, { useGrouping: false, maximumFractionDigits: 6 }).format(present),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const goal = goalOf(row, newestClosed);
  const before = columns
    .filter((column) => column.closed && column.id < newestClosed)
    .slice(-SHOWN_BEFORE)
    .flatMap((column) => amountAt(row, column.id) ?? []);

  const limits = limitsAt(row, newestClosed);
  const usual = limits && limitsAreOfValues(row.process, limits) ? limits : null;

  const record = (amount: number, typed: string) => {
    recording.record([{ metricId: row.metricId, period: newestClosed, text: typed, amount }]);
    props.onDone();
  };
  const parsed = parseQuantity(text, row.unit, reading.locale, reading.currency);
  const save = () => (parsed.ok ? record(parsed.value, text) : setProblem(parsed.error.message));
  const { status } = parsed.ok
    ? judge(parsed.value, goal, isClosed(newestClosed as Day, row.cadence, today))
    : { status: 'not-judged' };
  const verdict = status === 'on' ? ' · on goal' : status === 'off' ? ' · off goal' : '';

  return (
    <section className={css['enter']} aria-label={row.title}>
      <p className={css['lead']}>
        {props.lead}
        <button type="button" className={css['skip']} onClick={props.onSkip}>
          Skip
        </button>
      </p>
      <h2 className={css['title']}>{row.title}</h2>
      <p className={css['detail']}>
        {goal && `${words.capital('goal')} ${describeGoal(goal, row.unit, reading)} · `}
        {nameOf(row.ownerId)}
        {row.note && ` · ${row.note}`}
      </p>
      {row.unit === 'yes-no' ? (
        <div className={css['yesNo']}>
          <Button size="large" onClick={() => record(1, 'yes')}>
            Yes
          </Button>
          <Button size="large" onClick={() => record(0, 'no')}>
            No
          </Button>
        </div>
      ) : (
        <NumberPad
          label={row.title}
          value={text}
          onChange={(next) => {
            setText(next);
            setProblem(null);
          }}
          decimal={decimalOf(reading.locale)}
          save={text === '' ? 'Save' : `Save ${text}${verdict}`}
          onSave={save}
          error={problem}
        />
      )}
      {before.length > 0 && (
        <p className={css['detail']}>
          Before: {before.map(shown).join('  ')}
          {usual &&
            `  usual ${limitWords(usual.lower, row.unit, reading)} to ${limitWords(usual.upper, row.unit, reading)}`}
        </p>
      )}
    </section>
  );
}
