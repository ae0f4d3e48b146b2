/** What is looked through. */
export interface Findable {
  readonly label: string;
  readonly detail?: string;
  readonly words?: string;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

const wordsOf = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How well one typed word is met: 3 the label starts with it, 2 a word of the label does, 1 anything else holds it, 0 nothing. */
function meets(typed: string, thing: Findable): number {
  if (plain(thing.label).startsWith(typed)) return 3;
  if (wordsOf(thing.label).some((word) => word.startsWith(typed))) return 2;
  return plain(`${thing.label} ${thing.detail ?? ''} ${thing.words ?? ''}`).includes(typed) ? 1 : 0;
}

/** The things that meet every typed word, the best first; equals keep their order. Accents and capitals do not count. */
export function rank<Thing extends Findable>(query: string, things: readonly Thing[]): readonly Thing[] {
  const typed = wordsOf(query);
  if (typed.length === 0) return things;
  return things
    .map((thing) => {
      const scores = typed.map((word) => meets(word, thing));
      return { thing, score: scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ thing }) => thing);
}
