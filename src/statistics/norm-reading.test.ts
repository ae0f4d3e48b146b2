import { expect, it } from 'vitest';
import { readAgainstNorm } from './norm-reading.ts';

const read = (successes: number, trials: number, norm = 0.9) => readAgainstNorm({ successes, trials }, norm);

it('a share is told from a norm where its whole range lies on one side', () => {
  // 27 of 31: 71.1 % to 94.9 % (Wilson 1927, by hand).
  const mixed = read(27, 31);
  expect(mixed.low).toBeCloseTo(0.7115, 3);
  expect(mixed.high).toBeCloseTo(0.9487, 3);
  expect(mixed.verdict).toBe('not-told-apart');
  expect(read(27, 31, 0.96).verdict).toBe('below');
  expect(read(27, 31, 0.7).verdict).toBe('above');
});

it('few are counted and not judged', () => {
  expect(read(0, 0)).toEqual({ low: 0, high: 1, ranged: false, verdict: 'nothing' });
  expect(read(0, 4)).toMatchObject({ ranged: false, verdict: 'too-few' });
  expect(read(0, 9)).toMatchObject({ ranged: true, verdict: 'too-few' });
  expect(read(0, 10)).toMatchObject({ ranged: true, verdict: 'below' });
});
