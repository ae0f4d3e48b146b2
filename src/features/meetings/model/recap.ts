import type { Words } from '#features/accounts/model/words.ts';
import type { Day } from '#lib/calendar/day.ts';
import { type AgendaKind, isOfTeam } from './agenda.ts';
import type { Presence } from './attendance.ts';
import { leastForMean, marksOf } from './rating.ts';

export interface RecapPerson {
  readonly name: string;
  readonly presence: Presence;
  readonly minutesLate: number;
  /** Said beforehand that they would not come. */
  readonly told: boolean;
  /** 1 to 10; null of who gave none, and of all as long as the meeting is open. */
  readonly rating: number | null;
  readonly ratingNote: string;
}

export const solutionKinds = ['todo', 'priority', 'message', 'decision'] as const;

export interface RecapIssue {
  readonly title: string;
  /** The last answer to why; empty where none was found. */
  readonly root: string;
  readonly solutions: readonly { readonly kind: (typeof solutionKinds)[number]; readonly words: string }[];
}

/** What became of a meeting, in words alone: everybody who may be in it may read all of it. */
export interface Recap {
  readonly kind: AgendaKind;
  readonly name: string;
  /** The day on which it was opened, where the company is. */
  readonly heldOn: Day;
  readonly minutesPlanned: number;
  /** As the clock counted: what lay in a pause is not in it. */
  readonly minutesUsed: number;
  readonly people: readonly RecapPerson[];
  readonly solved: readonly RecapIssue[];
  readonly todos: readonly { readonly title: string; readonly owner: string; readonly due: Day }[];
  readonly messages: readonly { readonly words: string; readonly toTeam: string; readonly teller: string }[];
  readonly headlines: readonly { readonly words: string }[];
  /** Of an owner-operator meeting: what it was about, and what the two agreed. */
  readonly agreements: readonly { readonly words: string; readonly agreement: string }[];
}

/** `rated 8.4 by 5`, `rated 7 and 9`, `nobody rated it`. */
export function ratingWords(people: Recap['people']): string {
  const { marks, n, mean } = marksOf(people);
  if (mean === null) return 'nobody rated it';
  if (n >= leastForMean) return `rated ${Math.round(mean * 10) / 10} by ${n}`;
  const [last, ...before] = marks.map(String).reverse();
  return `rated ${before.length === 0 ? last : `${before.reverse().join(', ')} and ${last}`}`;
}

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);

/** `2 issues solved, 5 to-dos made`, `3 agreed` or `2 to-dos made`: what came of it. */
export function outcomeWords({ kind, solved, todos, agreements }: Recap, words: Words): string {
  const made = `${todos.length} ${words.word('todo', todos.length)} made`;
  if (kind === 'solo') return made;
  if (kind === 'owner-operator') return `${agreements.length} agreed${todos.length > 0 ? `, ${made}` : ''}`;
  return `${solved.length} ${words.word('issue', solved.length)} solved, ${made}`;
}

/** `2 issues solved, 5 to-dos made in 84 of 90 minutes; rated 8.4 by 5.` What is no team’s asks for no mark. */
export function recapAnswer(recap: Recap, words: Words): string {
  const { kind, minutesUsed, minutesPlanned, people } = recap;
  const unasked = !isOfTeam(kind) && people.every(({ rating }) => rating === null);
  const rated = unasked ? '' : `; ${ratingWords(people)}`;
  return `${outcomeWords(recap, words)} in ${minutesUsed} of ${minutes(minutesPlanned)}${rated}.`;
}

/** `Ann and Max were there, Pia 4 minutes late; Lea was not.`, with what was told beforehand. */
export function attendanceWords(people: Recap['people']): string {
  const there = people.filter(({ presence }) => presence === 'here').map(({ name }) => name);
  const late = people
    .filter(({ presence }) => presence === 'late')
    .map(({ name, minutesLate }) => (minutesLate > 0 ? `${name} (${minutes(minutesLate)})` : name));
  const absent = people
    .filter(({ presence }) => presence === 'absent')
    .map(({ name, told }) => (told ? `${name} (had said so)` : name));
  const list = (title: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${title}: ${names.join(', ')}.`];
  return [...list('There', there), ...list('Late', late), ...list('Absent', absent)].join(' ');
}
