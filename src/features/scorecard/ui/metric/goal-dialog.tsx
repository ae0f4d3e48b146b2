import { useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { Day } from '#lib/calendar/day.ts';
import { nextPeriod, periodLabel, periodOf, shiftPeriod } from '#lib/calendar/period.ts';
import { type DatedGoal, describeGoal, goalAt, goalEntryAt } from '../../model/goal.ts';
import { parseGoal } from '../../model/goal-text.ts';
import { goalWords } from '../../model/reading/goal-words.ts';
import { periodNouns } from '../../model/reading/period-noun.ts';
import { useDoing } from './metric-query.ts';
import type { MetricView } from './metric-view.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';

const before = 6;

/** A new goal from one period on; those judged before keep theirs. What chance alone will make of it stands below. */
export function GoalDialog({ view, onClose }: { view: MetricView; onClose: () => void }) {
  const { companyId, row, course, today, voice, words } = view;
  const { unit, cadence } = row;
  const { reading, calendar } = voice;
  const running = periodOf(today, cadence, calendar);
  const present = goalAt(row.goals as DatedGoal[], running);
  const [text, setText] = useState(present ? describeGoal(present, unit, reading) : '');
  const [from, setFrom] = useState<string>(running);
  const [checked, check] = useState(false);
  const attempt = useAttempt();
  const doing = useDoing();
  const [, many] = periodNouns[cadence];
  const wanted = text.trim() === '' ? null : parseGoal(text, unit, reading.locale, reading.currency);
  const choices = Array.from({ length: before + 2 }, (_, at) =>
    shiftPeriod(nextPeriod(running, cadence), cadence, -at),
  );
  const store = () =>
    attempt.run(async () => {
      const goal = wanted?.ok ? wanted.value : null;
      const which = { companyId, metricId: row.metricId };
      const replaced = goalEntryAt(row.goals as DatedGoal[], from as Day);
      const after = await doing((client) =>
        client.scorecard.changeMetric({ ...which, seenVersion: row.version, goal, goalFrom: from }),
      );
      onClose();
      const undo = () =>
        doing((client) =>
          replaced?.from === from
            ? client.scorecard.changeMetric({
                ...which,
                seenVersion: after.version,
                goalFrom: from,
                goal: replaced.operator === null ? null : replaced,
              })
            : client.scorecard.removeGoal({ ...which, from }),
        );
      offerUndo(`New ${words.word('goal')} set.`, undo);
    });
  const error = (checked && wanted?.ok === false ? wanted.error.message : null) ?? attempt.problem?.fields['goal'];
  return (
    <Dialog
      open
      title={`New ${words.word('goal')} from here on`}
      consequence={`${row.title}. ${capital(many)} before keep the ${words.word('goal')} they had.`}
      confirm={wanted === null ? `End the ${words.word('goal')}` : `Set ${words.word('goal')}`}
      busy={attempt.busy}
      onConfirm={() => (wanted?.ok === false ? check(true) : void store())}
      onClose={onClose}
    >
      <FieldRow>
        <TextField
          label={words.capital('goal')}
          optional
          value={text}
          onChange={setText}
          onBlur={() => check(true)}
          error={error}
          help={unit === 'yes-no' ? 'yes or no' : '≥ 24, ≤ 20, = 3, 10..20; empty for none'}
          autoComplete="off"
          data-autofocus
        />
        <SelectField
          label="From"
          options={choices.map((period) => ({
            value: period,
            label: `${periodLabel(period, cadence, calendar, true)}${period === running ? ', running' : ''}`,
          }))}
          value={from}
          onChange={setFrom}
          error={attempt.problem?.fields['goalFrom']}
        />
      </FieldRow>
      {wanted?.ok && <p role="status">{goalWords(course, wanted.value, reading)}</p>}
      <ProblemNote problem={attempt.problem} shown={['goal', 'goalFrom']} />
    </Dialog>
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
