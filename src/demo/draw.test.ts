import { describe, expect, it } from 'vitest';
import { drawFrom, wandering } from './draw.ts';

const many = 20_000;
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe('draws', () => {
  it('depend on the seed alone', () => {
    const [one, again, other] = ['a seed', 'a seed', 'another'].map((seed) => drawFrom(seed).uniform());
    expect(one).toBe(again);
    expect(one).not.toBe(other);
  });

  // Five standard errors of the mean of a uniform: 5 / √(12 · 20,000) ≈ 0.0102; of a normal: 5 / √20,000 ≈ 0.0354.
  it('are uniform and normal', () => {
    const draw = drawFrom('moments');
    const uniforms = Array.from({ length: many }, () => draw.uniform());
    expect(Math.abs(mean(uniforms) - 0.5)).toBeLessThan(0.0102);
    expect(uniforms.every((one) => one >= 0 && one < 1)).toBe(true);
    const normals = Array.from({ length: many }, () => draw.normal());
    expect(Math.abs(mean(normals))).toBeLessThan(0.0354);
    // The variance of a normal sample has the standard error √(2 / n): five of them are 0.05.
    expect(Math.abs(mean(normals.map((one) => one * one)) - 1)).toBeLessThan(0.05);
  });

  it('wander with the memory asked for', () => {
    const path = wandering(drawFrom('path'), many, 0.8);
    const neighbours = mean(path.slice(1).map((one, at) => one * (path[at] ?? 0)));
    expect(neighbours / mean(path.map((one) => one * one))).toBeCloseTo(0.8, 1);
  });
});
