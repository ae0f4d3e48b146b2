import { describe, expect, it } from 'vitest';
import { trialsOf } from './trials.ts';

describe('the trials of a rate', () => {
  it('are its denominators, where both are counted', () => {
    expect(trialsOf([6, null, 4], [10, 12, null], true)).toEqual([10, 12, null]);
  });

  it.each<[string, (number | null)[], (number | null)[], boolean]>([
    ['money is not counted', [1200.5, 900], [10, 12], false],
    ['hours are not', [3, 4], [7.5, 8], false],
    ['a share has no more above than below', [11, 4], [10, 12], true],
    ['less than nothing is no count', [-1, 4], [10, 12], true],
  ])('%s', (_, above, below, isShare) => {
    expect(trialsOf(above, below, isShare)).toBeUndefined();
  });

  it('of a rate that is no share may be fewer than what was counted', () => {
    expect(trialsOf([30, 44], [10, 12], false)).toEqual([10, 12]);
  });
});
