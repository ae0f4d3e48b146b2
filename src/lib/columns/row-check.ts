import type { Day } from '../calendar/day.ts';
import type { RowProblem } from '../layout.ts';
import { err, ok, type Result } from '../result.ts';
import { quoted } from '../text.ts';

/** What is wrong with a row beyond its single cells; null where nothing is. */
export type Check = RowProblem | null;

/** The record, unless one of the checks found something. */
export function checked<R>(record: R, ...checks: readonly Check[]): Result<R, RowProblem> {
  const found = checks.find((check) => check !== null);
  return found ? err(found) : ok(record);
}

/** A word of a list, whatever its case; `others` are further spellings, in lower case. */
export function chosenWord<Word extends string>(
  column: string,
  text: string,
  words: readonly Word[],
  others: Readonly<Record<string, Word>> = {},
): Result<Word, RowProblem> {
  const key = text.trim().toLowerCase();
  const found = words.find((word) => word === key) ?? (Object.hasOwn(others, key) ? others[key] : undefined);
  if (found !== undefined) return ok(found);
  return err({
    code: 'unknown-word',
    column,
    message: `${quoted(text)} is none of ${words.join(', ')}. Write one of them.`,
  });
}

/** Amounts that cannot be below zero, by their columns. */
export function notNegative(amounts: Readonly<Record<string, number | null>>): Check {
  const found = Object.entries(amounts).find(([, amount]) => amount !== null && amount < 0);
  if (!found) return null;
  return { code: 'negative', column: found[0], message: `${found[1]} is below zero, which cannot be. Correct it.` };
}

/** Amounts that lie between two ends, both allowed. */
export function within(low: number, high: number, amounts: Readonly<Record<string, number | null>>): Check {
  const found = Object.entries(amounts).find(([, amount]) => amount !== null && (amount < low || amount > high));
  if (!found) return null;
  const message = `${found[1]} is not between ${low} and ${high}. Correct it.`;
  return { code: 'out-of-range', column: found[0], message };
}

/** Days of which the first cannot be later than the second. */
export function inOrder(days: Readonly<Record<string, Day | null>>): Check {
  const told = Object.entries(days).filter((entry): entry is [string, Day] => entry[1] !== null);
  const at = told.findIndex(([, day], place) => place > 0 && day < (told[place - 1]?.[1] ?? day));
  const [[column, day] = ['', ''], [before, earlier] = ['', '']] = [told[at], told[at - 1]];
  if (at < 0) return null;
  return {
    code: 'wrong-order',
    column,
    message: `${column} is ${day} and so before ${before}, ${earlier}. Correct one of the two.`,
  };
}
