import { ok, problem, type Result } from './result.ts';
import { quoted } from './text.ts';

/** A number as somebody wrote it, taken apart but not yet read: which sign is the decimal one is not known here. */
export interface WrittenNumber {
  /** Digits with their separators, `1.234,50`. */
  readonly numeral: string;
  readonly negative: boolean;
  /** What stands before and behind the digits, `$`, `%`, `USD`; empty where nothing does. */
  readonly marks: readonly [before: string, behind: string];
  /** The power of ten of a letter behind the digits: 3 for `12k`, 0 without a letter. */
  readonly exponent: number;
}

const magnitudes: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, bn: 9 };
const amountForm = /^(?<lead>[^\d.,]*)(?<digits>[\d.,](?:[\d.,'’\s]*[\d.,])?)(?<tail>[^\d.,]*)$/u;
const leadForm = /^(?<before>[-−–+]?)\s*(?<mark>[^-−–+\s]*)\s*(?<after>[-−–+]?)$/u;
const tailForm = /^(?:(?<magnitude>k|m|bn?)(?!\p{L}))?\s*(?<mark>.*)$/iu;
const inParentheses = /^\((.*)\)$/u;
// Spreadsheets' accounting format puts the currency outside: $ (1,234.00).
const markedParentheses = /^([^\d\s()]{1,4})\s*\((.*)\)$/u;
const doubleSigned = /^[-−–+\s(]*[-−–+][-−–+\s(]*[\d.,]+\)?$/u;

// Direction marks and zero-width spaces, which spreadsheets and right-to-left formats put around a number.
const unseen = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Without the white space and the invisible marks around it. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '').trim();
}

/** The problem of a text that is no number at all. */
export function notANumber(text: string): Result<never> {
  if (/^[-−+]?[\d.,]+e[-+]?\d+$/i.test(text)) {
    return problem('power-of-ten', `${quoted(text)} is written as a power of ten. Write the digits out.`);
  }
  return problem('not-a-number', `${quoted(text)} is not a number. Write one in digits, such as 12.`);
}

function twoSigns(text: string): Result<never> {
  return problem(
    'two-signs',
    `${quoted(text)} has two signs. Write −11 for a negative number and 11 for a positive one.`,
  );
}

/** @param text without unseen marks around it. */
export function takeApart(text: string): Result<WrittenNumber> {
  const marked = markedParentheses.exec(text);
  const enclosed = marked === null ? inParentheses.exec(text)?.[1] : `${marked[1]}${marked[2]}`;
  const parts = amountForm.exec((enclosed ?? text).trim())?.groups;
  const lead = leadForm.exec(parts?.['lead'] ?? '')?.groups;
  const tail = tailForm.exec((parts?.['tail'] ?? '').trim())?.groups;
  if (parts === undefined || lead === undefined || tail === undefined) {
    return doubleSigned.test(text) ? twoSigns(text) : notANumber(text);
  }
  const signs = [lead['before'], lead['after'], enclosed === undefined ? '' : '-'].filter(Boolean);
  if (signs.length > 1) {
    return twoSigns(text);
  }
  return ok({
    numeral: parts['digits'] ?? '',
    negative: /[-−–]/.test(signs[0] ?? ''),
    marks: [lead['mark'] ?? '', tail['mark'] ?? ''],
    exponent: magnitudes[(tail['magnitude'] ?? '').toLowerCase()] ?? 0,
  });
}
