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
/** Nobody changes more at once. */
const mostThemes = 5;

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
  readonly words: readonly string[];
}

/** The word that most different clients wrote; of equals the earlier one. Null where fewer than three wrote the same. */
function mostWritten(said: readonly Said[]): string | null {
  const clients = new Map<string, Set<string>>();
  for (const { client, words } of said) {
    for (const word of words) clients.set(word, (clients.get(word) ?? new Set()).add(nameKey(client)));
  }
  const [most] = [...clients].toSorted((one, other) => other[1].size - one[1].size || (one[0] < other[0] ? -1 : 1));
  return most === undefined || most[1].size < fewest ? null : most[0];
}

/**
 * What at least three different clients wrote, the most frequent first; an answer belongs to one theme only. Words, not
 * meanings: what two say in other words is not found. Answers without a client do not count, since they may all be of one.
 */
export function themesOf(answers: readonly SurveyAnswer[]): Theme[] {
  let left = answers.flatMap(({ client, better }): Said[] =>
    client === null ? [] : better.map((text) => ({ client, text, words: wordsIn(text) })),
  );
  const themes: Theme[] = [];
  while (themes.length < mostThemes) {
    const word = mostWritten(left);
    if (word === null) break;
    const isOf = ({ words }: Said) => words.includes(word);
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
