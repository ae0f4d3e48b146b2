import { describe, expect, it } from 'vitest';
import { detectableRise, neededTrials } from './power.ts';

describe('how many trials a difference needs', () => {
  // R's power.prop.test at 80 % power and 5 %, rounded up.
  it.each([
    [0.6, 0.4, 97],
    [0.7, 0.3, 24],
    [0.5, 0.25, 58],
    [0.85, 0.7, 121],
    [0.3, 0.2, 294],
  ])('%d against %d', (one, other, trials) => {
    expect(neededTrials(one, other)).toBe(trials);
    expect(neededTrials(other, one)).toBe(trials);
  });

  it('is without end for none', () => {
    expect(neededTrials(0.4, 0.4)).toBe(Infinity);
    expect(neededTrials(0, 0)).toBe(Infinity);
  });

  it('says the least rise that so many can see', () => {
    for (const [share, trials] of [
      [0.4, 97],
      [0.1, 40],
      [0, 8],
    ] as const) {
      const rise = detectableRise(share, trials) ?? expect.fail('nothing can be seen');
      expect(neededTrials(share, share + rise + 1e-9)).toBeLessThanOrEqual(trials);
      expect(neededTrials(share, share + rise - 1e-3)).toBeGreaterThan(trials);
    }
    expect(detectableRise(0.4, 97)).toBeCloseTo(0.2, 2);
  });

  it('sees nothing in too few', () => {
    expect(detectableRise(0.5, 2)).toBeNull();
    expect(detectableRise(1, 500)).toBeNull();
    expect(detectableRise(0.5, 0)).toBeNull();
  });
});
