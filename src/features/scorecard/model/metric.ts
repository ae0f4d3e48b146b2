import { isUuid, type MemberId, type TeamId } from '#lib/ids.ts';
import { type Unit, units } from '#lib/quantity.ts';
import { err, type FieldProblems, ok, type Result } from '#lib/result.ts';
import { cleanTitle } from '#lib/text.ts';
import { checkGoal, type Goal } from './goal.ts';
import { checkDescription } from './particulars.ts';

export const longestTitle = 120;

/** What somebody sends in to define a metric, not yet checked. */
export interface MetricDraft {
  readonly title: string;
  readonly unit: string;
  readonly owner: string;
  /** Absent or null: a personal metric of its owner. */
  readonly team?: string | null;
  /** Absent or null: followed without being judged. */
  readonly goal?: {
    readonly operator: string;
    readonly threshold: number;
    readonly upper?: number | null | undefined;
  } | null;
  /** The heading on its own scorecard; absent or blank is none. */
  readonly group?: string | undefined;
  readonly note?: string | undefined;
}

export interface MetricDefinition {
  readonly title: string;
  readonly unit: Unit;
  readonly owner: MemberId;
  readonly team: TeamId | null;
  readonly goal: Goal | null;
  readonly heading: string;
  readonly note: string;
}

export type MetricProblems = FieldProblems<'title' | 'unit' | 'owner' | 'team' | 'goal' | 'group' | 'note'>;

/** A heading as it is kept: a blank one is none. */
export const checkHeading = (text: string): Result<string> =>
  text.trim() === '' ? ok('') : cleanTitle(text, longestTitle);

/** The definition as it is kept, or a sentence for every field that is wrong. Whether ids exist is the store's to say. */
export function checkMetric(draft: MetricDraft): Result<MetricDefinition, MetricProblems> {
  const title = cleanTitle(draft.title, longestTitle);
  const unit = units.find((known) => known === draft.unit);
  const team = draft.team ?? null;
  const goal = draft.goal == null || unit === undefined ? ok(null) : checkGoal(draft.goal, unit);
  const teamFits = team === null || isUuid(team);
  const heading = checkHeading(draft.group ?? '');
  const note = checkDescription(draft.note ?? '');
  if (note.ok && heading.ok && title.ok && unit !== undefined && isUuid(draft.owner) && teamFits && goal.ok) {
    return ok({
      title: title.value,
      unit,
      owner: draft.owner as MemberId,
      team: team as TeamId | null,
      goal: goal.value,
      heading: heading.value,
      note: note.value,
    });
  }
  return err({
    ...(title.ok ? {} : { title: title.error.message }),
    ...(unit === undefined ? { unit: `Choose what it counts: ${units.join(', ')}.` } : {}),
    ...(isUuid(draft.owner) ? {} : { owner: 'Choose who owns this metric: one person who can move it.' }),
    ...(teamFits ? {} : { team: 'Choose one of the teams, or none for a personal metric.' }),
    ...(goal.ok ? {} : { goal: goal.error.message }),
    ...(heading.ok ? {} : { group: heading.error.message }),
    ...(note.ok ? {} : { note: note.error.message }),
  });
}
