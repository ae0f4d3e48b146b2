import { currencyExponent, isCurrency } from './currency.ts';
import { numberFormat } from './numeral.ts';
import { roundAmount, type Unit } from './quantity.ts';

/** How a company reads numbers. Without a currency, money is written without a sign. */
export interface Reading {
  readonly locale: string;
  readonly currency?: string;
}

/** Narrow and unbreakable, so that `36 %` never parts at the end of a line. */
export const thinSpace = '\u202f';

interface Shown {
  /** What a reader would take the figure for. */
  readonly amount: number;
  readonly exponent: 0 | 3 | 6 | 9;
  readonly decimals: number;
}

const letters = { 0: '', 3: 'k', 6: 'm', 9: 'bn' } as const;

function exponentFor(size: number): Shown['exponent'] {
  return size >= 1e9 ? 9 : size >= 1e6 ? 6 : size >= 1e4 ? 3 : 0;
}

/** Three digits for millions, whole thousands, whole hundreds, below that cents or one decimal. */
function fewestDecimals(size: number, exponent: Shown['exponent'], cents: number): number {
  const scaledSize = size / 10 ** exponent;
  if (exponent === 0) {
    return size >= 100 ? 0 : size >= 1 ? Math.max(1, cents) : 2;
  }
  return exponent === 3 || scaledSize >= 100 ? 0 : scaledSize >= 10 ? 1 : 2;
}

function shownWith(amount: number, exponent: Shown['exponent'], decimals: number): Shown {
  const digits = (Math.abs(amount) / 10 ** exponent).toFixed(decimals);
  const size = Number(`${digits}e${exponent}`);
  return { amount: amount < 0 && size !== 0 ? -size : size, exponent, decimals };
}

/** Rounded to these decimals, or with the next letter when that is what the rounding comes to: 1m, not 1,000k. */
function rounded(amount: number, exponent: Shown['exponent'], decimals: number): Shown {
  const shown = shownWith(amount, exponent, decimals);
  const carried = exponentFor(Math.abs(shown.amount));
  return carried > exponent ? shownWith(amount, carried, fewestDecimals(10 ** carried, carried, 0)) : shown;
}

/** The shortest form for which `tellsTheTruth` holds, never with a part of the cents; the exact one when no shorter does. */
function shorten(amount: number, tellsTheTruth: (shown: number) => boolean, cents = 0): Shown {
  const size = Math.abs(amount);
  const exponent = exponentFor(size);
  let decimals = fewestDecimals(size, exponent, cents);
  let shown = rounded(amount, exponent, decimals);
  while (!tellsTheTruth(shown.amount) && decimals < exponent + 6) {
    decimals = Math.max(decimals + 1, exponent === 0 ? cents : 0);
    shown = rounded(amount, exponent, decimals);
  }
  return shown;
}

const isMoney = (unit: Unit, { currency }: Reading) =>
  unit === 'currency' && currency !== undefined && isCurrency(currency);

/** How many decimals this money has; none of what is no money. */
const centsOf = (unit: Unit, reading: Reading) =>
  isMoney(unit, reading) ? currencyExponent(reading.currency ?? '') : 0;

function written(shown: Shown, unit: Unit, reading: Reading, withMark: boolean): string {
  const size = Math.abs(shown.amount) / 10 ** shown.exponent;
  const money = isMoney(unit, reading);
  const cents = shown.exponent === 0 && !Number.isInteger(size) ? centsOf(unit, reading) : 0;
  const digits = { minimumFractionDigits: cents, maximumFractionDigits: Math.max(cents, shown.decimals) };
  const style: Intl.NumberFormatOptions =
    money && withMark
      ? { style: 'currency', currency: reading.currency ?? '', currencyDisplay: 'narrowSymbol', ...digits }
      : digits;
  const parts = numberFormat(reading.locale, style).formatToParts(size);
  const lastDigits = parts.findLastIndex((part) => part.type === 'integer' || part.type === 'fraction');
  const text = parts.map((part, place) => part.value + (place === lastDigits ? letters[shown.exponent] : '')).join('');
  const mark = withMark && (unit === 'percent' || unit === 'hours') ? thinSpace + (unit === 'percent' ? '%' : 'h') : '';
  return (shown.amount < 0 ? '−' : '') + text + mark;
}

function yesOrNo(amount: number, unit: Unit): string | null {
  return unit === 'yes-no' && (amount === 0 || amount === 1) ? (amount === 1 ? 'yes' : 'no') : null;
}

function exact(amount: number): Shown {
  return { amount: roundAmount(amount), exponent: 0, decimals: 6 };
}

/**
 * An amount in as few digits as still put it on the right side of its goal, without its unit, which stands in the
 * goal column: `41`, `46k`, `2.21m`, `38.9`, `−11`, `yes`. A value that is not zero never shows as zero.
 * @param onGoal the judgement to keep; without it the amount is only kept readable.
 * @param withMark with the unit, for where no goal column stands beside it: `$46k`, `38.9 %`.
 */
export function formatCell(
  amount: number,
  unit: Unit,
  reading: Reading,
  onGoal?: (amount: number) => boolean,
  withMark = false,
): string {
  const shown = shorten(
    amount,
    (candidate) => (candidate !== 0 || amount === 0) && (onGoal === undefined || onGoal(candidate) === onGoal(amount)),
    centsOf(unit, reading),
  );
  return yesOrNo(amount, unit) ?? written(shown, unit, reading, withMark);
}

/**
 * An amount with its unit.
 * `full`: every digit, `$1,240.50`, `36 %`, `2.5 h`. `short`: `$48k` where that loses nothing, else full.
 * `cell`: as `formatCell` without a goal.
 */
export function formatQuantity(
  amount: number,
  unit: Unit,
  options: Reading & { readonly style?: 'cell' | 'full' | 'short' },
): string {
  if (options.style === 'cell') {
    return formatCell(amount, unit, options);
  }
  const short = shorten(amount, (candidate) => candidate === amount);
  const use = options.style === 'short' && short.decimals <= 2 ? short : exact(amount);
  return yesOrNo(amount, unit) ?? written(use, unit, options, true);
}
