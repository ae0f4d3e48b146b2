import { expect, test } from 'vitest';
import { estimatesSent } from '#test/support/estimates-sent.ts';
import { amountWords, fewWords, limitWords, rangeWords } from './amount-words.ts';

const reading = { locale: 'en-US', currency: 'USD' };

const atLeast = (threshold: number) => ({ operator: 'at-least', threshold }) as const;

// What 47,000 in 13 weeks leaves is 3,615.384615; nobody reads a sentence to the sixth decimal.
test.each([
  [3615.384615, 'currency', null, '$3,615'],
  [3615.384615, 'currency', atLeast(3600), '$3,615'],
  [3615.384615, 'currency', atLeast(3615.2), '$3,615.38'],
  [36.363636, 'currency', null, '$36.36'],
  [36.363636, 'percent', null, '36.4\u202f%'],
  [23.963636, 'number', atLeast(24), '23.96'],
  [23.999999, 'number', atLeast(24), '23.999999'],
  // what somebody counted keeps its digits
  [44_123, 'currency', null, '$44,123'],
  [1240.5, 'currency', atLeast(1000), '$1,240.50'],
  [48_000, 'currency', null, '$48k'],
  [13, 'number', atLeast(24), '13'],
  [0, 'yes-no', atLeast(1), 'no'],
] as const)('a value of %d %s beside the goal %j is told as %s', (amount, unit, goal, words) => {
  expect(amountWords(amount, unit, reading, goal)).toBe(words);
});

test('where there is little room a value still stands on its side of the goal', () => {
  expect(fewWords(43_600, 'currency', reading, atLeast(40_000))).toBe('$44k');
  expect(fewWords(43_600, 'currency', reading, atLeast(44_000))).toBe('$43.6k');
  expect(fewWords(23.96, 'hours', reading, atLeast(24))).toBe('23.96\u202fh');
});

test.each([
  [17.294, 'number', '17.3'],
  [0.0449, 'number', '0.04'],
  [412.7, 'number', '413'],
  [45_812.35, 'currency', '$46k'],
  [2_213_400, 'currency', '$2.21m'],
  [36.44, 'percent', '36.4\u202f%'],
  [-3.21, 'number', '−3.2'],
] as const)('a limit of %d %s is written %s', (amount, unit, words) => {
  expect(limitWords(amount, unit, reading)).toBe(words);
});

test('of what is counted only whole numbers are ordinary, unless none lies between the limits', () => {
  expect(rangeWords(estimatesSent(), 17.3, 30.7, reading)).toBe('18 to 30');
  expect(rangeWords(estimatesSent(), 24.2, 24.7, reading)).toBe('24.2 to 24.7');
  expect(rangeWords({ ...estimatesSent(), unit: 'hours' }, 17.3, 30.7, reading)).toBe('17.3\u202fh to 30.7\u202fh');
});
