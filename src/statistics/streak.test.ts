import { describe, expect, it } from 'vitest';
import fixture from './reference/streak-probability.json' with { type: 'json' };
import { runningStreak, streakChance, streakLuck } from './streak.ts';

const hits = (text: string) => [...text].map((mark) => (mark === '.' ? null : mark === '+'));

describe('the running streak', () => {
  it('is what the newest periods have in common', () => {
    expect(runningStreak(hits('++-+++'))).toEqual({ hit: true, length: 3, before: { periods: 3, hits: 2 } });
    expect(runningStreak(hits('++-'))).toEqual({ hit: false, length: 1, before: { periods: 2, hits: 2 } });
    expect(runningStreak(hits('----'))).toEqual({ hit: false, length: 4, before: { periods: 0, hits: 0 } });
  });

  it('passes over periods that were not judged', () => {
    expect(runningStreak(hits('-+.+.'))).toEqual({ hit: true, length: 2, before: { periods: 1, hits: 0 } });
    expect(runningStreak(hits('..'))).toBeNull();
    expect(runningStreak([])).toBeNull();
  });
});

describe('the chance of a streak', () => {
  it.each(fixture.cases)('$streak in $weeks at $pPerWeek', ({ weeks, streak, pPerWeek, prob }) => {
    expect(streakChance(weeks, streak, pPerWeek) / prob).toBeCloseTo(1, 6);
  });

  it('is sure where every period hits, and none where there is no room', () => {
    expect(streakChance(13, 13, 1)).toBe(1);
    expect(streakChance(12, 13, 1)).toBe(0);
    expect(streakChance(52, 13, 0)).toBe(0);
    expect(streakChance(5, 0, 0.5)).toBe(1);
  });
});

describe('the luck of a streak', () => {
  // The mean of p¹³ under Beta(a, b) is the product of (a + i)/(a + b + i).
  const expectedPower = (a: number, b: number) =>
    Array.from({ length: 13 }, (_, i) => (a + i) / (a + b + i)).reduce((product, factor) => product * factor, 1);

  it('takes the hit rate from the weeks outside of the streak (trap 24)', () => {
    const streak = { hit: true, length: 13, before: { periods: 20, hits: 10 } };
    expect(streakLuck(streak, 13) / expectedPower(10.5, 10.5)).toBeCloseTo(1, 9);
    // The rate that includes the streak, 23 of 33, would call it likelier than it is.
    expect(streakLuck(streak, 13)).toBeLessThan((23 / 33) ** 13);
  });

  it('is open where there are no other weeks (trap 24)', () => {
    const streak = { hit: true, length: 13, before: { periods: 0, hits: 0 } };
    expect(streakLuck(streak, 13) / expectedPower(0.5, 0.5)).toBeCloseTo(1, 9);
    expect(streakLuck(streak, 13)).toBeGreaterThan(0.1);
  });

  it('is that of the misses for a streak of misses', () => {
    const red = { hit: false, length: 13, before: { periods: 20, hits: 4 } };
    const green = { hit: true, length: 13, before: { periods: 20, hits: 16 } };
    expect(streakLuck(red, 52)).toBeCloseTo(streakLuck(green, 52), 12);
  });

  it('comes to the chance at the rate of a long history', () => {
    const streak = { hit: true, length: 13, before: { periods: 20_000, hits: 16_000 } };
    expect(streakLuck(streak, 52)).toBeCloseTo(streakChance(52, 13, 0.8), 2);
  });
});
