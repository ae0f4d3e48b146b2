import { describe, expect, it } from 'vitest';
import { baselineOf, settledBy } from './baseline.ts';

describe('the baseline', () => {
  const values = (count: number) => Array.from({ length: count }, () => 1);

  it('grows to twenty values and then is frozen', () => {
    expect(baselineOf(values(19))).toEqual({ periods: 19, values: 19, frozen: false });
    expect(baselineOf(values(20))).toEqual({ periods: 20, values: 20, frozen: true });
    expect(baselineOf(values(90))).toEqual({ periods: 20, values: 20, frozen: true });
    expect(baselineOf([])).toEqual({ periods: 0, values: 0, frozen: false });
  });

  it('counts values, not periods', () => {
    expect(baselineOf([null, 1, null, ...values(30)])).toEqual({ periods: 22, values: 20, frozen: true });
  });

  it('goes on until there are five pairs of neighbours', () => {
    const everyOther = Array.from({ length: 60 }, (_, at) => (at % 2 ? null : 1));
    expect(baselineOf(everyOther)).toMatchObject({ values: 30, frozen: false });
    expect(baselineOf([...everyOther, ...values(9)])).toEqual({ periods: 66, values: 36, frozen: true });
  });

  it('settles at 6, 10 and 17 values', () => {
    expect([5, 6, 9, 10, 16, 17].map(settledBy)).toEqual([
      'too-few',
      'provisional',
      'provisional',
      'usable',
      'usable',
      'firm',
    ]);
  });
});
