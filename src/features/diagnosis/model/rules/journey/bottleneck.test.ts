import { expect, it } from 'vitest';
import type { Deal } from '#features/journey/model/deal.ts';
import { day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { dealOf, dealThrough } from '#test/support/deals.ts';
import { bottleneck } from './bottleneck.ts';

const several = (count: number, make: (at: number) => Deal): Deal[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Of a hundred deals so many reach Proposal, and so many of those are won. */
const quarter = (month: string, proposals: number, won: number): Deal[] => {
  const from = day(`2026-${month}-02`);
  return [
    ...several(100 - proposals, () => dealThrough(['Qualify'], 'lost', { from })),
    ...several(proposals - won, () => dealThrough(['Qualify', 'Proposal'], 'lost', { from, lostReason: 'Too dear' })),
    ...several(won, () => dealThrough(['Qualify', 'Proposal'], 'won', { from, value: 8000 })),
  ];
};

const look = (deals: readonly Deal[]) => bottleneck.look(recordsOf({ deals }), groundOf());

it('names the stage that fell behind its own best quarter, with what that costs', () => {
  const [claim] = look([...quarter('01', 60, 36), ...quarter('04', 60, 15), ...quarter('07', 60, 15)]);
  expect(claim).toMatchObject({
    subject: { kind: 'stage', name: 'Proposal' },
    basis: { kind: 'estimated', most: 'likely' },
    figure: {
      kind: 'funnel',
      stages: [
        { stage: 'Qualify', named: false },
        { stage: 'Proposal', named: true },
      ],
    },
  });
  expect(claim?.basis.kind === 'estimated' && claim.basis.chance).toBeGreaterThan(0.9);
  // In the last half year 15 of 60 were won, and at best 36 of 60 had been: of 30 proposals a quarter up to 35 % more.
  expect(claim?.evidence.find(({ label }) => label === 'go on from Proposal')?.value).toBeCloseTo(15 / 60, 6);
  expect(claim?.effect?.mid).toBeGreaterThan(0.2 * 30 * 4 * 8000);
  expect(claim?.effect?.mid).toBeLessThan(0.36 * 30 * 4 * 8000);
  expect(claim?.causes[0]).toContain('“Too dear” (114 times)');
});

it('looks at the stage before, where that one lets nearly everything through', () => {
  // 85 of 100 pass Qualify and a quarter of those are won.
  const [claim] = look([...quarter('01', 85, 21), ...quarter('04', 85, 21), ...quarter('07', 85, 21)]);
  expect(claim?.subject.name).toBe('Proposal');
  expect(claim?.title).toMatch(/^Proposal stops .* but look at Qualify first/);
  expect(claim?.actions[0]).toContain('before it leaves Qualify');
  // No quarter was better than another: ten points more are a guess.
  expect(claim?.basis).toMatchObject({ most: 'hint' });
});

it('finds nothing where every deal goes on', () => {
  expect(look(several(40, () => dealThrough(['Qualify', 'Proposal'], 'won')))).toMatchObject([
    { basis: { kind: 'nothing' } },
  ]);
});

it('names no stage that fewer than thirty deals have left, and shows no share below ten', () => {
  const deals = [
    ...several(40, () => dealThrough(['Qualify'], 'lost')),
    ...several(9, () => dealThrough(['Qualify', 'Proposal'], 'won')),
  ];
  const [claim] = look(deals);
  expect(claim).toMatchObject({ basis: { kind: 'too-little' }, evidence: [{ n: 49 }, { value: null, n: 9 }] });
  expect(claim?.wouldChange).toBe('21 more deals that leave Proposal.');
});

it('says what is missing where no deal has the days of its stages', () => {
  expect(look([dealOf({ status: 'won' })])[0]?.wouldChange).toContain('days on which deals entered');
  expect(look([])).toEqual([]);
});
