import { expect, test } from 'vitest';
import { estimatesSent } from '#test/support/estimates-sent.ts';
import { limitWords, rangeWords } from './amount-words.ts';

const reading = { locale: 'en-US', currency: 'USD' };

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
