import type { Cadence } from '#lib/calendar/period.ts';
import { countWord, periodNouns } from './reading/period-noun.ts';
import type { Status } from './status.ts';

/** One metric in the newest closed period. */
export interface AnswerRow {
  readonly status: Status;
  readonly title: string;
  /** Looks like a real change by its own history. */
  readonly realChange?: boolean;
  /** The share of periods in which luck alone shows one; 0 where its history is too short to tell. */
  readonly luck?: number;
}

export interface Answer {
  /** The page's first line. */
  readonly line: string;
  /** What nobody has entered yet, `One number is missing: Touch-up visits.`; null when nothing is. */
  readonly missing: string | null;
}

/**
 * `4 of 14 off goal; 1 looks like a real change; luck alone would give about one such in three weeks.`
 * @param metrics the company's word for several metrics.
 */
export function answer(rows: readonly AnswerRow[], metrics = 'metrics', cadence: Cadence = 'weekly'): Answer {
  const missing = rows.filter((row) => row.status === 'missing');
  return { line: firstLine(rows, metrics, cadence), missing: missing.length === 0 ? null : missingLine(missing) };
}

function firstLine(rows: readonly AnswerRow[], metrics: string, cadence: Cadence): string {
  if (rows.length === 0) {
    return `No ${metrics} yet.`;
  }
  const judged = rows.filter((row) => row.status === 'on' || row.status === 'off');
  const off = judged.filter((row) => row.status === 'off').length;
  const change = changeWords(rows, cadence);
  if (judged.length === 0) {
    const nothing = rows.every((row) => row.status === 'missing') ? 'Nothing entered yet' : 'Nothing to judge yet';
    return `${nothing}${change}.`;
  }
  return `${off === 0 ? noneOff(judged.length, rows.length) : `${off} of ${rows.length} off goal`}${change}.`;
}

function noneOff(on: number, all: number): string {
  if (on < all) {
    return `${on} of ${all} on goal, none off`;
  }
  return all === 1 ? 'On goal' : all === 2 ? 'Both on goal' : `All ${all} on goal`;
}

/** Fourteen stable metrics show a signal in more than a third of all weeks: a change is never told without its luck. */
function changeWords(rows: readonly AnswerRow[], cadence: Cadence): string {
  const changes = rows.filter((row) => row.realChange === true).length;
  const expected = rows.reduce((sum, row) => sum + (row.luck ?? 0), 0);
  if (changes === 0) return expected === 0 ? '' : '; none looks like a real change';
  const looks = `; ${changes} ${changes === 1 ? 'looks like a real change' : 'look like real changes'}`;
  return expected === 0 ? looks : `${looks}; ${luckWords(expected, cadence)}`;
}

/** @param expected how many luck alone shows in one period, on average. */
function luckWords(expected: number, cadence: Cadence): string {
  const [one, many] = periodNouns[cadence];
  const between = Math.round(1 / expected);
  if (expected >= 1.5) return `luck alone would give about ${countWord(Math.round(expected))} such a ${one}`;
  if (between <= 1) return `luck alone would give about one such a ${one}`;
  if (between > 100) return 'luck alone would hardly ever give one such';
  const periods = between > 20 ? String(Math.round(between / 10) * 10) : countWord(between);
  return `luck alone would give about one such in ${periods} ${many}`;
}

const mostNamed = 3;

function missingLine(rows: readonly AnswerRow[]): string {
  const count = rows.length === 1 ? 'One number is missing' : `${rows.length} numbers are missing`;
  const titles = rows.slice(0, mostNamed).map((row) => row.title);
  const more = rows.length - titles.length;
  return `${count}: ${titles.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
