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

interface Said {
  readonly client: string;
  readonly text: string;
}

/** The word that most different clients wrote; of equals the earlier one. Null where fewer than three wrote the same. */
function mostWritten(said: readonly Said[]): string | null {
  const clients = new Map<string, Set<string>>();
  for (const { client, text } of said) {
    for (const word of wordsIn(text)) clients.set(word, (clients.get(word) ?? new Set()).add(nameKey(client)));
  }
  const [most] = [...clients].toSorted((one, other) => other[1].size - one[1].size || (one[0] < other[0] ? -1 : 1));
  return most === undefined || most[1].size < fewest ? null : most[0];
}

/**
 * What at least three different clients wrote, the most frequent first; an answer belongs to one theme only. Words, not
 * meanings: what two say in other words is not found. Answers without a client do not count, since they may all be of one.
 */
export function themesOf(answers: readonly SurveyAnswer[]): Theme[] {
  let left = answers.flatMap(({ client, better }) => (client === null ? [] : better.map((text) => ({ client, text }))));
  const themes: Theme[] = [];
  for (let word = mostWritten(left); word !== null; word = mostWritten(left)) {
    const found = word;
    const isOf = ({ text }: Said) => wordsIn(text).includes(found);
    const own = left.filter(isOf);
    themes.push({
      word,
      clients: [...new Map(own.map(({ client }) => [nameKey(client), client])).values()],
      quotes: [...new Set(own.map(({ text }) => text))],
    });
    left = left.filter((one) => !isOf(one));
  }
  return themes;
}
