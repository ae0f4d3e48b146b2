import { useState } from 'react';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { Row } from '../../contract/scorecard.ts';
import { describeGoal } from '../../model/goal.ts';
import { periodNouns } from '../../model/reading/period-noun.ts';
import { goalOf as standingGoalOf } from '../standing.ts';
import type { AskedDialogProps } from './asked.ts';
import { goalOf } from './metric-draft.ts';
import { periodName } from './period-name.ts';
import { useSaving } from './use-saving.ts';

/** The goal of one period alone, or none, with the reason. */
export function GoalOnceDialog({ row, period, view, onClose }: AskedDialogProps & { row: Row; period: string }) {
  const { reading, words, cadence, verbs } = view;
  const present = standingGoalOf(row, period);
  const once = row.overrides.find((one) => one.period === period);
  const [goal, setGoal] = useState(present ? describeGoal(present, row.unit, reading) : '');
  const [judged, setJudged] = useState(once === undefined || once.operator !== null);
  const [note, setNote] = useState(once?.note ?? '');
  const { problems, failure, busy, check, save } = useSaving(onClose);
  const wanted = goalOf({ goal, unit: row.unit }, reading);
  const word = words.word('goal');
  const [one] = periodNouns[cadence];
  const none = `Write the ${word} of this ${one}, such as ≥ 24, or take the tick away.`;
  const goalProblem = !judged ? null : !wanted.ok ? wanted.error.message : wanted.value === null ? none : null;
  const noteProblem = note.trim() === '' ? `Write why this ${one} is another one: a holiday, a promotion.` : null;
  return (
    <Dialog
      open
      title={`${words.capital('goal')} of ${row.title} for ${periodName(view, period)} only`}
      consequence={`All other ${periodNouns[cadence][1]} keep theirs.`}
      confirm={`Set ${word}`}
      busy={busy}
      onConfirm={() => {
        if (!check({ goal: goalProblem, note: noteProblem }) || !wanted.ok) return;
        save(() => verbs.setOnce(row, period, judged ? wanted.value : null, note.trim()));
      }}
      onClose={onClose}
    >
      {failure && <ErrorNote what="Saved nothing.">{failure}</ErrorNote>}
      <CheckBox checked={judged} onChange={setJudged}>{`Judge this ${one}`}</CheckBox>
      {judged && (
        <TextField
          label={words.capital('goal')}
          value={goal}
          onChange={setGoal}
          onBlur={() => check({ goal: goalProblem })}
          error={problems['goal']}
          help={row.unit === 'yes-no' ? 'yes or no' : '≥ 24 · ≤ 20 · > 3 · = 3 · 10..20'}
          autoComplete="off"
          data-autofocus
        />
      )}
      <TextArea label="Why" rows={2} value={note} onChange={setNote} error={problems['note']} />
    </Dialog>
  );
}
