import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { client, queries } from '#client/rpc.ts';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { Reading } from '#lib/figure.ts';
import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import type { Metric } from '../contract/metric.ts';
import { type DatedGoal, describeGoal, goalAt } from '../model/goal.ts';
import { parseGoal } from '../model/goal-text.ts';
import type { Day } from '#lib/calendar/day.ts';

const unitNames: Readonly<Record<Unit, string>> = {
  number: 'a number',
  percent: 'a percentage',
  currency: 'money',
  hours: 'hours',
  'yes-no': 'yes or no',
};

export interface Choice<Id extends string> {
  readonly value: Id;
  readonly label: string;
}

/** Defines a metric, or changes one. A new goal holds from the running week on: weeks already judged keep theirs. */
export function MetricDialog(props: {
  companyId: CompanyId;
  /** Absent: a new one. */
  metric?: Metric;
  today: Day;
  team: TeamId | null;
  me: MemberId;
  owners: readonly Choice<MemberId>[];
  /** Teams that the person may place a metric on. */
  teams: readonly Choice<TeamId>[];
  mayBePersonal: boolean;
  reading: Reading;
  words: { metric: string; goal: string };
  onClose: () => void;
  onDone: (metric: Metric) => void;
}) {
  const { companyId, metric, reading, words, onClose, onDone } = props;
  const cache = useQueryClient();
  const present = metric ? goalAt(metric.goals as DatedGoal[], props.today) : null;
  const [title, setTitle] = useState(metric?.title ?? '');
  const [owner, setOwner] = useState<string>(metric?.ownerId ?? props.me);
  const [team, setTeam] = useState<string>((metric ? metric.teamId : props.team) ?? PERSONAL);
  const [unit, setUnit] = useState<Unit>(metric?.unit ?? 'number');
  const [goal, setGoal] = useState(present && metric ? describeGoal(present, metric.unit, reading) : '');
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const wanted = goal.trim() === '' ? null : parseGoal(goal, unit, reading.locale, reading.currency);
  const checkGoal = () =>
    setProblems(({ goal: _old, ...rest }) => (wanted?.ok === false ? { ...rest, goal: wanted.error.message } : rest));

  async function save() {
    if (wanted?.ok === false) {
      checkGoal();
      return;
    }
    setBusy(true);
    setFailure(null);
    const chosen = {
      title,
      ownerId: owner as MemberId,
      teamId: team === PERSONAL ? null : (team as TeamId),
      goal: wanted?.value ?? null,
    };
    try {
      const saved = metric
        ? await client.scorecard.changeMetric({
            companyId,
            metricId: metric.metricId,
            seenVersion: metric.version,
            ...chosen,
          })
        : await client.scorecard.defineMetric({ companyId, unit, ...chosen });
      await cache.invalidateQueries({ queryKey: queries.scorecard.read.key() });
      onDone(saved);
    } catch (thrown) {
      const problem = problemOf(thrown);
      setProblems(problem.fields);
      if (Object.keys(problem.fields).length === 0) setFailure(problem.message);
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      title={metric ? `Change this ${words.metric}` : `Add a ${words.metric}`}
      consequence={
        metric
          ? `A new ${words.goal} holds from this week on. Weeks already judged keep theirs.`
          : 'A number that one person can move within a week.'
      }
      confirm={metric ? 'Save' : `Add ${words.metric}`}
      busy={busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {failure && <ErrorNote what="Saved nothing.">{failure}</ErrorNote>}
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        error={problems['title']}
        data-autofocus
        autoComplete="off"
      />
      <FieldRow>
        <SelectField
          label="What it counts"
          options={Object.entries(unitNames).map(([value, label]) => ({ value, label }))}
          value={unit}
          onChange={(next) => setUnit(next as Unit)}
          disabled={metric !== undefined}
          error={problems['unit']}
        />
        <TextField
          label={words.goal.charAt(0).toUpperCase() + words.goal.slice(1)}
          optional
          value={goal}
          onChange={setGoal}
          onBlur={checkGoal}
          error={problems['goal']}
          help={unit === 'yes-no' ? 'yes or no' : 'at least: ≥ 24 · at most: ≤ 20'}
          autoComplete="off"
        />
      </FieldRow>
      <FieldRow>
        <SelectField label="Owner" options={props.owners} value={owner} onChange={setOwner} error={problems['owner']} />
        <SelectField
          label="Where it stands"
          options={[
            ...props.teams,
            ...(props.mayBePersonal || team === PERSONAL
              ? [{ value: PERSONAL, label: 'Personal: only the owner’s' }]
              : []),
          ]}
          value={team}
          onChange={setTeam}
          error={problems['team']}
        />
      </FieldRow>
    </Dialog>
  );
}

const PERSONAL = 'personal';
