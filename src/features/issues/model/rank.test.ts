import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, ranked, STEP } from './rank.ts';

describe('a place between two neighbours', () => {
  it.each([
    ['the first of all', null, null, 0],
    ['before the first', null, 0, -STEP],
    ['behind the last', 5, null, 5 + STEP],
    ['in the middle', 0, STEP, STEP / 2],
    ['below zero too', -4, -2, -3],
    ['none between next neighbours', 3, 4, null],
    ['none between equal ones', 3, 3, null],
    ['none where the numbers end', null, -(2 ** 30) + 1, null],
  ])('%s', (_what, above, below, position) => {
    expect(between(above, below)).toBe(position);
  });

  it('is truly between, or none', () => {
    const place = fc.option(fc.integer({ min: -(2 ** 30) + STEP + 1, max: 2 ** 30 - STEP - 1 }));
    fc.assert(
      fc.property(place, place, (above, below) => {
        fc.pre(above === null || below === null || above <= below);
        const position = between(above, below);
        if (position === null) {
          expect(Number(below) - Number(above)).toBeLessThan(2);
        } else {
          expect(Number.isInteger(position)).toBe(true);
          if (above !== null) expect(position).toBeGreaterThan(above);
          if (below !== null) expect(position).toBeLessThan(below);
        }
      }),
    );
  });

  it('is found ten times in a row on the same side of a neighbour', () => {
    let below = STEP;
    for (let times = 1; times <= 10; times += 1) {
      const position = between(0, below);
      expect(position, `${times}`).not.toBeNull();
      below = Number(position);
    }
    expect(between(0, below)).toBeNull();
  });
});

describe('a list', () => {
  const issue = (issueId: string, position: number, votes: number, raisedAt: string) => ({
    issueId,
    position,
    votes,
    raisedAt,
  });
  const list = [
    issue('a', 2, 3, '2026-11-02T08:00:00.000Z'),
    issue('b', 1, 0, '2026-11-09T08:00:00.000Z'),
    issue('c', 2, 3, '2026-10-01T08:00:00.000Z'),
  ];
  const ids = (order: Parameters<typeof ranked>[1]) => ranked(list, order).map(({ issueId }) => issueId);

  it('stands as it was dragged, equal positions by id', () => expect(ids('hand')).toEqual(['b', 'a', 'c']));
  it('stands by votes, equal ones as dragged', () => expect(ids('votes')).toEqual(['a', 'c', 'b']));
  it('stands by age, the oldest first', () => expect(ids('age')).toEqual(['c', 'a', 'b']));
});
