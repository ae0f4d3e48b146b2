import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import input from '#kit/fields/input.module.css';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { Link } from '#kit/page/link.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import type { Reading } from '#lib/figure.ts';
import { formatQuantity } from '#lib/figure.ts';
import { parseQuantity } from '#lib/quantity.ts';
import type { Row } from '../../contract/scorecard.ts';
import { describeGoal } from '../../model/goal.ts';
import { amountWords } from '../../model/reading/amount-words.ts';
import type { Entry } from '../entries.ts';
import { markOf } from '../metric/status.ts';
import { amountAt, goalOf, standingOf } from '../standing.ts';
import css from './week.module.css';

const words: Readonly<Partial<Record<Entry['state'], string>>> = {
  saving: 'saving',
  kept: 'kept until the server answers',
};

/** One number to enter, with its goal and what it was before. Enter stores it and goes on to the next. */
export function EntryLine(props: {
  row: Row;
  period: string;
  before: string | null;
  closed: boolean;
  href: string;
  reading: Reading;
  entry: Entry | undefined;
  /** Before its name, where it stands among rows of other companies. */
  mark?: ReactNode;
  onRecord: (text: string, amount: number | null) => void;
}) {
  const { row, period, before, closed, href, reading, entry, mark, onRecord } = props;
  const stored = entry && entry.state !== 'refused' ? entry.amount : amountAt(row, period);
  const written = stored === null ? '' : formatQuantity(stored, row.unit, { ...reading, style: 'full' });
  const [typed, type] = useState<string | null>(null);
  const [problem, tell] = useState<string | null>(null);
  const text = typed ?? written;
  const goal = goalOf(row, period);
  const pending = entry && words[entry.state];

  /** Null of an empty field. */
  const parsed = text.trim() === '' ? null : parseQuantity(text, row.unit, reading.locale, reading.currency);
  const store = () => {
    if (typed !== null && typed.trim() !== written) {
      if (parsed?.ok === false) {
        tell(parsed.error.message);
        return;
      }
      onRecord(typed, parsed?.value ?? null);
    }
    type(null);
    tell(null);
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') {
      // Pressed where nothing was typed, it leaves the field to the keys of the page.
      if (typed === null) event.currentTarget.blur();
      type(null);
      tell(null);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const among = event.currentTarget.closest('[data-entries]') ?? event.currentTarget.closest('ul');
    const fields = [...(among?.querySelectorAll<HTMLElement>('input, [data-first]') ?? [])];
    const next = fields[fields.indexOf(event.currentTarget) + 1];
    // Leaving a field stores it: stored before, too, it would be stored twice, and taken back once.
    if (next && (typed === null || parsed?.ok !== false)) next.focus();
    else store();
  };
  const standing = standingOf(row, period);
  const error = problem ?? (entry?.state === 'refused' ? entry.why : undefined);
  const errorId = `${row.metricId}-${period}-why`;
  return (
    <li className={css['line']} data-row={row.metricId}>
      <span className={css['name']}>
        {mark}
        <Link href={href}>{row.title}</Link>
        {goal && <small>{describeGoal(goal, row.unit, reading)}</small>}
      </span>
      <span className={css['before']}>
        {before !== null && <PeriodBefore row={row} period={before} reading={reading} />}
      </span>
      <span className={css['enter']}>
        {row.unit === 'yes-no' ? (
          <span className={css['choice']}>
            {([1, 0] as const).map((amount) => (
              <Button
                key={amount}
                aria-pressed={stored === amount}
                aria-label={`${row.title}: ${amount === 1 ? 'yes' : 'no'}`}
                data-first={amount === 1 || undefined}
                onClick={() => onRecord(amount === 1 ? 'yes' : 'no', stored === amount ? null : amount)}
              >
                {amount === 1 ? 'Yes' : 'No'}
              </Button>
            ))}
          </span>
        ) : (
          <input
            className={classNames(input['input'], input['figure'])}
            aria-label={row.title}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? errorId : undefined}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => type(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={pressed}
            onBlur={store}
          />
        )}
        <StatusMark
          status={closed ? markOf(standing, row.unit) : 'not-judged'}
          {...(pending ? { label: pending } : {})}
        />
      </span>
      {error && (
        <span className={css['refused']} id={errorId} role="alert">
          <StatusMark status="not-done" label="" size={9} />
          {error}
        </span>
      )}
    </li>
  );
}

function PeriodBefore({ row, period, reading }: { row: Row; period: string; reading: Reading }) {
  const amount = amountAt(row, period);
  if (amount === null) return '–';
  return (
    <>
      <span className="ek-unseen">before: </span>
      {amountWords(amount, row.unit, reading, goalOf(row, period))}
      <StatusMark status={markOf(standingOf(row, period), row.unit)} size={9} />
    </>
  );
}
