import { ok, problem, type Result } from './result.ts';
import { quoted } from './text.ts';

const fallbackLocale = 'en-US';
const formatters = new Map<string, Intl.NumberFormat>();

/** A formatter with western digits, kept for the next call; a locale nobody knows writes as en-US does. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    const western = { ...options, numberingSystem: 'latn' };
    try {
      formatter = new Intl.NumberFormat(locale, western);
    } catch {
      formatter = new Intl.NumberFormat(fallbackLocale, western);
    }
    // Locales come from browsers, so there is no end to their spellings.
    if (formatters.size >= 1000) {
      formatters.clear();
    }
    formatters.set(key, formatter);
  }
  return formatter;
}

/** How numbers are written: what stands before the decimals, and in what groups the digits before it may stand. */
export interface Separators {
  readonly decimal: '.' | ',';
  /** Groups of two above the last three: 12,34,567. */
  readonly lakhs: boolean;
}

/** As people of that locale write. */
export function separatorsOf(locale: string): Separators {
  const parts = numberFormat(locale, { useGrouping: true }).formatToParts(12_345_678.5);
  const comma = parts.some((part) => part.type === 'decimal' && part.value === ',');
  return { decimal: comma ? ',' : '.', lakhs: parts.filter((part) => part.type === 'integer').length === 4 };
}

const numeralForm = /^[\d.,'’ \u00a0\u2007\u2009\u202f]*\d[\d.,'’ \u00a0\u2007\u2009\u202f]*$/;

function ungrouped(whole: string, separators: Separators): string | null {
  const marks = new Set(whole.replace(/\d/g, ''));
  if (marks.size === 0) {
    return whole;
  }
  if (marks.size > 1) {
    return null;
  }
  const groups = whole.split(/\D/);
  const [first = '', ...rest] = groups;
  const last = rest.pop() ?? '';
  const threes = rest.every((group) => group.length === 3);
  const twos = separators.lakhs && first.length <= 2 && rest.every((group) => group.length === 2);
  const fits = /^[1-9]\d{0,2}$/.test(first) && last.length === 3 && (threes || twos);
  return fits ? groups.join('') : null;
}

/** The digits with a decimal point and without groups; null when nobody who writes so would write this. */
export function plainDigits(text: string, separators: Separators): string | null {
  const [whole = '', fraction = '', ...more] = text.split(separators.decimal);
  if (more.length > 0 || !/^\d*$/.test(fraction)) {
    return null;
  }
  const digits = ungrouped(whole, separators);
  return digits === null ? null : `${digits || '0'}${fraction === '' ? '' : `.${fraction}`}`;
}

/**
 * The digits of an unsigned number that is written with these separators, as plain text with a decimal point.
 * What could be read in two ways is read as they say; what nobody would write with them is refused,
 * because 1,5 taken for 15 or 1.240 for 1240 is an error nobody sees.
 */
export function readNumeral(text: string, separators: Separators): Result<string> {
  const trimmed = text.trim();
  if (!numeralForm.test(trimmed)) {
    return problem('not-a-number', `${quoted(text)} is not a number. Write one in digits, such as 12.`);
  }
  const digits = plainDigits(trimmed, separators);
  if (digits !== null) {
    return ok(digits);
  }
  const swapped = trimmed.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
  if (plainDigits(swapped, separators) !== null) {
    const theirs = separators.decimal === '.' ? 'comma' : 'point';
    return problem('other-decimal-sign', `${quoted(text)} is written with a decimal ${theirs}. Write ${swapped}.`);
  }
  return problem(
    'misplaced-separator',
    `${quoted(text)} has a point, comma or space where none belongs. Write it without: 1234${separators.decimal}5.`,
  );
}
