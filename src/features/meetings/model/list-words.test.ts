import { expect, it } from 'vitest';
import { listWords } from './list-words.ts';

const lists = (mine: number, theirs: number) => [
  { name: 'You', points: mine },
  { name: 'Ruth', points: theirs },
];

it.each([
  [lists(0, 0), 0, 0, 'Nothing is on either list yet.'],
  [lists(1, 0), 0, 0, 'You put 1 point on, Ruth none. By their words nothing is on both lists.'],
  [lists(0, 2), 0, 0, 'You put none on, Ruth 2. By their words nothing is on both lists.'],
  [
    lists(3, 2),
    1,
    1,
    'You put 3 points on, Ruth 2. One matter is on both lists. Of one both have written how they see it.',
  ],
  [
    lists(3, 4),
    2,
    3,
    'You put 3 points on, Ruth 4. 2 matters are on both lists. Of 3 both have written how they see them.',
  ],
])('%j', (of, onBoth, bothWrote, words) => {
  expect(listWords({ lists: of, onBoth, bothWrote })).toBe(words);
});
