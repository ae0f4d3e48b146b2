import { describe, expect, it } from 'vitest';
import { drawsFrom } from '../random.ts';
import { backtestAmount } from './backtest.ts';

const settings = { seed: 1, draws: 500 };

describe('a look back at forecasts', () => {
  it('holds in about 85 of 100 cases where nothing changes', () => {
    const draws = drawsFrom(4);
    const weeks = Array.from({ length: 8 + 4 * 200 }, () => Math.floor(10 * draws.uniform()));
    const { forecasts, held } = backtestAmount(weeks, 4, settings);
    expect(forecasts).toBe(200);
    // Three standard errors of 0.85 of 200; whole items make it a little more, first forecasts from few weeks a little less.
    expect(Math.abs(held - 170)).toBeLessThan(3 * Math.sqrt(200 * 0.85 * 0.15));
  });

  it('uses nothing that came later', () => {
    // Eight good weeks, then none: whoever had looked ahead would have known.
    expect(backtestAmount([5, 5, 5, 5, 5, 5, 5, 5, 0, 0], 2, settings)).toEqual({ forecasts: 1, held: 0 });
    expect(backtestAmount([0, 0, 0, 0, 0, 0, 0, 0, 5, 5], 2, settings)).toEqual({ forecasts: 1, held: 1 });
  });

  it('looks back on nothing where there is too little', () => {
    const none = { forecasts: 0, held: 0 };
    expect(backtestAmount([], 4, settings)).toEqual(none);
    expect(backtestAmount([1, 2, 3, 4, 5, 6, 7, 8, 9], 2, settings)).toEqual(none);
    expect(backtestAmount([1, 2, 3, 4, 5, 6, 7, 8, 9, null], 2, settings)).toEqual(none);
    expect(backtestAmount([1, null, 3, 4, 5, 6, 7, 8, 9], 1, settings)).toEqual(none);
    expect(backtestAmount([1, 2, 3, 4, 5, 6, 7, 8, 9], 0, settings)).toEqual(none);
  });
});
