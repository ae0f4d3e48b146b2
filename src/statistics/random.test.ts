import { describe, expect, it } from 'vitest';
import { mean } from './moment.ts';
import { type Draws, drawsFrom, wordsFrom } from './random.ts';

const many = 20_000;
const drawn = (count: number, draws: Draws) => Array.from({ length: count }, () => draws.uniform());

describe('random draws', () => {
  // Outputs of the authors' xoshiro128starstar.c (version 1.1) from the state 1, 2, 3, 4, as the tests of Rust's
  // rand_xoshiro print them.
  it('follow the published generator', () => {
    const word = wordsFrom([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, word)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('depend on the seed alone (trap 18)', () => {
    const few = (seed: number) => drawn(5, drawsFrom(seed));
    expect(few(7)).toEqual(few(7));
    expect(few(7)).not.toEqual(few(8));
    expect(few(0)).not.toEqual(few(1));
  });

  // Five standard errors: of the mean of a uniform 5/√(12 · 20,000), of a normal 5/√20,000, of its square 5 · √(2/20,000).
  it('are uniform and normal', () => {
    const draws = drawsFrom(1);
    const uniforms = drawn(many, draws);
    expect(uniforms.every((one) => one >= 0 && one < 1)).toBe(true);
    expect(Math.abs(mean(uniforms) - 0.5)).toBeLessThan(5 / Math.sqrt(12 * many));
    const normals = Array.from({ length: many }, () => draws.normal());
    expect(Math.abs(mean(normals))).toBeLessThan(5 / Math.sqrt(many));
    expect(Math.abs(mean(normals.map((one) => one ** 2)) - 1)).toBeLessThan(5 * Math.sqrt(2 / many));
    // A product of neighbours has mean 0 and standard deviation 1: they are drawn in pairs and must not be alike.
    expect(Math.abs(mean(normals.slice(1).map((one, at) => one * (normals[at] ?? 0))))).toBeLessThan(
      5 / Math.sqrt(many),
    );
  });
});
