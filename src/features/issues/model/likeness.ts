import { compareDays, dateLabel, type Day, day } from '#lib/calendar/day.ts';
import { nameKey } from '#lib/name-key.ts';

/** Words that say nothing about what the trouble is: articles, pronouns, prepositions, and how often it happens. */
const emptyWords = new Set(
  `a about after again all always an and any are as at back be been before being both but by came can come could did do
  does down during each every few for from get got had has have he her his how i if in into is it its just keep keeps
  kept last less lot made make many may more most much my never new no not now of off often on once one only or other our
  out over own same she should since so some still than that the their them then there these they thing this those time
  times to too two three third second first twice under until up us very was we week weeks were what when where which
  while who why will with without would yet you your`.split(/\s+/u),
);

/** Crude on purpose: `crews` and `crew` are to meet, and what becomes of `bus` matters to nobody. */
function singular(word: string): string {
  if (word.length < 3 || /(ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(sh|ch|[sxz])es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The words that carry a title's meaning, each with how it is written there: `touch` as `touch-ups`. */
export function wordsOf(title: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const written of nameKey(title).split(/[^\p{L}\p{M}\p{N}'’-]+/u)) {
    const shown = written.replace(/^['’-]+|['’-]+$/gu, '');
    for (const part of shown.split('-')) {
      const word = singular(part.replace(/['’](s|t|re|ve|ll|d)?/gu, ''));
      if (word !== '' && !emptyWords.has(word) && !emptyWords.has(part) && !words.has(word)) words.set(word, shown);
    }
  }
  return words;
}

/** Two titles of four such words that share two of them have a third of all their words in common. */
const leastSimilarity = 1 / 3;
/** One word in common is the subject both are about; two are what is the matter with it. */
const leastShared = 2;

export interface Shared {
  /** As the first of the two titles writes them, in its order. */
  readonly words: readonly string[];
  /** Shared words over all words of both (Jaccard's index), 0 to 1. */
  readonly similarity: number;
}

/**
 * What two sets of words have in common, if that is enough to ask whether it is the same trouble: two words at least and
 * a third of all, or all of them. To ask in vain costs a glance, and nothing is linked unasked; so it leans to asking.
 */
export function sharedWords(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): Shared | null {
  const shared = [...one.keys()].filter((word) => other.has(word));
  const all = one.size + other.size - shared.length;
  if (all === 0) return null;
  const similarity = shared.length / all;
  const enough = similarity === 1 || (shared.length >= leastShared && similarity >= leastSimilarity);
  return enough ? { words: [...new Set(shared.map((word) => one.get(word) ?? word))], similarity } : null;
}

interface Closed {
  readonly title: string;
  readonly solvedOn: Day | null;
  readonly droppedBecause: string | null;
}

export interface Like<Issue> {
  readonly issue: Issue;
  readonly reason: string;
}

const longAgo = day('1900-01-01');
const dayOf = ({ solvedOn }: Closed): Day => solvedOn ?? longAgo;

/** `Shares touch-ups, crews and exterior with one solved on 3 Sep 2026.` */
function reasonOf(words: readonly string[], { solvedOn, droppedBecause }: Closed): string {
  const end = droppedBecause === null ? 'solved' : 'dropped';
  const listed = words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  return `Shares ${listed} with one ${end}${solvedOn === null ? '' : ` on ${dateLabel(solvedOn, true)}`}.`;
}

/**
 * The closed issues that a new title looks like, the most alike first, of equal ones the latest; each with the reason.
 * @param most how many at most.
 */
export function findAlike<Issue extends Closed>(title: string, closed: readonly Issue[], most: number): Like<Issue>[] {
  const words = wordsOf(title);
  return closed
    .flatMap((issue) => {
      const shared = sharedWords(words, wordsOf(issue.title));
      return shared ? [{ issue, shared }] : [];
    })
    .toSorted((a, b) => b.shared.similarity - a.shared.similarity || compareDays(dayOf(b.issue), dayOf(a.issue)))
    .slice(0, most)
    .map(({ issue, shared }) => ({ issue, reason: reasonOf(shared.words, issue) }));
}
