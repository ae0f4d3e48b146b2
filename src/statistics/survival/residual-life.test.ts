import { describe, expect, it } from 'vitest';
import { drawsFrom } from '../random.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { drawResidualLife } from './residual-life.ts';

const curve = kaplanMeier([
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((time) => ({ time, event: true })),
  { time: 9, event: false },
  { time: 9, event: false },
]);
const drawn = (age: number, seed: number) => {
  const draws = drawsFrom(seed);
  return Array.from({ length: 6000 }, () => drawResidualLife(curve, age, draws));
};

describe('the residual life', () => {
  it('is that of those who got as old', () => {
    const lives = drawn(4, 1);
    // Of the six older than 4, one each ends at 5, 6, 7 and 8, and two outlast the watching. Five standard errors: 0.024.
    for (const left of [1, 2, 3, 4]) {
      expect(Math.abs(lives.filter((life) => life === left).length / 6000 - 1 / 6)).toBeLessThan(0.024);
    }
    expect(Math.abs(lives.filter((life) => life === null).length / 6000 - 1 / 3)).toBeLessThan(0.031);
    expect(drawn(4, 1)).toEqual(lives);
    expect(drawn(4, 2)).not.toEqual(lives);
  });

  it('is unknown beyond the curve, and of no curve', () => {
    expect(drawn(8, 1).every((life) => life === null)).toBe(true);
    expect(drawResidualLife(kaplanMeier([]), 0, drawsFrom(1))).toBeNull();
    const done = kaplanMeier([{ time: 3, event: true }]);
    expect(drawResidualLife(done, 3, drawsFrom(1))).toBeNull();
    expect(drawResidualLife(done, 0, drawsFrom(1))).toBe(3);
  });
});
