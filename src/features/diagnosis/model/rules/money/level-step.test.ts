import { describe, expect, it } from 'vitest';
import { stepIn } from './level-step.ts';

/** Around a level, up and down by a little in turn. */
const around = (level: number, length: number) => Array.from({ length }, (_, at) => level + (at % 2 === 0 ? 1 : -1));

describe('a step down', () => {
  it('is where two levels fit best, the newest of each season beside the one before it', () => {
    const step = stepIn([...around(40, 8), ...around(30, 4)], 4);
    expect(step).toMatchObject({ at: 8, from: 40, to: 30, sameSeasons: true, error: 0, freedom: 3 });
    expect(step?.chance).toBeGreaterThan(0.95);
  });

  it('leaves out the season, which would else be taken for a part of it', () => {
    const season = [6, 0, -6, 0];
    const values = [...around(40, 12), ...around(30, 3)].map((value, at) => value + (season[at % 4] ?? 0));
    // Three values of the new level, in the first three seasons of the cycle: 46, 40 and 34 before, in the mean 40.
    const step = stepIn(values, 4);
    expect(step?.at).toBe(12);
    expect((step?.from ?? 0) - (step?.to ?? 0)).toBeCloseTo(10, 12);
  });

  it('is compared with all before where a season is missing there, with the error of two means', () => {
    const step = stepIn([...around(40, 6), ...around(30, 6)], 12);
    expect(step).toMatchObject({ at: 6, from: 40, to: 30, sameSeasons: false, freedom: 10 });
    // Twelve residuals of one: √(12/10 · (1/6 + 1/6)), and wider by likeness of at least 0.2, √(1.2/0.8).
    expect(step?.error).toBeCloseTo(Math.sqrt(0.4 * 1.5), 12);
  });

  it('is unlikely where a line fits, and is none where values rise or are few', () => {
    expect(
      stepIn(
        Array.from({ length: 20 }, (_, at) => 40 - at + (at % 2)),
        12,
      )?.chance,
    ).toBeLessThan(0.01);
    expect(stepIn([...around(30, 8), ...around(40, 8)], 12)?.at ?? null).toBeNull();
    expect(stepIn([40, 40, 40, 40, 30, 30, 30], 12)).toBeNull();
  });
});
