import { formatQuantity, type Reading } from '#lib/figure.ts';
import type { Unit } from '#lib/quantity.ts';
import type { Course } from './course.ts';
import { periodNouns } from './period-noun.ts';
import type { PresentLimits } from './process-reading.ts';

/** One value in a sentence, with its unit: `13`, `36 %`, `$47k`. */
export const amountWords = (amount: number, unit: Unit, reading: Reading): string =>
  formatQuantity(amount, unit, { ...reading, style: 'short' });

/** To three digits of millions, whole thousands, whole hundreds, one decimal below: as cells are shortened. */
function rounded(amount: number): number {
  const size = Math.abs(amount);
  const step =
    size >= 1e6
      ? 10 ** (Math.floor(Math.log10(size)) - 2)
      : size >= 1e4
        ? 1e3
        : size >= 100
          ? 1
          : size >= 1
            ? 0.1
            : 0.01;
  return Number((Math.round(amount / step) * step).toPrecision(12));
}

/** A limit or a mean in as few digits as its size asks for, with its unit. */
export const limitWords = (amount: number, unit: Unit, reading: Reading): string =>
  formatQuantity(rounded(amount), unit === 'yes-no' ? 'number' : unit, { ...reading, style: 'short' });

/** ` for a week of 40`: of how many the range is told, where it would be another one for fewer or more; else nothing. */
export function sizeWords({ size }: Pick<PresentLimits, 'size'>, { cadence }: Course, reading: Reading): string {
  return size === undefined ? '' : ` for a ${periodNouns[cadence][0]} of ${amountWords(size, 'number', reading)}`;
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
