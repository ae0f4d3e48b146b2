import { expect, it } from 'vitest';
import type { Deal } from '#features/journey/model/deal.ts';
import { day } from '#lib/calendar/day.ts';
import { shiftPeriod } from '#lib/calendar/period.ts';
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
  // Of the newest thirty and more that left, a quarter was won, and at best 36 of 60 had been: up to 35 % more of 180
  // proposals in the 46 weeks since January, each worth 8,000.
  expect(claim?.evidence.find(({ label }) => label === 'go on from Proposal')?.value).toBeCloseTo(15 / 60, 6);
  const most = 0.35 * 180 * (52 / 46) * 8000;
  expect(claim?.effect?.mid).toBeGreaterThan(0.6 * most);
  expect(claim?.effect?.mid).toBeLessThan(1.05 * most);
  expect(claim?.symptom).toContain('It is scaled up from 46 weeks');
  expect(claim?.causes[0]).toContain('“Too dear” (114 times)');
});

it('takes a stage as it is now, by the newest thirty where half a year has fewer', () => {
  const month = (at: number, won: number): Deal[] => {
    const from = shiftPeriod(day('2026-11-01'), 'monthly', -at);
    return several(4, (place) => dealThrough(['Qualify', 'Proposal'], place < won ? 'won' : 'lost', { from }));
  };
  // Four a month; three of four were won until a year ago, and one of four since.
  const deals = Array.from({ length: 24 }, (_, at) => month(at + 1, at < 12 ? 1 : 3)).flat();
  const [claim] = look(deals);
  // The thirtieth newest of those that left Proposal came in the eighth month back, of which all four count.
  expect(claim?.evidence.find(({ label }) => label === 'go on from Proposal')).toMatchObject({ value: 8 / 32, n: 32 });
  expect(claim?.symptom).toContain('of 32 deals that entered it since 8 Mar 2026 go on');
  expect(claim?.symptom).not.toContain('scaled up');
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
