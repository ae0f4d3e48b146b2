import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSignals } from './rule.ts';

const brief = (standings: readonly (number | null)[]) =>
  findSignals(standings).map(({ rule, direction, indexes, completed }) => ({ rule, direction, indexes, completed }));

describe('the rules of the house', () => {
  it('find what lies beyond the limits, one signal for each point; the limit itself is inside', () => {
    expect(brief([0.1, 3, -3.1, 3.2, -0.1])).toEqual([
      { rule: 'beyond', direction: 'down', indexes: [2], completed: 2 },
      { rule: 'beyond', direction: 'up', indexes: [3], completed: 3 },
    ]);
  });

  it('find eight in a row on one side, and say when it was complete', () => {
    const run = [-0.2, ...Array.from({ length: 10 }, () => 0.2), -0.2];
    expect(brief(run)).toEqual([
      { rule: 'shift', direction: 'up', indexes: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], completed: 8 },
    ]);
    expect(brief(run.slice(0, 8))).toEqual([]);
  });

  it('break a run at a point on the centre line (trap 4)', () => {
    expect(brief([1, 1, 1, 1, 0, 1, 1, 1, 1])).toEqual([]);
    expect(brief([0, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual([]);
  });

  it('find three of four nearer a limit than the centre, on the same side', () => {
    expect(brief([0, 1.6, -1, 1.7, 2, 0, 0])).toEqual([
      { rule: 'near-limit', direction: 'up', indexes: [1, 3, 4], completed: 4 },
    ]);
    expect(brief([1.6, -1.6, 1.6, -1.6])).toEqual([]);
    expect(brief([1.5, 1.5, 1.5, 1.5])).toEqual([]);
    expect(brief([1.6, 0, 0, 1.6, 1.6])).toEqual([]);
  });

  it('take patterns that share a point for one', () => {
    expect(brief([2, 2, 0, 2, 0, 2, 2])).toEqual([
      { rule: 'near-limit', direction: 'up', indexes: [0, 1, 3, 5, 6], completed: 3 },
    ]);
  });

  it('pass over periods without a point', () => {
    expect(brief([1, 1, 1, null, 1, 1, 1, null, null, 1, 1])).toEqual([
      { rule: 'shift', direction: 'up', indexes: [0, 1, 2, 4, 5, 6, 9, 10], completed: 10 },
    ]);
  });

  it('find the mirror image in a mirror', () => {
    const standings = fc.array(fc.option(fc.double({ min: -4, max: 4, noNaN: true }), { nil: null }), {
      maxLength: 60,
    });
    const mirrored = { up: 'down', down: 'up' } as const;
    fc.assert(
      fc.property(standings, (values) => {
        const there = findSignals(values);
        const back = findSignals(values.map((value) => value && -value));
        const key = (signal: (typeof there)[number]) =>
          `${signal.rule} ${signal.from} ${signal.to} ${signal.direction}`;
        expect(back.map(key).sort()).toEqual(
          there.map((one) => key({ ...one, direction: one.direction && mirrored[one.direction] })).sort(),
        );
      }),
    );
  });

  it('say of the past what they said then, when more periods come', () => {
    const standings = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(standings, fc.nat({ max: 59 }), (values, cut) => {
        const then = findSignals(values.slice(0, cut)).map(({ rule, completed, direction }) => [
          rule,
          completed,
          direction,
        ]);
        const now = findSignals(values).map(({ rule, completed, direction }) => [rule, completed, direction]);
        for (const signal of then) expect(now).toContainEqual(signal);
      }),
    );
  });
});
