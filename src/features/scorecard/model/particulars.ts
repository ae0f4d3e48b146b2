import type { Cadence } from '#lib/calendar/period.ts';
import { ok, problem, type Result } from '#lib/result.ts';
import { cleanNote, cleanTitle } from '#lib/text.ts';

/** What a number tells of: a result, what runs ahead of one, or what somebody does. */
export type Kind = 'lagging' | 'leading' | 'activity';

export const kinds: readonly Kind[] = ['lagging', 'leading', 'activity'];

/** How the periods in sight are taken together. */
export type Summary = 'average' | 'total';

/** What is said about a metric beside its title, owner, unit and goal. */
export interface Particulars {
  readonly kind: Kind;
  readonly cadence: Cadence;
  readonly summary: Summary;
  readonly note: string;
  readonly controllable: boolean | null;
  readonly clientView: boolean;
}

/** What nobody said is the plain case: a weekly result that is averaged. */
export function particularsOf(
  said: { readonly [Name in keyof Particulars]?: Particulars[Name] | undefined },
): Particulars {
  return {
    kind: said.kind ?? 'lagging',
    cadence: said.cadence ?? 'weekly',
    summary: said.summary ?? 'average',
    note: said.note ?? '',
    controllable: said.controllable ?? null,
    clientView: said.clientView ?? false,
  };
}

const longestDescription = 2000;
const longestNote = 500;
const longestSource = 200;

/** What is said about a metric, as it is kept. It may be empty. */
export const checkDescription = (note: string): Result<string> => cleanNote(note, longestDescription);

/** What is said about one period, as it is kept: a line beside a number. It may be empty. */
export const checkNote = (note: string): Result<string> => cleanNote(note, longestNote);

/** The file or system that a number came from; blank is none. */
export const checkSource = (source: string): Result<string | null> =>
  source.trim() === '' ? ok(null) : cleanTitle(source, longestSource);

/** Why one period has a goal of its own: whoever reads it later must be able to tell. */
export function checkReason(note: string): Result<string> {
  const clean = checkNote(note);
  if (!clean.ok || clean.value !== '') return clean;
  return problem('empty', 'Say why this period has a goal of its own, such as Closed for the holiday.');
}
