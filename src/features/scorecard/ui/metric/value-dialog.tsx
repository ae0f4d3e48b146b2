import { useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { NumberField } from '#kit/fields/number-field.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { ConflictNote } from '#kit/notices/conflict-note.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { Day } from '#lib/calendar/day.ts';
import { periodLabel } from '#lib/calendar/period.ts';
import { formatQuantity } from '#lib/figure.ts';
import { parseQuantity } from '#lib/quantity.ts';
import type { Value } from '../../contract/value.ts';
import { lastClosed } from '../../model/reading/course.ts';
import { useDoing } from './metric-query.ts';
import type { MetricView } from './metric-view.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';

const offered = 8;

/** Types one value, or corrects one, with a note where it needs one. */
export function ValueDialog({ view, onClose }: { view: MetricView; onClose: () => void }) {
  const { companyId, row, course, voice, timeZone, words } = view;
  const { reading, calendar } = voice;
  const [period, choose] = useState(lastClosed(course)?.period ?? course.moments.at(-1)?.period ?? '');
  const standing = row.values.find((value) => value.period === period) ?? null;
  const full = (amount: number | null) =>
    amount === null ? '' : formatQuantity(amount, row.unit, { ...reading, style: 'full' });
  const [typed, type] = useState<{ text: string; note: string } | null>(null);
  const { text, note } = typed ?? { text: full(standing?.amount ?? null), note: standing?.note ?? '' };
  const [refused, refuse] = useState<string | null>(null);
  const attempt = useAttempt();
  const doing = useDoing();
  const record = (over: Value | null) => {
    const parsed = text.trim() === '' ? null : parseQuantity(text, row.unit, reading.locale, reading.currency);
    if (parsed?.ok === false) return refuse(parsed.error.message);
    void attempt.run(async () => {
      const one = { companyId, metricId: row.metricId, period };
      const amount = parsed?.value ?? null;
      const stored = await doing((client) =>
        client.scorecard.recordValue({ ...one, amount, note, seenVersion: over?.version ?? 0 }),
      );
      onClose();
      const back = { ...one, amount: over?.amount ?? null, note: over?.note ?? '', seenVersion: stored.version };
      const undo = () => doing((client) => client.scorecard.recordValue(back));
      offerUndo(`${words.capital('value')} stored.`, undo);
    });
  };
  const { problem } = attempt;
  const theirs = problem?.code === 'CONFLICT' ? (problem.current as Value) : null;
  const at = (instant: string) =>
    new Intl.DateTimeFormat(reading.locale, { timeZone, hour: 'numeric', minute: '2-digit' }).format(new Date(instant));
  const change = (next: Partial<{ text: string; note: string }>) => {
    refuse(null);
    type({ text, note, ...next });
  };
  return (
    <Dialog
      open
      title={`Type a ${words.word('value')}`}
      consequence={row.title}
      confirm="Store"
      busy={attempt.busy}
      ready={text.trim() !== '' || standing !== null}
      onConfirm={() => record(standing)}
      onClose={onClose}
    >
      <FieldRow>
        {row.unit === 'yes-no' ? (
          <SelectField
            label={words.capital('value')}
            options={[
              { value: '', label: 'nothing' },
              { value: 'yes', label: 'yes' },
              { value: 'no', label: 'no' },
            ]}
            value={text}
            onChange={(next) => change({ text: next })}
          />
        ) : (
          <NumberField
            label={words.capital('value')}
            value={text}
            onChange={(next) => change({ text: next })}
            error={refused ?? problem?.fields['amount']}
            data-autofocus
          />
        )}
        <SelectField
          label="For"
          options={course.moments
            .slice(-offered)
            .toReversed()
            .map((moment) => ({
              value: moment.period,
              label: `${periodLabel(moment.period as Day, row.cadence, calendar)}${moment.closed ? '' : ', so far'}`,
            }))}
          value={period}
          onChange={(next) => {
            choose(next);
            type(null);
          }}
          error={problem?.fields['period']}
        />
      </FieldRow>
      <TextField
        label="Note"
        optional
        value={note}
        onChange={(next) => change({ note: next })}
        error={problem?.fields['note']}
        autoComplete="off"
      />
      {theirs ? (
        <ConflictNote
          who={problem?.by ?? 'Somebody'}
          theirs={{ text: full(theirs.amount) || 'nothing', at: at(theirs.recordedAt) }}
          yours={{ text: text || 'nothing', at: 'now' }}
          onKeepTheirs={onClose}
          onTakeYours={() => record(theirs)}
        />
      ) : (
        <ProblemNote problem={problem} shown={['amount', 'period', 'note']} />
      )}
    </Dialog>
  );
}
