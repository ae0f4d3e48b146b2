import { sharedWords, wordsOf } from '#features/issues/model/likeness.ts';
import { nameKey } from '#lib/name-key.ts';

/** What one of an owner-operator meeting put on the list, as far as it decides on what is talked of together. */
export interface Listed {
  readonly pointId: string;
  readonly memberId: string;
  readonly words: string;
}

/** What is talked of as one: a point, or one of each that share their words. */
export interface Matter<Point> {
  readonly points: readonly [Point] | readonly [Point, Point];
  /** The words by which two are one, as the first of them writes them; none of a point alone. */
  readonly shared: readonly string[];
}

/**
 * What both put on the list is one matter, by the likeness of titles that finds issues which came back. A point goes with
 * one other at most: the most alike first, of equal ones those that stand higher.
 * @param points in their order.
 * @returns what is on both lists, then what is on one of them, each in the order given.
 */
export function mattersOf<Point extends Listed>(points: readonly Point[]): Matter<Point>[] {
  const listed = points.map((point) => ({ point, words: wordsOf(point.words) }));
  const alike = listed
    .flatMap((one, place) =>
      listed.slice(place + 1).flatMap((other) => {
        const shared = one.point.memberId === other.point.memberId ? null : sharedWords(one.words, other.words);
        return shared ? [{ pair: [one.point, other.point] as const, shared }] : [];
      }),
    )
    .toSorted((a, b) => b.shared.similarity - a.shared.similarity);
  const paired = new Map<Point, Matter<Point>>();
  for (const { pair, shared } of alike) {
    if (pair.some((point) => paired.has(point))) continue;
    const matter = { points: pair, shared: shared.words };
    for (const point of pair) paired.set(point, matter);
  }
  return [
    ...new Set(points.flatMap((point) => paired.get(point) ?? [])),
    ...points.filter((point) => !paired.has(point)).map((point) => ({ points: [point] as const, shared: [] })),
  ];
}

interface Viewed extends Listed {
  /** How who put it there sees it, and how the other one does. */
  readonly view: string;
  readonly otherView: string;
}

/** What somebody wrote of how they see it, beside their own point and beside the other’s; nothing twice. */
export const viewsOf = ({ points }: Matter<Viewed>, member: string): string[] => [
  ...new Set(points.map((point) => (point.memberId === member ? point.view : point.otherView)).filter(Boolean)),
];

/** Letters and digits alone: case, punctuation and line ends are no difference. */
function saidIn(text: string): string {
  const said = nameKey(text).split(/[^\p{L}\p{M}\p{N}]+/u);
  return said.filter(Boolean).join(' ') || nameKey(text);
}

/** `both` says that both have written, not that they differ: whether they do is theirs to say. */
export type Sight = 'nobody' | 'one' | 'both' | 'same-words';

export function sightOf(matter: Matter<Viewed>, [one, other]: readonly [string, string]): Sight {
  const views = [one, other].map((member) => viewsOf(matter, member));
  const written = views.filter(({ length }) => length > 0).length;
  if (written < 2) return written === 0 ? 'nobody' : 'one';
  const [first, second] = views.map((said) => said.map(saidIn).join(' '));
  return first === second ? 'same-words' : 'both';
}
