import { useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { type Status as Mark, StatusMark } from '#kit/marks/status-mark.tsx';
import { Section } from '#kit/page/section.tsx';
import { formatQuantity } from '#lib/figure.ts';
import type { MemberId } from '#lib/ids.ts';
import { parseQuantity } from '#lib/quantity.ts';
import type { Row } from '../contract.ts';
import { describeGoal } from '../model/goal.ts';
import { amountAt, cellOf, goalOf } from './cells.ts';
import { Conflicts } from './conflicts.tsx';
import css from './phone-scorecard.module.css';
import type { ScorecardView } from './scorecard-view.ts';

/** On a phone: one number at a time, what is missing of mine first, then all of them by their last closed week. */
export function PhoneScorecard(view: ScorecardView & { me: MemberId }) {
  const { rows, newestClosed, columns, me, mayRecord } = view;
  const [chosen, setChosen] = useState<string | null>(null);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const week = columns.find((column) => column.id === newestClosed)?.name ?? '';
  const open = rows.filter((row) => row.ownerId === me && mayRecord(row) && amountAt(row, newestClosed) === null);
  const entering = rows.find((row) => row.metricId === chosen) ?? open.find((row) => !skipped.includes(row.metricId));

  return (
    <>
      <Conflicts {...view} />
      {entering && (
        <EnterOne
          key={entering.metricId}
          {...view}
          row={entering}
          lead={`${open.length} missing, ${week}`}
          onSkip={() => {
            setSkipped([...skipped, entering.metricId]);
            setChosen(null);
          }}
          onDone={() => setChosen(null)}
        />
      )}
      <Section title={`All ${rows.length}, ${week}`}>
        <ul className={css['list']}>
          {rows.map((row) => (
            <li key={row.metricId}>
              <Line {...view} row={row} onChoose={() => setChosen(row.metricId)} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

const marks: Readonly<Record<string, Mark>> = {
  'too-low': 'too-low',
  'too-high': 'too-high',
  'not-done': 'not-done',
};

function Line({ row, onChoose, ...view }: ScorecardView & { row: Row; onChoose: () => void }) {
  const { newestClosed, reading, mayRecord, nameOf } = view;
  const cell = cellOf(row, newestClosed, { ...view, entries: view.recording.entries });
  const goal = goalOf(row, newestClosed);
  const status: Mark =
    cell.state === 'off'
      ? (marks[cell.missed ?? 'not-done'] ?? 'not-done')
      : cell.state === 'on'
        ? 'on'
        : cell.state === 'missing'
          ? 'missing'
          : 'not-judged';
  return (
    <button type="button" className={css['line']} onClick={onChoose} disabled={!mayRecord(row)}>
      <StatusMark status={status} />
      <span className={css['words']}>
        <b>{row.title}</b>
        <small>
          {goal ? describeGoal(goal, row.unit, reading) : 'no goal'} · {nameOf(row.ownerId)}
        </small>
      </span>
      <span className={css['value']} data-state={cell.state}>
        {cell.text || (cell.state === 'missing' && mayRecord(row) ? 'enter' : '–')}
        {cell.saving && ' …'}
      </span>
    </button>
  );
}

function EnterOne(props: ScorecardView & { row: Row; lead: string; onSkip: () => void; onDone: () => void }) {
  const { row, reading, newestClosed, recording, nameOf, columns } = props;
  const present = amountAt(row, newestClosed);
  const [text, setText] = useState(
    present === null ? '' : formatQuantity(present, row.unit, { ...reading, style: 'cell' }),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const goal = goalOf(row, newestClosed);
  const before = columns
    .filter((column) => column.closed && column.id < newestClosed)
    .slice(-5)
    .map((column) => amountAt(row, column.id))
    .filter((amount) => amount !== null);

  const save = () => {
    const parsed = parseQuantity(text, row.unit, reading.locale, reading.currency);
    if (!parsed.ok) {
      setProblem(parsed.error.message);
      return;
    }
    recording.record([{ metricId: row.metricId, period: newestClosed, text, amount: parsed.value }]);
    props.onDone();
  };
  return (
    <form
      className={css['enter']}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className={css['lead']}>
        {props.lead}{' '}
        <button type="button" className={css['skip']} onClick={props.onSkip}>
          Skip
        </button>
      </p>
      <TextField
        className={css['number']}
        label={row.title}
        value={text}
        onChange={(next) => {
          setText(next);
          setProblem(null);
        }}
        inputMode={row.unit === 'yes-no' ? 'text' : 'decimal'}
        autoComplete="off"
        error={problem}
        help={`${goal ? `Goal ${describeGoal(goal, row.unit, reading)} · ` : ''}${nameOf(row.ownerId)}${
          before.length > 0
            ? ` · before: ${before.map((amount) => formatQuantity(amount, row.unit, { ...reading, style: 'cell' })).join('  ')}`
            : ''
        }`}
      />
      <Button tone="primary" size="large" type="submit">
        Save
      </Button>
    </form>
  );
}
