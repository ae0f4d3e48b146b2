import { err, type FieldProblems, ok, type Result } from '#lib/result.ts';
import { cleanTitle } from '#lib/text.ts';

/** A word of the business as the company says it. Verbs and phrases have the same text twice. */
export interface Word {
  readonly one: string;
  readonly many: string;
}

function noun(one: string, many = `${one}s`): Word {
  return { one, many };
}

function phrase(text: string): Word {
  return { one: text, many: text };
}

/** What everything is called until a company renames it. */
export const plainWords = {
  plan: noun('plan'),
  priority: noun('priority', 'priorities'),
  scorecard: noun('scorecard'),
  metric: noun('metric'),
  goal: noun('goal'),
  weeklyMeeting: noun('weekly meeting'),
  issue: noun('issue'),
  raise: phrase('raise'),
  discuss: phrase('discuss'),
  solve: phrase('solve'),
  todo: noun('to-do'),
  seat: noun('seat'),
  seatChart: noun('seat chart'),
  fitCheck: noun('fit check'),
  value: noun('value'),
  understandsIt: phrase('understands it'),
  wantsIt: phrase('wants it'),
  canDoIt: phrase('can do it'),
  owner: noun('owner'),
  operator: noun('operator'),
  ownerOperatorMeeting: noun('owner-operator meeting'),
  lead: phrase('lead'),
  build: phrase('build'),
  do: phrase('do'),
  wayOfWorking: noun('way of working', 'ways of working'),
} as const satisfies Readonly<Record<string, Word>>;

export type WordKey = keyof typeof plainWords;
export type WordOverrides = Readonly<Partial<Record<WordKey, Word>>>;

export const wordKeys = Object.keys(plainWords) as readonly WordKey[];
export const longestWord = 40;

/** The company's words, ready to be put into sentences. */
export interface Words {
  /** `metric`, or `metrics` for any count but one. */
  word(key: WordKey, count?: number): string;
  /** The same with a capital first letter, for the start of a sentence or a heading. */
  capital(key: WordKey, count?: number): string;
  /** Replaces `{metric}` and `{metric.many}` in a text; what is no word stays as it is. */
  fill(text: string): string;
}

export function isWordKey(text: string): text is WordKey {
  return Object.hasOwn(plainWords, text);
}

export function wordsFor(overrides: WordOverrides): Words {
  const word = (key: WordKey, count = 1): string => {
    const { one, many } = (Object.hasOwn(overrides, key) ? overrides[key] : undefined) ?? plainWords[key];
    return count === 1 ? one : many;
  };
  return {
    word,
    capital: (key, count) => capitalised(word(key, count)),
    fill: (text) =>
      text.replace(/\{([a-zA-Z]+)(\.many)?\}/g, (token, key: string, many?: string) =>
        isWordKey(key) ? word(key, many === undefined ? 1 : 2) : token,
      ),
  };
}

function capitalised(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('en') + rest.join('');
}

/** Renamings as they are kept: clean, at most 40 characters, without those that rename nothing. */
export function checkWords(
  draft: Readonly<Record<string, { readonly one: string; readonly many: string }>>,
): Result<WordOverrides, FieldProblems<string>> {
  // A map, because a key like __proto__ assigned to an object would vanish.
  const problems = new Map<string, string>();
  const kept: Partial<Record<WordKey, Word>> = {};
  for (const [key, word] of Object.entries(draft)) {
    if (!isWordKey(key)) {
      problems.set(key, 'There is no such word to rename. Reload the page and try again.');
      continue;
    }
    const one = cleanTitle(word.one, longestWord);
    const many = cleanTitle(word.many, longestWord);
    if (!one.ok) {
      problems.set(key, one.error.message);
    } else if (!many.ok) {
      problems.set(key, `In the plural: ${many.error.message}`);
    } else if (one.value !== plainWords[key].one || many.value !== plainWords[key].many) {
      kept[key] = { one: one.value, many: many.value };
    }
  }
  return problems.size > 0 ? err(Object.fromEntries(problems)) : ok(kept);
}
