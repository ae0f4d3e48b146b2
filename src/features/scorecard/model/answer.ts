import type { Status } from './status.ts';

/** One metric in the newest closed period. */
export interface AnswerRow {
  readonly status: Status;
  readonly title: string;
  /** Looks like a real change by its own history. */
  readonly realChange?: boolean;
}

export interface Answer {
  /** The page's first line: `4 of 14 off goal; 1 is a real change.` */
  readonly line: string;
  /** What nobody has entered yet, `One number is missing: Touch-up visits.`; null when nothing is. */
  readonly missing: string | null;
}

/** @param metrics the company's word for several metrics. */
export function answer(rows: readonly AnswerRow[], metrics = 'metrics'): Answer {
  const missing = rows.filter((row) => row.status === 'missing');
  return { line: firstLine(rows, metrics), missing: missing.length === 0 ? null : missingLine(missing) };
}

function firstLine(rows: readonly AnswerRow[], metrics: string): string {
  if (rows.length === 0) {
    return `No ${metrics} yet.`;
  }
  const judged = rows.filter((row) => row.status === 'on' || row.status === 'off');
  const off = judged.filter((row) => row.status === 'off').length;
  const changes = rows.filter((row) => row.realChange === true).length;
  const change = changes === 0 ? '' : `; ${changes} ${changes === 1 ? 'is a real change' : 'are real changes'}`;
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

const mostNamed = 3;

function missingLine(rows: readonly AnswerRow[]): string {
  const count = rows.length === 1 ? 'One number is missing' : `${rows.length} numbers are missing`;
  const titles = rows.slice(0, mostNamed).map((row) => row.title);
  const more = rows.length - titles.length;
  return `${count}: ${titles.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
