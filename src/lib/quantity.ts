import { currencySigns } from './currency.ts';
import { readNumeral, separatorsOf } from './numeral.ts';
import { ok, problem, type Result } from './result.ts';
import { quoted } from './text.ts';
import { notANumber, takeApart, withoutUnseen, type WrittenNumber } from './written-number.ts';

/** What an amount counts. Percent is in points (36 is 36 %), hours are decimal, yes is 1 and no is 0. */
export type Unit = 'number' | 'percent' | 'currency' | 'hours' | 'yes-no';

export const units: readonly Unit[] = ['number', 'percent', 'currency', 'hours', 'yes-no'];

/** The largest amount kept, either way from zero. */
export const largestAmount = 1e15;

/** More digits than this do not survive the way through a double and back (DBL_DIG of IEEE 754 binary64). */
const mostDigits = 15;
const mostDecimals = 6;

/** To the six decimals an amount may have; never minus zero. NaN and the infinities pass through. */
export function roundAmount(amount: number): number {
  return Number(amount.toFixed(mostDecimals)) + 0;
}

/** Whether this can be stored as it is: finite, at most 1e15 either way, at most six decimals, yes-no only 0 and 1. */
export function isAmount(amount: unknown, unit: Unit): amount is number {
  return (
    typeof amount === 'number' &&
    Math.abs(amount) <= largestAmount &&
    roundAmount(amount) === amount &&
    (unit !== 'yes-no' || amount === 0 || amount === 1)
  );
}

const yesForms = new Set(['yes', 'y', 'true', '1', '✓', '✔', '✔️', 'done']);
const noForms = new Set(['no', 'n', 'false', '0', '✗', '✘', '✕', '✖', 'not done']);

function parseYesNo(text: string): Result<number> {
  const word = text.toLowerCase();
  if (yesForms.has(word) || noForms.has(word)) {
    return ok(yesForms.has(word) ? 1 : 0);
  }
  return problem('not-yes-or-no', `${quoted(text)} is neither yes nor no. Write yes or no.`);
}

/** Hours written as a time, `2:30`, `2h 30m`, `45 min`; null when the text is not of that kind. */
function parseTime(text: string): Result<number> | null {
  const clock = /^(\d{1,9}):(\d{1,2})(?::(\d{1,2}))?$/.exec(text);
  const words = /^(?:(\d{1,9})\s*h(?:ours?|rs?)?\s*)?(?:(\d{1,9})\s*(?:m|mins?|minutes?))$/i.exec(text);
  const short = /^(\d{1,9})\s*h\s*(\d{1,2})$/i.exec(text);
  const parts = clock ?? words ?? short;
  if (parts === null) {
    return null;
  }
  const [hours, minutes, seconds] = [Number(parts[1] ?? 0), Number(parts[2]), Number(parts[3] ?? 0)];
  if ((minutes > 59 && parts[1] !== undefined) || seconds > 59) {
    return problem('not-a-time', `${quoted(text)} is not a time: minutes and seconds go to 59. Write 2:45, or 2.75.`);
  }
  return ok(roundAmount(hours + minutes / 60 + seconds / 3600));
}

/** `parseTime` with a sign before it, or in parentheses. */
function parseSignedTime(text: string): Result<number> | null {
  const inParentheses = /^\((.*)\)$/u.exec(text)?.[1];
  const [, sign = '', body = ''] = /^([-−–+]?)\s*(.*)$/su.exec((inParentheses ?? text).trim()) ?? [];
  const time = parseTime(body);
  const negative = inParentheses !== undefined || /[-−–]/.test(sign);
  return time?.ok && negative && time.value !== 0 ? ok(-time.value) : time;
}

