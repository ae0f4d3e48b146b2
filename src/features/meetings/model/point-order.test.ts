import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranked } from './point-order.ts';

const list = [
  { id: 'a', position: 1 },
  { id: 'b', position: 4 },
  { id: 'c', position: 5 },
];

describe('a list that is put in order', () => {
  it.each([
    ['up by one', 'b', 'a', { b: 1, a: 4 }],
    ['from the end to the top', 'c', 'a', { c: 1, a: 4, b: 5 }],
    ['to the end', 'a', null, { b: 1, c: 4, a: 5 }],
    ['where it is', 'a', 'b', {}],
    ['before itself', 'b', 'b', {}],
    ['before what is not on it', 'b', 'z', {}],
    ['what is not on it', 'z', null, {}],
  ])('%s', (_what, id, before, changed) => {
    expect(Object.fromEntries(ranked(list, id, before).map((one) => [one.id, one.position]))).toEqual(changed);
  });

  it('keeps its positions, whoever stands on which', () => {
    const positions = fc.uniqueArray(fc.nat(50), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(positions, fc.nat(7), fc.option(fc.nat(7)), (taken, from, to) => {
        const sorted = taken.toSorted((one, other) => one - other);
        const all = sorted.map((position, place) => ({ id: `${place}`, position }));
        const changed = new Map(ranked(all, `${from}`, to === null ? null : `${to}`).map((one) => [one.id, one]));
        const after = all.map((one) => changed.get(one.id) ?? one);
        expect(after.map(({ position }) => position).toSorted((one, other) => one - other)).toEqual(sorted);
      }),
    );
  });
});
