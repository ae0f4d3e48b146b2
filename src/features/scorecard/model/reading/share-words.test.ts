import { expect, test } from 'vitest';
import { chanceWords, shareWords } from './share-words.ts';

test.each([
  [0, 'hardly ever'],
  [0.033, 'about one week in 30'],
  [0.05, 'about one week in 20'],
  [0.1, 'about one week in 10'],
  [0.143, 'about one week in seven'],
  [0.25, 'about one week in four'],
  [0.333, 'about one week in three'],
  [0.5, 'about every second week'],
  [0.667, 'about two weeks in three'],
  [0.75, 'about three weeks in four'],
  [0.9, 'about nine weeks in 10'],
  [1, 'nearly every week'],
])('a share of %d is %s', (share, words) => {
  expect(shareWords(share, 'weekly')).toBe(words);
});

test('months are called months', () => {
  expect(shareWords(0.5, 'monthly')).toBe('about every second month');
});

test.each([
  [0.002, 'hardly ever, less than once in 100'],
  [0.02, 'about once in 50'],
  [0.43, 'about 4 times in 10'],
  [0.99, 'nearly always'],
])('a chance of %d comes %s', (chance, words) => {
  expect(chanceWords(chance)).toBe(words);
});
