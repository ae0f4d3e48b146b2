import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Picked, pickAt, unpick } from './pick.ts';

describe('the first three', () => {
  it.each<[string, Picked<string>, string, number, Picked<string>]>([
    ['an empty place is taken', [null, null, null], 'a', 2, [null, 'a', null]],
    ['a taken place changes hands', ['a', null, null], 'b', 1, ['b', null, null]],
    ['two of the three change places', ['a', 'b', null], 'b', 1, ['b', 'a', null]],
    ['one moves to an empty place', ['a', null, null], 'a', 3, [null, null, 'a']],
    ['what stands there stays there', ['a', 'b', 'c'], 'b', 2, ['a', 'b', 'c']],
  ])('%s', (_what, picked, issue, place, next) => {
    expect(pickAt(picked, issue, place)).toEqual(next);
  });

  it('are left by one alone', () => {
    expect(unpick(['a', 'b', 'c'], 'b')).toEqual(['a', null, 'c']);
    expect(unpick(['a', null, null], 'x')).toEqual(['a', null, null]);
  });

  it('never hold one twice, however often is picked', () => {
    const step = fc.record({ issue: fc.constantFrom('a', 'b', 'c', 'd'), place: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const picked = steps.reduce<Picked<string>>(
          (now, { issue, place }) => pickAt(now, issue, place),
          [null, null, null],
        );
        const held = picked.filter((id) => id !== null);
        expect(new Set(held).size).toBe(held.length);
      }),
    );
  });
});
