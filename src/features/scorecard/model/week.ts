import type { Cadence } from '#lib/calendar/period.ts';
import { periodNouns } from './reading/period-noun.ts';
import type { Status } from './status.ts';

/** One of a person's own numbers in the period that has just closed. */
export interface WeekRow {
  readonly title: string;
  readonly status: Status;
  /** Looks like a real change by its own history. */
  readonly realChange: boolean;
  /** Whether its history is long enough to tell. */
  readonly readable: boolean;
}

export interface WeekAnswer {
  /** Was it a good week? */
  readonly line: string;
  /** A sentence for each number that is off goal. */
  readonly off: readonly string[];
  /** What is not in yet; null when everything is. */
  readonly missing: string | null;
}

const of = (count: number, all: number) => `${count} of ${all}`;

/** Whose numbers they are: the reader's own, or somebody else's by name. */
const whose = (name: string | null) => (name === null ? 'your' : `${name}’s`);
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function lineOf(rows: readonly WeekRow[], one: string, name: string | null): string {
  const all = rows.length;
  const count = (status: Status) => rows.filter((row) => row.status === status).length;
  const [on, off, missing] = [count('on'), count('off'), count('missing')];
  if (all === 0) return `${name === null ? 'You have' : `${name} has`} no numbers for this ${one} yet.`;
  if (missing === all)
    return all === 1
      ? `${capital(whose(name))} number is not in yet.`
      : `None of ${whose(name)} ${all} numbers is in yet.`;
  if (on + off + missing === 0) {
    return `${all === 1 ? `${capital(whose(name))} number has no` : `None of ${whose(name)} ${all} numbers has a`} goal to be judged by.`;
  }
  if (on === all) {
    return all === 1 ? `A good ${one}: ${whose(name)} number is on goal.` : `A good ${one}: all ${all} on goal.`;
  }
  const rest = [
    ...(off === 0 ? [] : [`${off} off`]),
    ...(missing === 0 ? [] : [`${missing} missing`]),
    ...(on + off + missing === all ? [] : [`${all - on - off - missing} without a goal`]),
  ];
  return `${of(on, all)} on goal, ${rest.join(', ')}.`;
}

/** What is said of a number that is off goal: whether it asks for an explanation. */
export function offWords({ title, realChange, readable }: WeekRow, cadence: Cadence = 'weekly'): string {
  if (realChange) return `${title} is off goal, and that looks like a real change: ask what was different.`;
  return readable
    ? `${title} is off goal; by its own history an ordinary ${periodNouns[cadence][0]}.`
    : `${title} is off goal; its history is too short to tell a real change from luck.`;
}

/**
 * The first lines of a person's Friday page, from the period that has just closed. What is still running is never
 * judged. Counts only: a person has too few numbers for percentages.
 * @param name of the person, where somebody else reads it.
 */
export function weekAnswer(
  rows: readonly WeekRow[],
  cadence: Cadence = 'weekly',
  name: string | null = null,
): WeekAnswer {
  const [one] = periodNouns[cadence];
  const missing = rows.filter(({ status }) => status === 'missing').map(({ title }) => title);
  const off = rows
    .filter(({ status }) => status === 'off')
    .toSorted((left, right) => Number(right.realChange) - Number(left.realChange));
  return {
    line: lineOf(rows, one, name),
    off: off.map((row) => offWords(row, cadence)),
    missing: missing.length === 0 ? null : `Missing: ${missing.join(', ')}.`,
  };
}

/** How far the running period is entered, `3 of 5 numbers of this week are in. Still to enter: Calls made, Posts.` */
export function stillToEnter(
  rows: readonly { readonly title: string; readonly entered: boolean }[],
  cadence: Cadence = 'weekly',
): string | null {
  const [one] = periodNouns[cadence];
  const open = rows.filter(({ entered }) => !entered).map(({ title }) => title);
  if (rows.length === 0) return null;
  if (open.length === 0)
    return rows.length === 1 ? `The number of this ${one} is in.` : `All ${rows.length} numbers of this ${one} are in.`;
  const inYet = rows.length - open.length;
  return `${of(inYet, rows.length)} numbers of this ${one} ${inYet === 1 ? 'is' : 'are'} in. Still to enter: ${open.join(', ')}.`;
}
