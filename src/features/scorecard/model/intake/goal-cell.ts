import type { Unit } from '#lib/quantity.ts';
import type { Goal, GoalOperator } from '../goal.ts';
import { amountText } from './amount-text.ts';

const signs: Readonly<Record<Exclude<GoalOperator, 'between'>, string>> = {
  'at-least': '>=',
  'more-than': '>',
  'at-most': '<=',
  'less-than': '<',
  exactly: '=',
};

/** A goal as files hold it, with every digit: `>= 40`, `10..20`, `yes`; nothing for one that ends another. */
export function goalCell(goal: Goal | { readonly operator: null } | null, unit: Unit): string {
  if (goal === null || goal.operator === null) return '';
  const { operator, threshold, upper } = goal;
  if (unit === 'yes-no' && (operator === 'at-least') === (threshold === 1)) return threshold === 1 ? 'yes' : 'no';
  if (operator === 'between') return `${amountText(threshold)}..${amountText(upper ?? threshold)}`;
  return `${signs[operator]} ${amountText(threshold)}`;
}
