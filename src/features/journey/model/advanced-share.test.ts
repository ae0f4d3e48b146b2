import { expect, it } from 'vitest';
import fixture from '#statistics/reference/competing-risks.json' with { type: 'json' };
import { advancedShare } from './advanced-share.ts';

const left = { won: 1, lost: 2, open: 0 } as Readonly<Record<string, number>>;

it('is the cumulative incidence of Aalen and Johansen', () => {
  const { time, event } = fixture.input;
  const stage = {
    days: Float64Array.from(time),
    left: Uint8Array.from(event, (one) => left[one] ?? 0),
    deal: Int32Array.from(time.keys()),
  };
  const last = fixture.aalenJohansen.pstate.at(-1)?.[1] ?? 0;
  expect(advancedShare(stage, new Float64Array(time.length).fill(1))).toBeCloseTo(last, 12);
  // Every deal twice is the same share.
  expect(advancedShare(stage, new Float64Array(time.length).fill(2))).toBeCloseTo(last, 12);
  expect(advancedShare(stage, new Float64Array(time.length))).toBeNaN();
});
