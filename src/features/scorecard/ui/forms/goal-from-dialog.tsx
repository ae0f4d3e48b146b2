import { useState } from 'react';
import { TextField } from '#kit/fields/text-field.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { Row } from '../../contract/scorecard.ts';
import { describeGoal } from '../../model/goal.ts';
import { goalOf as standingGoalOf } from '../standing.ts';
import type { AskedDialogProps } from './asked.ts';
import { goalOf } from './metric-draft.ts';
import { periodName } from './period-name.ts';
import { useSaving } from './use-saving.ts';

/** The goal from one period on. What was before keeps its own. */
export function GoalFromDialog({ row, period, view, onClose }: AskedDialogProps & { row: Row; period: string }) {
  const { reading, words, verbs } = view;
  const present = standingGoalOf({ ...row, overrides: [] }, period);
  const [goal, setGoal] = useState(present ? describeGoal(present, row.unit, reading) : '');
  const { problems, failure, busy, check, save } = useSaving(onClose);
  const wanted = goalOf({ goal, unit: row.unit }, reading);
  const problem = wanted.ok ? null : wanted.error.message;
  const later = row.goals.some(({ from }) => from > period);
  return (
    <Dialog
      open
      title={`New ${words.word('goal')} of ${row.title} from ${periodName(view, period)} on`}
      consequence={
        later
          ? `It holds until the next one that is set already. What was before keeps its own.`
          : 'What was before keeps its own.'
      }
      confirm={`Set ${words.word('goal')}`}
      busy={busy}
      onConfirm={() => {
        if (check({ goal: problem }) && wanted.ok) save(() => verbs.setFrom(row, period, wanted.value));
      }}
      onClose={onClose}
    >
      {failure && <ErrorNote what="Saved nothing.">{failure}</ErrorNote>}
      <TextField
        label={words.capital('goal')}
        optional
        value={goal}
        onChange={setGoal}
        onBlur={() => check({ goal: problem })}
        error={problems['goal'] ?? problems['goalFrom']}
        help={row.unit === 'yes-no' ? 'yes or no; empty is none' : '≥ 24 · ≤ 20 · > 3 · = 3 · 10..20; empty is none'}
        autoComplete="off"
        data-autofocus
      />
    </Dialog>
  );
}
