import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mattersOf, sightOf, viewsOf } from './matter.ts';

let count = 0;
const point = (memberId: string, words: string, view = '', otherView = '') => {
  count += 1;
  return { pointId: `${count}`, memberId, words, view, otherView };
};
const toldOf = (points: readonly ReturnType<typeof point>[]) =>
  mattersOf(points).map(({ points: of, shared }) => [of.map(({ words }) => words), shared]);

describe('what both put on the list', () => {
  it('is one matter, with the words that are shared; it stands before what is on one list', () => {
    const points = [
      point('Ann', 'Who takes over from me'),
      point('Ann', 'Prices of the big bids'),
      point('Ruth', 'Big bids: our prices are old'),
      point('Ruth', 'Two crews without a leader'),
    ];
    expect(toldOf(points)).toEqual([
      [
        ['Prices of the big bids', 'Big bids: our prices are old'],
        ['prices', 'big', 'bids'],
      ],
      [['Who takes over from me'], []],
      [['Two crews without a leader'], []],
    ]);
  });

  it('goes by likeness: a point is with the one that shares most, and with no second one', () => {
    const points = [
      point('Ann', 'Winter work for crews'),
      point('Ruth', 'Winter work: bids for schools'),
      point('Ruth', 'Crews need winter work'),
    ];
    // Three words of three against two of five.
    expect(toldOf(points)).toEqual([
      [
        ['Winter work for crews', 'Crews need winter work'],
        ['winter', 'work', 'crews'],
      ],
      [['Winter work: bids for schools'], []],
    ]);
  });

  it('of two that are equally alike the higher one is meant', () => {
    const points = [point('Ann', 'Late crews'), point('Ruth', 'Crews late'), point('Ruth', 'Late, the crews')];
    expect(toldOf(points)).toEqual([
      [
        ['Late crews', 'Crews late'],
        ['late', 'crews'],
      ],
      [['Late, the crews'], []],
    ]);
  });

  it('is never two points of one person', () => {
    expect(toldOf([point('Ann', 'Late crews'), point('Ann', 'Late crews')])).toEqual([
      [['Late crews'], []],
      [['Late crews'], []],
    ]);
  });

  it('holds every point once, and no pair that shares nothing', () => {
    const words = fc.array(fc.constantFrom('crew', 'late', 'bid', 'paint', 'winter', '!'), { maxLength: 4 });
    const listed = fc.array(fc.tuple(fc.constantFrom('Ann', 'Ruth'), words), { maxLength: 12 });
    fc.assert(
      fc.property(listed, (said) => {
        const points = said.map(([who, title]) => point(who, title.join(' ')));
        const matters = mattersOf(points);
        const held = matters.flatMap(({ points: of }) => of.map(({ pointId }) => pointId));
        expect(held.toSorted()).toEqual(points.map(({ pointId }) => pointId).toSorted());
        for (const { points: of, shared } of matters) {
          expect(shared.length > 0).toBe(of.length === 2);
          expect(new Set(of.map(({ memberId }) => memberId)).size).toBe(of.length);
        }
      }),
    );
  });
});

describe('how the two see it', () => {
  const sight = (...points: readonly ReturnType<typeof point>[]) =>
    mattersOf(points).map((matter) => sightOf(matter, ['Ann', 'Ruth']));

  it.each([
    ['nobody has written', ['', ''], 'nobody'],
    ['one has', ['Too low', ''], 'one'],
    ['the other one has', ['', 'Too low'], 'one'],
    ['both have', ['Too low', 'Fine for schools'], 'both'],
    ['both in the same words', ['Too low.', ' too\nLOW'], 'same-words'],
    ['both in marks alone', ['??', '!!'], 'both'],
    ['both in the same marks', ['🙈', '🙈'], 'same-words'],
  ])('%s', (_what, [view, otherView], expected) => {
    expect(sight(point('Ann', 'Prices', view, otherView))).toEqual([expected]);
  });

  it('of a pair is what each wrote of their own point, and beside the other’s', () => {
    const [pair] = mattersOf([
      point('Ann', 'Prices of bids', 'Too low', 'Too low'),
      point('Ruth', 'Bids: the prices', 'Fine', 'Far too low'),
    ]);
    if (!pair) throw new Error('No pair.');
    expect(viewsOf(pair, 'Ann')).toEqual(['Too low', 'Far too low']);
    expect(viewsOf(pair, 'Ruth')).toEqual(['Too low', 'Fine']);
    expect(sightOf(pair, ['Ann', 'Ruth'])).toBe('both');
    expect(sight(point('Ann', 'Prices of bids', 'Too low'), point('Ruth', 'Bids: the prices'))).toEqual(['one']);
  });
});
