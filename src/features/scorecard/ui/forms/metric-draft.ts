import type { Cadence } from '#lib/calendar/period.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { Reading } from '#lib/figure.ts';
import type { MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import { ok, type Result } from '#lib/result.ts';
import type { Metric } from '../../contract/metric.ts';
import { type DatedGoal, describeGoal, type Goal, goalAt } from '../../model/goal.ts';
import { parseGoal } from '../../model/goal-text.ts';
import type { Kind, Summary } from '../../model/particulars.ts';

/** A metric as it stands in the fields. */
export interface MetricDraft {
  readonly title: string;
  readonly unit: Unit;
  readonly goal: string;
  readonly ownerId: MemberId;
  /** Null is its owner's own scorecard. */
  readonly teamId: TeamId | null;
  readonly group: string;
  readonly kind: Kind;
  readonly cadence: Cadence;
  readonly summary: Summary;
  readonly note: string;
  readonly formula: string;
  readonly drives: readonly MetricId[];
  readonly controllable: boolean | null;
  readonly clientView: boolean;
}

export const newDraft = (ownerId: MemberId, teamId: TeamId | null, cadence: Cadence): MetricDraft => ({
  title: '',
  unit: 'number',
  goal: '',
  ownerId,
  teamId,
  group: '',
  kind: 'lagging',
  cadence,
  summary: 'average',
  note: '',
  formula: '',
  drives: [],
  controllable: null,
  clientView: false,
});

/** The fields as they are filled for a metric that stands. */
export function draftOf(metric: Metric, today: Day, reading: Reading): MetricDraft {
  const { title, unit, ownerId, teamId, kind, cadence, summary, note, formula, drives, controllable, clientView } =
    metric;
  const goal = goalAt(metric.goals as DatedGoal[], today);
  return {
    title,
    unit,
    goal: goal ? describeGoal(goal, unit, reading) : '',
    ownerId,
    teamId,
    group: '',
    kind,
    cadence,
    summary,
    note,
    formula: formula?.text ?? '',
    drives,
    controllable,
    clientView,
  };
}

/** The goal that is written; null where the field is empty. */
export const goalOf = (
  { goal, unit }: Pick<MetricDraft, 'goal' | 'unit'>,
  { locale, currency }: Reading,
): Result<Goal | null> => (goal.trim() === '' ? ok(null) : parseGoal(goal, unit, locale, currency));

type Sent = Omit<MetricDraft, 'goal' | 'group' | 'formula' | 'drives'> & {
  readonly goal: Goal | null;
  readonly formula: string | null;
  readonly drives: MetricId[];
};

/** What is sent of it to define a metric. */
export function sentOf({ group: _group, ...draft }: MetricDraft, goal: Goal | null): Sent {
  return { ...draft, goal, formula: draft.formula.trim() || null, drives: [...draft.drives] };
}

/** What of it was changed: the rest may have been changed by somebody else meanwhile. */
export function changesOf(before: MetricDraft, after: MetricDraft, goal: Goal | null): Partial<Sent> {
  const [old, now] = [sentOf(before, null), sentOf(after, goal)];
  const keys = (Object.keys(now) as (keyof Sent)[]).filter((key) =>
    key === 'goal'
      ? before.goal.trim() !== after.goal.trim()
      : key === 'drives'
        ? old.drives.toSorted().join() !== now.drives.toSorted().join()
        : old[key] !== now[key],
  );
  return Object.fromEntries(keys.map((key) => [key, now[key]]));
}
