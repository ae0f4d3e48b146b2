import { describe, expect, it } from 'vitest';
import { chooseChart } from './chart-choice.ts';

const repeat = (pattern: readonly (number | null)[], times: number) =>
  Array.from({ length: times }, () => pattern).flat();
/** Without skew, trend or memory: −2, 1, 3, −1, −3, 2 has an autocorrelation near nothing. */
const even = [8, 11, 13, 9, 7, 12];

describe('the chart is', () => {
  it('of individual values, if nothing speaks against it', () => {
    const ordinary = { chart: 'xmr', because: 'ordinary' };
    expect(chooseChart({ unit: 'number', values: repeat(even, 3) })).toEqual(ordinary);
    expect(chooseChart({ unit: 'percent', values: repeat(even, 3) })).toEqual(ordinary);
    expect(chooseChart({ unit: 'currency', values: repeat(even, 3) })).toEqual(ordinary);
    expect(chooseChart({ unit: 'number', values: [] })).toEqual(ordinary);
  });

  it('of shares, where it is known of how many', () => {
    const values = repeat([30, 40], 8);
    const of = (size: number) => chooseChart({ unit: 'percent', values, sizes: values.map(() => size) });
    expect(of(50)).toEqual({ chart: 'p', because: 'counted' });
    expect(of(99)).toEqual({ chart: 'p', because: 'counted' });
    expect(of(100)).toEqual({ chart: 'p-prime', because: 'many-counted' });
    expect(chooseChart({ unit: 'percent', values, sizes: values.map(() => null) }).chart).toBe('xmr');
  });

  it('of rates, where it is known per how many', () => {
    const values = repeat([0.3, 0.4], 8);
    const per = (size: number) => chooseChart({ unit: 'number', values, sizes: values.map(() => size) });
    expect(per(40)).toEqual({ chart: 'u', because: 'counted' });
    expect(per(400)).toEqual({ chart: 'u-prime', because: 'many-counted' });
  });

  it('of counts below a mean of five that vary as counts do', () => {
    // Mean 2.5, mean step 31/15 = 2.07, over 1.128 is 1.83: 1.16 times the √2.5 of a count.
    const counts = [3, 1, 4, 2, 4, 3, 2, 4, 1, 3, 2, 5, 1, 3, 2, 0];
    expect(chooseChart({ unit: 'number', values: counts })).toEqual({ chart: 'c', because: 'few-counts' });
    expect(chooseChart({ unit: 'number', values: counts.map((count) => count + 5) }).chart).toBe('xmr');
    expect(chooseChart({ unit: 'number', values: counts.map((count) => count - 1) }).chart).toBe('xmr');
    expect(chooseChart({ unit: 'number', values: counts.map((count) => count + 0.5) }).chart).toBe('xmr');
    expect(chooseChart({ unit: 'hours', values: counts }).chart).toBe('xmr');
  });

  it('not of counts where marks stand still or counts come in bursts', () => {
    expect(chooseChart({ unit: 'number', values: repeat([4, 4, 4, 5, 4, 4], 3) }).chart).toBe('xmr');
    expect(chooseChart({ unit: 'number', values: repeat([0, 9, 0, 8, 1, 0], 3) }).chart).toBe('xmr');
  });

  it('of gaps where events are rarer than one a period, and for yes and no', () => {
    expect(chooseChart({ unit: 'number', values: repeat([0, 0, 1, 0, 2], 4) })).toEqual({
      chart: 'g',
      because: 'rare',
    });
    expect(chooseChart({ unit: 'yes-no', values: repeat([1, 1, 1, 0], 4) })).toEqual({ chart: 'g', because: 'yes-no' });
  });

  it('of logs for money and hours with a long tail, if all of it is above zero', () => {
    const doubling = repeat([100, 800, 200, 1600, 400, 100, 3200, 200], 2);
    const skewed = { chart: 'xmr-logs', because: 'skewed' };
    expect(chooseChart({ unit: 'currency', values: doubling })).toEqual(skewed);
    expect(chooseChart({ unit: 'hours', values: doubling })).toEqual(skewed);
    expect(chooseChart({ unit: 'number', values: doubling }).chart).toBe('xmr');
    expect(chooseChart({ unit: 'currency', values: [...doubling, 0] }).chart).toBe('xmr');
    expect(chooseChart({ unit: 'currency', values: doubling.slice(0, 9) }).chart).toBe('xmr');
  });

  it('of differences where a period is like the one before', () => {
    const wave = Array.from({ length: 20 }, (_, at) => 100 + 10 * Math.sin(at / 3));
    const alike = { chart: 'xmr-differences', because: 'neighbours-alike' };
    expect(chooseChart({ unit: 'number', values: wave })).toEqual(alike);
    expect(chooseChart({ unit: 'currency', values: wave.map((value) => Math.exp(value / 10)) })).toEqual({
      chart: 'xmr-log-differences',
      because: 'neighbours-alike',
    });
    // Up and down in turn is not alike: limits around the values are too wide then, not too narrow.
    expect(chooseChart({ unit: 'percent', values: repeat([1, 9], 10) }).chart).toBe('xmr');
    expect(chooseChart({ unit: 'number', values: wave.slice(0, 9) }).chart).toBe('xmr');
  });
});
