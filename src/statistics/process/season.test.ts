import { describe, expect, it } from 'vitest';
import { compareWithSeason } from './season.ts';

/** Four periods a cycle, growing by 2 a cycle and a little uneven. */
const seasonal = (length: number) =>
  Array.from(
    { length },
    (_, at) => ([10, 50, 90, 40][at % 4] ?? 0) + 2 * Math.floor(at / 4) + ([0, 1, 3][at % 3] ?? 0),
  );

describe('a season', () => {
  it('cannot be told from a change with fewer than two full cycles', () => {
    expect(compareWithSeason(seasonal(7), 4)).toEqual({ verdict: 'cannot-separate', cycles: 1 });
    expect(compareWithSeason([], 4)).toEqual({ verdict: 'cannot-separate', cycles: 0 });
    expect(compareWithSeason(seasonal(103), 52)).toEqual({ verdict: 'cannot-separate', cycles: 1 });
  });

  it('nor without the values for it', () => {
    expect(compareWithSeason([...seasonal(20), null], 4)).toMatchObject({ verdict: 'cannot-separate' });
    // Two cycles of four are three differences before the last one: too few for limits.
    expect(compareWithSeason(seasonal(8), 4)).toEqual({ verdict: 'cannot-separate', cycles: 2 });
  });

  it('is compared with the same season a cycle before', () => {
    const values = seasonal(23);
    // Period 22 against period 18: +2 for the cycle, and 1 − 0 of the unevenness.
    expect(compareWithSeason(values, 4)).toMatchObject({ verdict: 'compared', difference: 3, isChange: false });
    expect(compareWithSeason([...values, 500], 4)).toMatchObject({ verdict: 'compared', isChange: true });
  });
});
