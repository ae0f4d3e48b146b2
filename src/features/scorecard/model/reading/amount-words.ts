import { formatCell, formatQuantity, type Reading } from '#lib/figure.ts';
import type { Unit } from '#lib/quantity.ts';
import { type Goal, meets } from '../goal.ts';
import type { Course } from './course.ts';
import { periodNouns } from './period-noun.ts';
import type { PresentLimits } from './process-reading.ts';

/** In as few digits as a cell, with its unit: they still put the amount on the right side of its goal. */
export const fewWords = (amount: number, unit: Unit, reading: Reading, goal: Goal | null): string =>
  formatCell(amount, unit, reading, goal ? (shown) => meets(goal, shown) : undefined, true);

/**
 * One value in a sentence, with its unit: `13`, `36 %`, `$47k`, `$44,123.50`. What was counted keeps its digits; of what
 * a division left behind the second decimal, as few stay as `fewWords` has.
 */
export const amountWords = (amount: number, unit: Unit, reading: Reading, goal: Goal | null): string =>
  Number(amount.toFixed(2)) === amount
    ? formatQuantity(amount, unit, { ...reading, style: 'short' })
    : fewWords(amount, unit, reading, goal);

/** A limit or a mean in as few digits as its size asks for, with its unit. */
export const limitWords = (amount: number, unit: Unit, reading: Reading): string =>
  fewWords(amount, unit === 'yes-no' ? 'number' : unit, reading, null);

/** ` for a week of 40`: of how many the range is told, where it would be another one for fewer or more; else nothing. */
export function sizeWords({ size }: Pick<PresentLimits, 'size'>, { cadence }: Course, reading: Reading): string {
  return size === undefined ? '' : ` for a ${periodNouns[cadence][0]} of ${amountWords(size, 'number', reading, null)}`;
}

/** Whether only whole numbers are counted, as far as one sees. */
const isCounted = ({ unit, moments }: Course): boolean =>
  unit === 'number' && moments.every(({ amount }) => amount === null || Number.isInteger(amount));

/**
 * `17 to 31`: what is ordinary. Of what is counted only whole numbers occur, so it is the whole numbers within the limits.
 */
export function rangeWords(course: Course, lower: number, upper: number, reading: Reading): string {
  const inside = [Math.ceil(lower), Math.floor(upper)] as const;
  const [from, to] = isCounted(course) && inside[0] <= inside[1] ? inside : [lower, upper];
  const words = (amount: number) => limitWords(amount, course.unit, reading);
  return `${words(from)} to ${words(to)}`;
}
