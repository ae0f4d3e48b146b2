import { nameKey } from '#lib/name-key.ts';
import type { SurveyAnswer } from './survey.ts';

/** A word that several clients wrote when asked what would have been better. */
export interface Theme {
  readonly word: string;
  /** By name, each once. */
  readonly clients: readonly string[];
  readonly quotes: readonly string[];
}

const fewest = 3;

/** Words that say nothing of what would be better. */
const empty = new Set(
  'about after again also always another anything because been before being better bit both could does done even every everything feel felt first from fine good great happy have having just know less like little look made make many maybe more most much need needed never nice none nothing only other over perfect please quite really said same should some something sometimes still such sure than thank thanks that their them then there these they thing think this though very want wanted well were what when where which while will wish with work would your'.split(
    ' ',
  ),
);

/** `Colours` and `colour` are one word. */
const rootOf = (word: string) => (word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);

const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !empty.has(word)).map(rootOf);

/**
 * What at least three different clients wrote, the most frequent first; of equals the earlier word. Words, not meanings:
 * what two say in other words is not found. Answers without a client do not count, since they may be of one and the same.
 */
export function themesOf(answers: readonly SurveyAnswer[]): Theme[] {
  const found = new Map<string, { readonly clients: Map<string, string>; readonly quotes: Set<string> }>();
  for (const { client, better } of answers) {
    if (client === null) continue;
    for (const text of better) {
      for (const word of new Set(wordsIn(text))) {
        const theme = found.get(word) ?? { clients: new Map<string, string>(), quotes: new Set<string>() };
        theme.clients.set(nameKey(client), client);
        theme.quotes.add(text);
        found.set(word, theme);
      }
    }
  }
  return [...found]
    .map(([word, { clients, quotes }]) => ({ word, clients: [...clients.values()], quotes: [...quotes] }))
    .filter(({ clients }) => clients.length >= fewest)
    .toSorted((one, other) => other.clients.length - one.clients.length || (one.word < other.word ? -1 : 1));
}
