import { expect, it } from 'vitest';
import type { Deal } from '#features/journey/model/deal.ts';
import { addDays, day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { dealOf, dealThrough } from '#test/support/deals.ts';
import { stuckDeals } from './stuck-deals.ts';

const look = (deals: readonly Deal[]) => stuckDeals.look(recordsOf({ deals }), groundOf());
const of = (claims: ReturnType<typeof look>, stage: string) => claims.find(({ subject }) => subject.name === stage);

/** Moved on from Proposal after 1, 2, …, `count` days. */
const movedOn = (count: number): Deal[] =>
  Array.from({ length: count }, (_, at) => {
    const entered = day('2026-03-02');
    return dealOf({
      status: 'won',
      stage: 'Proposal',
      closed: addDays(entered, at + 1),
      entered: [{ stage: 'Proposal', day: entered }],
    });
  });

/** Open in Proposal for so many days on 20 November. */
const waiting = (name: string, days: number, more: Partial<Deal> = {}): Deal =>
  dealOf({
    name,
    stage: 'Proposal',
    entered: [{ stage: 'Proposal', day: addDays(day('2026-11-20'), -days) }],
    ...more,
  });

it('names the deals that wait longer than 85 of 100 that moved on, with their days', () => {
  // Of 1 to 21 days the 85th percentile is 18: 17 of 20 steps from 1 on.
  const claims = look([
    ...movedOn(21),
    waiting('Barn', 19, { value: 4000, owner: 'Ana' }),
    waiting('House', 71, { value: 8000, account: 'Miller' }),
    waiting('Shed', 18),
  ]);
  expect(claims).toHaveLength(1);
  expect(claims[0]).toMatchObject({
    subject: { kind: 'stage', name: 'Proposal' },
    basis: { kind: 'counted', complete: true },
    title: '2 deals have been in Proposal longer than nearly all that moved on',
    evidence: [
      { value: 18, n: 21, unit: 'days' },
      { label: 'House', value: 71 },
      { label: 'Barn, Ana', value: 19 },
    ],
  });
  expect(claims[0]?.symptom).toContain('by day 18. Longer than that, of 3 open: House (71 days) and Barn (19 days).');
  expect(claims[0]?.symptom).toContain('$12,000');
  expect(claims[0]?.actions[0]).toMatch(/^Call Miller and Barn on Monday/);
});

it('is a hint where about as many wait as in any steady flow', () => {
  // 20 moved on after a day and 4 after 100: 85 of 100 by day 100 · 0.55 + 1 · 0.45 = 55.45. Beyond that day lie
  // 4 · 44.55 of the 420 days, 42 in 100: of 5 open deals 2.1 would wait longer.
  const moved = Array.from({ length: 24 }, (_, at) => {
    const entered = day('2026-03-02');
    const closed = addDays(entered, at < 20 ? 1 : 100);
    return dealOf({ status: 'won', stage: 'Proposal', closed, entered: [{ stage: 'Proposal', day: entered }] });
  });
  const open = [60, 70, 80, 10, 10].map((days) => waiting(`deal of ${days}`, days));
  const [claim] = look([...moved, ...open]);
  expect(claim).toMatchObject({
    basis: { kind: 'estimated', most: 'hint' },
    evidence: [{ value: expect.closeTo(55.45, 6) }, {}, {}, {}],
  });
  expect(claim?.symptom).toContain('there would be about 2.1 such ones');
});

it('finds nothing where none waits longer, and does not count one that went on without a day', () => {
  const gone = waiting('House', 71, { stage: 'Contract' });
  expect(look([...movedOn(21), waiting('Shed', 18), gone])).toMatchObject([{ basis: { kind: 'nothing' } }]);
  expect(look([...movedOn(21), gone])).toMatchObject([{ basis: { kind: 'nothing' }, subject: { kind: 'company' } }]);
});

it('lists what is open where fewer than ten moved on', () => {
  const [claim] = look([...movedOn(9), waiting('House', 71)]);
  expect(claim).toMatchObject({
    basis: { kind: 'too-little' },
    evidence: [{ label: 'House', value: 71 }],
    wouldChange: '1 more deal that moves on from Proposal.',
  });
  expect(look([dealOf()])).toEqual([]);
});

it('takes lost deals neither for moved on nor for waiting', () => {
  const lost = Array.from({ length: 20 }, () => dealThrough(['Proposal'], 'lost'));
  expect(of(look([...lost, waiting('House', 71)]), 'Proposal')?.basis).toEqual({ kind: 'too-little' });
});
