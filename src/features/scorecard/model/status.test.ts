import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal } from './goal.ts';
import { judge } from './status.ts';

const atLeast24: Goal = { operator: 'at-least', threshold: 24 };
const atMost24: Goal = { operator: 'at-most', threshold: 24 };

describe('judge', () => {
  it.each([
    [24, atLeast24, true, { status: 'on' }],
    [23, atLeast24, true, { status: 'off', missed: 'low' }],
    [24, atMost24, true, { status: 'on' }],
    [25, atMost24, true, { status: 'off', missed: 'high' }],
    [0, atLeast24, true, { status: 'off', missed: 'low' }],
    [null, atLeast24, true, { status: 'missing' }],
    [null, null, true, { status: 'missing' }],
    [24, null, true, { status: 'not-judged' }],
    [23, atLeast24, false, { status: 'not-judged' }],
    [null, atLeast24, false, { status: 'not-judged' }],
  ] as const)('%s against %j, closed %s', (amount, goal, closed, judgement) => {
    expect(judge(amount, goal, closed)).toEqual(judgement);
  });

  it('never judges a running period', () => {
    const goal = fc.record({
      operator: fc.constantFrom('at-least' as const, 'at-most' as const),
      threshold: fc.double({ noNaN: true }),
    });
    fc.assert(
      fc.property(fc.option(fc.double({ noNaN: true })), fc.option(goal), (amount, against) => {
        expect(judge(amount, against, false)).toEqual({ status: 'not-judged' });
      }),
    );
  });
});
