import { describe, expect, test } from 'vitest';
import { estimatesSent, limits, tooFew } from '#test/support/estimates-sent.ts';
import { goalWords, missedShare } from './goal-words.ts';

const reading = { locale: 'en-US', currency: 'USD' };
const least = (threshold: number) => ({ operator: 'at-least', threshold }) as const;
const words = (threshold: number, process = {}) => goalWords(estimatesSent({ process }), least(threshold), reading);

describe('how often chance alone misses a goal', () => {
  // Limits lie three standard deviations out: 6.7 of them are 2.2333 each. Shares are those of the normal table.
  test.each([
    [least(24), 0.5],
    [least(24 - 2.2333), 0.1587],
    [{ operator: 'at-most', threshold: 24 - 2.2333 } as const, 0.8413],
    [{ operator: 'between', threshold: 24 - 2.2333, upper: 24 + 2.2333 } as const, 0.3173],
  ])('%j: %d', (goal, share) => {
    expect(missedShare(goal, limits)).toBeCloseTo(share, 3);
  });

  test('a lower limit cut off at zero does not make the spread smaller', () => {
    expect(missedShare(least(4), { ...limits, centre: 4, lower: 0, upper: 13 })).toBeCloseTo(0.5, 6);
    expect(missedShare(least(1), { ...limits, centre: 4, lower: 0, upper: 13 })).toBeCloseTo(0.1587, 3);
  });

  test('a process that never moves misses always or never', () => {
    const still = { ...limits, lower: 24, upper: 24 };
    expect(missedShare(least(23), still)).toBe(0);
    expect(missedShare(least(25), still)).toBe(1);
  });
});

describe('the goal in words', () => {
  test('at the mean, above it, below it', () => {
    expect(words(24)).toBe('≥ 24 sits at the mean: expect it to be missed about every second week by chance alone.');
    // One and a quarter standard deviations above: missed in 0.911 of the weeks.
    expect(words(27)).toBe('≥ 27 lies above the mean: expect it to be missed about nine weeks in 10 by chance alone.');
    // 1.34 below: missed in 0.090.
    expect(words(21)).toBe('≥ 21 lies below the mean: expect it to be missed about one week in 10 by chance alone.');
  });

  test('outside the limits it tests nothing, or asks for other work', () => {
    expect(words(12, { goalReading: 'consistently-hits' })).toBe(
      'Everything ordinary (18 to 30) is on goal: ≥ 12 is met nearly every week whatever is done, so it tests nothing. Move it towards the mean of 24, or follow it without a goal.',
    );
    expect(words(40, { goalReading: 'consistently-misses' })).toBe(
      'Everything ordinary (18 to 30) is off goal: ≥ 40 will be missed nearly every week until the work changes. Change how the work is done, or the goal.',
    );
  });

  test('too few weeks and no goal', () => {
    expect(goalWords(estimatesSent({ process: tooFew(5) }), least(24), reading)).toBe(
      '5 weeks so far: how often ≥ 24 will be missed by chance alone can be said from 10 on.',
    );
    expect(goalWords(estimatesSent(), null, reading)).toBe('It is followed without a goal, so it is not judged.');
  });

  test('yes and no are counted', () => {
    const course = { ...estimatesSent(), unit: 'yes-no' } as const;
    expect(goalWords(course, least(1), reading)).toBe('Yes in 24 of the 26 weeks shown.');
  });
});
