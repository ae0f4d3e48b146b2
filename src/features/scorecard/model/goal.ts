import { compareDays, type Day } from '#lib/calendar/day.ts';
import { formatQuantity, type Reading } from '#lib/figure.ts';
import { isAmount, type Unit } from '#lib/quantity.ts';
import { ok, problem, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';

export type GoalOperator = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'exactly' | 'between';

export const goalOperators: readonly GoalOperator[] = [
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'exactly',
  'between',
];

/**
 * Which values are good. `threshold` and `upper` are in the metric's unit; a yes-no metric that should be yes is at
 * least 1. `upper` goes with `between` only, is above the threshold, and both ends are on the goal.
 */
export interface Goal {
  readonly operator: GoalOperator;
  readonly threshold: number;
  readonly upper?: number | null | undefined;
}

/** Holds for the periods from this first day on; without an operator it ends the goal before it. */
export type DatedGoal = (
  | Goal
  | { readonly operator: null; readonly threshold: null; readonly upper?: null | undefined }
) & {
  readonly from: Day;
};

/** The goal of one period alone; without an operator that period is not judged. */
export type GoalOverride = (
  | Goal
  | { readonly operator: null; readonly threshold: null; readonly upper?: null | undefined }
) & {
  readonly period: Day;
};

/** The entry of the history a period is judged by, whatever came later; null before the first. */
export function goalEntryAt<Entry extends { readonly from: Day }>(goals: readonly Entry[], period: Day): Entry | null {
  let found: Entry | null = null;
  for (const goal of goals) {
    if (goal.from <= period && (found === null || compareDays(goal.from, found.from) > 0)) {
      found = goal;
    }
  }
  return found;
}

/** The goal of that period, its own before the standing one; null when there was none. */
export function goalAt(
  goals: readonly DatedGoal[],
  period: Day,
  overrides: readonly GoalOverride[] = [],
): (Goal & { readonly from: Day }) | null {
  const once = overrides.find((override) => override.period === period);
  if (once) return once.operator === null ? null : { ...once, from: period };
  const entry = goalEntryAt(goals, period);
  return entry === null || entry.operator === null ? null : entry;
}

/** Whether the amount is on the goal. */
export function meets({ operator, threshold, upper }: Goal, amount: number): boolean {
  switch (operator) {
    case 'at-least':
      return amount >= threshold;
    case 'more-than':
      return amount > threshold;
    case 'at-most':
      return amount <= threshold;
    case 'less-than':
      return amount < threshold;
    case 'exactly':
      return amount === threshold;
    case 'between':
      return amount >= threshold && amount <= (upper ?? threshold);
  }
}

/** Whether both say the same; one that ends a goal says no more than none. */
export function sameGoal(left: Goal | { readonly operator: null } | null, right: Goal | null): boolean {
  if (left === null || left.operator === null || right === null)
    return (left?.operator ?? null) === (right?.operator ?? null);
  return (
    left.operator === right.operator &&
    left.threshold === right.threshold &&
    (left.upper ?? null) === (right.upper ?? null)
  );
}

/** Which way an amount that is off goal missed it. */
export function missedSide({ operator, threshold }: Goal, amount: number): 'low' | 'high' {
  if (operator === 'at-least' || operator === 'more-than') return 'low';
  if (operator === 'at-most' || operator === 'less-than') return 'high';
  return amount < threshold ? 'low' : 'high';
}

const signs: Readonly<Record<GoalOperator, string>> = {
  'at-least': '≥ ',
  'more-than': '> ',
  'at-most': '≤ ',
  'less-than': '< ',
  exactly: '= ',
  between: '',
};

/** `≥ 24`, `≤ 20 %`, `≥ $44k`, `4–8`, `yes`. */
export function describeGoal({ operator, threshold, upper }: Goal, unit: Unit, reading: Reading): string {
  const short = (amount: number) => formatQuantity(amount, unit, { ...reading, style: 'short' });
  if (unit === 'yes-no') return short(threshold);
  if (operator !== 'between') return signs[operator] + short(threshold);
  const [from, to] = [short(threshold), short(upper ?? threshold)];
  return from.startsWith('−') || to.startsWith('−') ? `${from} to ${to}` : `${from}–${to}`;
}

/** Whether a goal that came over the wire can be kept for a metric of this unit. */
export function checkGoal(
  goal: { readonly operator: string; readonly threshold: number; readonly upper?: number | null | undefined },
  unit: Unit,
): Result<Goal> {
  const operator = goalOperators.find((known) => known === goal.operator);
  const upper = goal.upper ?? null;
  if (operator === undefined) {
    return problem('not-a-goal', `${quoted(goal.operator)} is not a kind of goal. Use ${goalOperators.join(', ')}.`);
  }
  if (!isAmount(goal.threshold, unit) || (upper !== null && !isAmount(upper, unit))) {
    return problem(
      'not-an-amount',
      unit === 'yes-no'
        ? 'The goal of a yes-no metric is yes or no. Choose one of the two.'
        : 'The goal needs a number of at most 1,000,000,000,000,000 with at most 6 decimals. Write one such as 24.',
    );
  }
  if (unit === 'yes-no' && operator !== 'at-least' && operator !== 'at-most') {
    return problem('not-a-goal', 'The goal of a yes-no metric is yes or no. Choose one of the two.');
  }
  if (operator !== 'between') {
    return upper === null
      ? ok({ operator, threshold: goal.threshold })
      : problem('not-a-goal', 'A goal with an upper end lies between two numbers. Use between, or leave it out.');
  }
  if (upper === null || upper <= goal.threshold) {
    return problem('no-range', 'A goal between two numbers needs the smaller one first: 10..20, not 20..10.');
  }
  return ok({ operator, threshold: goal.threshold, upper });
}
