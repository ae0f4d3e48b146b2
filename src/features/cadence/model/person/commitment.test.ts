import { type Day, day } from '#lib/calendar/day.ts';
import { expect, it } from 'vitest';
import { closedOf, type Committed, stepsOf } from './commitment.ts';

const [since, today] = [day('2026-01-01'), day('2026-11-18')];
const step = (due: string, doneOn: string | null = null) => ({ due: due as Day, doneOn: doneOn as Day | null });
const one = (change: Partial<Committed>): Committed => ({
  due: day('2026-09-30'),
  outcome: null,
  closedOn: null,
  carriedTo: null,
  milestones: [],
  ...change,
});

it('priorities are counted by how they ended, once somebody has closed them', () => {
  const closedOn = day('2026-10-02');
  const all = [
    one({ outcome: 'done', closedOn }),
    one({ outcome: 'not-done', closedOn }),
    one({ outcome: 'not-done', closedOn, carriedTo: 'next' }),
    one({ outcome: 'dropped', closedOn }),
    // Nobody said yet; due too long ago; done before its quarter is over.
    one({}),
    one({ outcome: 'done', closedOn, due: day('2025-12-31') }),
    one({ outcome: 'done', closedOn, due: day('2026-12-31') }),
  ];
  expect(closedOf(all, since, today)).toEqual({ done: 1, notDone: 1, carried: 1, dropped: 1, n: 4 });
});

it('a milestone that went on with its priority is counted where it went, and none after the end', () => {
  const closedOn = day('2026-10-02');
  const milestones = [step('2026-08-01', '2026-08-03'), step('2026-09-01'), step('2026-10-20')];
  const carried = one({ outcome: 'not-done', closedOn, carriedTo: 'next', milestones });
  expect(stepsOf([carried])).toEqual([milestones[0]]);
  expect(stepsOf([one({ outcome: 'dropped', closedOn, milestones })])).toEqual(milestones.slice(0, 2));
  expect(stepsOf([one({ milestones })])).toEqual(milestones);
});
