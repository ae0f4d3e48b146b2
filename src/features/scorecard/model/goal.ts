import { compareDays, type Day } from '#lib/calendar/day.ts';
import { formatQuantity, type Reading } from '#lib/figure.ts';
import { isAmount, parseQuantity, type Unit } from '#lib/quantity.ts';
import { ok, problem, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';

/** Which values are good. `threshold` is in the metric's unit; a yes-no metric that should be yes is at least 1. */
export type Goal =
  | { readonly operator: 'at-least'; readonly threshold: number }
  | { readonly operator: 'at-most'; readonly threshold: number };

export type GoalOperator = Goal['operator'];

export const goalOperators: readonly GoalOperator[] = ['at-least', 'at-most'];

/** Holds for the periods from this first day on; without an operator it ends the goal before it. */
export type DatedGoal = (Goal | { readonly operator: null; readonly threshold: null }) & { readonly from: Day };

/** The entry of the history a period is judged by, whatever came later; null before the first. */
export function goalEntryAt(goals: readonly DatedGoal[], period: Day): DatedGoal | null {
  let found: DatedGoal | null = null;
  for (const goal of goals) {
    if (goal.from <= period && (found === null || compareDays(goal.from, found.from) > 0)) {
      found = goal;
    }
  }
  return found;
}

/** The goal of that period; null when there was none. */
export function goalAt(goals: readonly DatedGoal[], period: Day): (Goal & { readonly from: Day }) | null {
  const entry = goalEntryAt(goals, period);
  return entry === null || entry.operator === null ? null : entry;
}

/** Whether the amount is on the goal; a value exactly on the threshold is. */
export function meets(goal: Goal, amount: number): boolean {
  return goal.operator === 'at-least' ? amount >= goal.threshold : amount <= goal.threshold;
}

/** `≥ 24`, `≤ 20 %`, `≥ $44k`, `yes`. */
export function describeGoal(goal: Goal, unit: Unit, reading: Reading): string {
  const threshold = formatQuantity(goal.threshold, unit, { ...reading, style: 'short' });
  return unit === 'yes-no' ? threshold : `${goal.operator === 'at-least' ? '≥' : '≤'} ${threshold}`;
}

const operatorForms: readonly (readonly [RegExp, GoalOperator])[] = [
  [/^(?:≥|>=|=>|at least|min(?:imum)?\b\.?|no less than|not below)\s*/iu, 'at-least'],
  [/^(?:≤|<=|=<|at most|max(?:imum)?\b\.?|up to|no more than|not above)\s*/iu, 'at-most'],
];

/** A goal as people write it: `≥ 24`, `>= 24`, `at least 24`, `<= 20 %`, `max 3`; for yes-no `yes` or `no`. */
export function parseGoal(text: string, unit: Unit, locale: string, currency?: string): Result<Goal> {
  const trimmed = text.trim();
  if (trimmed === '') {
    return problem(
      'empty',
      'No goal is written here. Write one such as ≥ 24 or ≤ 24, or leave the metric without a goal.',
    );
  }
  for (const [form, operator] of operatorForms) {
    if (form.test(trimmed)) {
      const threshold = parseQuantity(trimmed.replace(form, ''), unit, locale, currency);
      return threshold.ok ? ok({ operator, threshold: threshold.value }) : threshold;
    }
  }
  const bare = parseQuantity(trimmed, unit, locale, currency);
  if (bare.ok && unit === 'yes-no') {
    return ok(bare.value === 1 ? { operator: 'at-least', threshold: 1 } : { operator: 'at-most', threshold: 0 });
  }
  if (bare.ok) {
    return problem(
      'no-side',
      `${quoted(trimmed)} does not say which side is good. Write ≥ ${trimmed} or ≤ ${trimmed}.`,
    );
  }
  if (unit === 'yes-no') {
    return bare;
  }
  return problem(
    'not-a-goal',
    `${quoted(trimmed)} is not a goal. Write at least or at most and a number: ≥ 24 or ≤ 24.`,
  );
}

/** Whether a goal that came over the wire can be kept for a metric of this unit. */
export function checkGoal(goal: { readonly operator: string; readonly threshold: number }, unit: Unit): Result<Goal> {
  const operator = goalOperators.find((known) => known === goal.operator);
  if (operator === undefined) {
    return problem('not-a-goal', `${quoted(goal.operator)} is not a kind of goal. Use at-least or at-most.`);
  }
  if (!isAmount(goal.threshold, unit)) {
    return problem(
      'not-an-amount',
      unit === 'yes-no'
        ? 'The goal of a yes-no metric is yes or no. Choose one of the two.'
        : 'The goal needs a number of at most 1,000,000,000,000,000 with at most 6 decimals. Write one such as 24.',
    );
  }
  return ok({ operator, threshold: goal.threshold });
}
