import { describe, expect, it } from 'vitest';
import { rootBetween } from './root.ts';

describe('a root between two places', () => {
  it('is found to the last bit', () => {
    expect(rootBetween((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
    expect(rootBetween((x) => Math.log(x), 1e-9, 50)).toBeCloseTo(1, 14);
  });

  it('is an end where there is none inside', () => {
    expect(rootBetween(() => -1, 0, 1)).toBeCloseTo(1, 15);
    expect(rootBetween(() => 1, 0, 1)).toBeCloseTo(0, 15);
    expect(rootBetween(() => 0, 3, 3)).toBe(3);
  });
});