/** Why a mark beside the digits does not go with the unit; null when it does. */
function markProblem(mark: string, text: string, unit: Unit, currency: string | undefined): Result<number> | null {
  if (mark === '') {
    return null;
  }
  const kind: Unit | null = /^(%|pct|percent)$/i.test(mark)
    ? 'percent'
    : /^(h|hrs?|hours?)$/i.test(mark)
      ? 'hours'
      : /\p{Sc}|^\p{Lu}{3}$/u.test(mark) || (currency !== undefined && currencySigns(currency).has(mark))
        ? 'currency'
        : null;
  if (kind === null) {
    return notANumber(text);
  }
  if (kind !== unit) {
    const takes = {
      number: 'a plain number',
      percent: 'percent',
      currency: 'money',
      hours: 'hours',
      'yes-no': 'yes or no',
    };
    return problem(
      'wrong-unit',
      `${quoted(text)} is ${takes[kind]}; what belongs here is ${takes[unit]}. Write the digits alone if they are right.`,
    );
  }
  if (kind === 'currency' && currency !== undefined && !currencySigns(currency).has(mark)) {
    return problem(
      'wrong-currency',
      `${quoted(text)} is not in ${currency}. Convert it and write the amount in ${currency}.`,
    );
  }
  return null;
}

function scaled(digits: string, exponent: number, negative: boolean, text: string): Result<number> {
  const amount = Number(`${digits}e${exponent}`);
  if (!(amount <= largestAmount)) {
    return tooLarge(text);
  }
  const [whole = '', fraction = ''] = digits.split('.');
  const decimals = fraction.replace(/0+$/, '').length - exponent;
  if (decimals > mostDecimals) {
    return problem('too-many-decimals', `${quoted(text)} has ${decimals} decimals and 6 are kept. Round it.`);
  }
  const significant = (whole + fraction).replace(/^0+/, '').replace(/0+$/, '').length;
  if (significant > mostDigits) {
    return problem('too-many-digits', `${quoted(text)} has ${significant} digits and 15 are kept exactly. Round it.`);
  }
  return ok(negative && amount !== 0 ? -amount : amount);
}

/** The problem of a number beyond `largestAmount`. */
export function tooLarge(text: string): Result<never> {
  return problem('too-large', `${quoted(text)} is too large to keep. The largest number is 1,000,000,000,000,000.`);
}

/**
 * A text as an amount in its unit; what its digits say is left to `amountOf`.
 * @param currency ISO 4217; money marked as another one is refused. Without it any mark is taken.
 */
export function readQuantity(
  text: string,
  unit: Unit,
  currency: string | undefined,
  amountOf: (written: WrittenNumber, text: string) => Result<number>,
): Result<number> {
  const trimmed = withoutUnseen(text);
  if (trimmed === '') {
    return problem(
      'empty',
      `Nothing is written here. Write ${unit === 'yes-no' ? 'yes or no' : 'a number, such as 12'}.`,
    );
  }
  if (trimmed.length > 80) {
    return notANumber(trimmed);
  }
  if (unit === 'yes-no') {
    return parseYesNo(trimmed);
  }
  const time = unit === 'hours' ? parseSignedTime(trimmed) : null;
  if (time !== null) {
    return time;
  }
  const written = takeApart(trimmed);
  if (!written.ok) {
    return written;
  }
  const [before, behind] = written.value.marks;
  return (
    markProblem(before, trimmed, unit, currency) ??
    markProblem(behind, trimmed, unit, currency) ??
    amountOf(written.value, trimmed)
  );
}

/**
 * What people type or paste into a cell, as an amount in its unit.
 * @param locale decides which of point and comma is the decimal sign.
 * @param currency ISO 4217; money marked as another one is refused. Without it any mark is taken.
 */
export function parseQuantity(text: string, unit: Unit, locale: string, currency?: string): Result<number> {
  return readQuantity(text, unit, currency, ({ numeral, exponent, negative }, trimmed) => {
    const digits = readNumeral(numeral, separatorsOf(locale));
    return digits.ok ? scaled(digits.value, exponent, negative, trimmed) : digits;
  });
}
