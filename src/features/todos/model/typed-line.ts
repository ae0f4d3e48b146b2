import type { Day } from '#lib/calendar/day.ts';
import { splitTypedDay } from '#lib/calendar/typed-day.ts';
import type { MemberId } from '#lib/ids.ts';
import { nameKey } from '#lib/name-key.ts';

/** Somebody who can be named after an @. */
export interface Nameable {
  readonly memberId: MemberId;
  readonly name: string;
}

/** Who is meant by an @: one, one of several, or nobody that we know. */
export type Mention =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly person: Nameable }
  | { readonly kind: 'several'; readonly people: readonly Nameable[] }
  | { readonly kind: 'nobody'; readonly written: string };

/** A to-do as somebody types it in one line: `Room-rate sheet @Dana fri`. */
export interface TypedLine {
  /** Without the person and without the day. */
  readonly title: string;
  /** Without the person; for when what looks like a day is none. */
  readonly text: string;
  readonly owner: Mention;
  readonly due: Day | null;
}

/** Characters; nobody types more into one line, and what patterns cost grows with it. */
const longest = 1000;
const mentionForm = /(?:^|\s)@([\p{L}\p{N}][\p{L}\p{N}'’.-]*)/u;

/** @param people who can be given a to-do, the one who types first. */
export function readTypedLine(line: string, people: readonly Nameable[], today: Day): TypedLine {
  if (line.length > longest) return { title: line, text: line, owner: { kind: 'none' }, due: null };
  const found = mentionForm.exec(line);
  if (!found) return { ...split(line, today), owner: { kind: 'none' } };
  const start = found.index + found[0].indexOf('@');
  const { owner, length } = meant(line.slice(start + 1), (found[1] ?? '').replace(/[.'’-]+$/u, ''), people);
  if (owner.kind === 'nobody') return { ...split(line, today), owner };
  const rest = `${line.slice(0, start)} ${line.slice(start + 1 + length)}`;
  return { ...split(rest, today), owner };
}

function split(text: string, today: Day): { title: string; text: string; due: Day | null } {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const { words, day } = splitTypedDay(plain, today);
  return { title: words, text: plain, due: day };
}

/** A whole name first, then one of its words, then how one of them begins; `length` is what it takes of the line. */
function meant(after: string, word: string, people: readonly Nameable[]): { owner: Mention; length: number } {
  const written = nameKey(word);
  const [me] = people;
  if (written === 'me' && me) return { owner: { kind: 'one', person: me }, length: word.length };
  const whole = people.filter(({ name }) => isWholeName(after, name));
  const longestName = Math.max(0, ...whole.map(({ name }) => name.length));
  if (longestName > 0) {
    return { owner: among(whole.filter(({ name }) => name.length === longestName)), length: longestName };
  }
  const wordsOf = (name: string) => nameKey(name).split(/[\s-]/u);
  const exact = people.filter(({ name }) => wordsOf(name).includes(written));
  const begun = people.filter(({ name }) => wordsOf(name).some((one) => one.startsWith(written)));
  const owner = exact.length > 0 ? among(exact) : begun.length > 0 ? among(begun) : null;
  return { owner: owner ?? { kind: 'nobody', written: word }, length: word.length };
}

const isWholeName = (text: string, name: string): boolean =>
  nameKey(text.slice(0, name.length)) === nameKey(name) && !/[\p{L}\p{N}]/u.test(text[name.length] ?? '');

function among(people: readonly Nameable[]): Mention {
  const [person] = people;
  return person && people.length === 1 ? { kind: 'one', person } : { kind: 'several', people };
}
