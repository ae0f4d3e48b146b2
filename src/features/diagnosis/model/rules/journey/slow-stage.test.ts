import { expect, it } from 'vitest';
import type { Deal } from '#features/journey/model/deal.ts';
import { addDays, type Day, day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { dealOf } from '#test/support/deals.ts';
import { diagnose } from '../../diagnose.ts';
import type { DeclaredChange } from '../../records.ts';
import { slowStage } from './slow-stage.ts';

const look = (deals: readonly Deal[], changes: readonly DeclaredChange[] = []) =>
  slowStage.look(recordsOf({ deals, changes }), groundOf());

/** One deal a stay, lost at its end; they enter a day apart. */
const stays = (from: Day, days: readonly number[]): Deal[] =>
  days.map((stay, at) => {
    const entered = addDays(from, at);
    return dealOf({
      stage: 'Proposal',
      status: 'lost',
      closed: addDays(entered, stay),
      entered: [{ stage: 'Proposal', day: entered }],
    });
  });

const upTo = (count: number, by = 1) => Array.from({ length: count }, (_, at) => by * (at + 1));
/** The half years part on 22 May 2026. */
const [earlier, lately] = [day('2026-02-01'), day('2026-07-01')];

it('tells that deals stay twice as long as in the half year before', () => {
  const [claim] = look([...stays(earlier, upTo(25)), ...stays(lately, upTo(25, 2))]);
  expect(claim).toMatchObject({
    subject: { kind: 'stage', name: 'Proposal' },
    basis: { kind: 'tested', matters: true, most: 'clear' },
    title: 'Deals stay 100\u202f% longer in Proposal than before',
    // The 13th of 25 is the first by which half are gone.
    evidence: [{ value: 26, n: 25 }, { value: 13, n: 25 }, {}],
    figure: { kind: 'survival', curves: [{ name: 'last half year' }, { name: 'half year before' }] },
  });
  // Within 25 days, all of one and half of the other are seen: mean 13 before; 0.96 · 2 + 0.92 · 2 + … since.
  const since = upTo(12).reduce((sum, pair) => sum + 2 * (1 - (pair - 1) / 25), 1 - 12 / 25);
  expect(claim?.evidence[2]?.value).toBeCloseTo(since - 13, 6);
  expect(claim?.basis.kind === 'tested' && claim.basis.posterior).toBeGreaterThan(0.99);
});

it('finds nothing where deals take as long as before, and stays silent where they are faster', () => {
  const same = look([...stays(earlier, upTo(25)), ...stays(lately, upTo(25))]);
  expect(same[0]?.basis).toMatchObject({ kind: 'tested', matters: false, posterior: 0.5 });
  const faster = recordsOf({ deals: [...stays(earlier, upTo(25, 2)), ...stays(lately, upTo(25))] });
  const { findings, looks } = diagnose(faster, groundOf(), [slowStage], { all: true });
  expect(findings).toMatchObject([{ verdict: 'nothing', title: 'Deals do not stay longer in Proposal than before' }]);
  expect(looks).toBe(1);
});

it('takes a deal that is still there for unfinished', () => {
  // 30 entered lately and 20 are still there after months: no median, and yet slower.
  const open = Array.from({ length: 20 }, (_, at) =>
    dealOf({ stage: 'Proposal', entered: [{ stage: 'Proposal', day: addDays(lately, at) }] }),
  );
  const [claim] = look([...stays(earlier, upTo(25)), ...stays(lately, upTo(10)), ...open]);
  expect(claim?.evidence[0]).toMatchObject({ value: null, n: 30 });
  expect(claim?.symptom).toContain('more than half are still there; a quarter had left by day 8');
  expect(claim?.basis).toMatchObject({ matters: true, most: 'likely' });
});

it('goes by a change that was declared for the stage, not by one for another', () => {
  const change: DeclaredChange = { holds: 'change', date: day('2026-09-01'), what: 'new form', subject: 'proposal' };
  const deals = [...stays(lately, upTo(25)), ...stays(day('2026-09-01'), upTo(25, 2))];
  expect(look(deals, [change])[0]?.symptom).toContain('since 1 Sep 2026 (new form)');
  const other = { ...change, subject: 'Launch' };
  expect(look(deals, [other])).toMatchObject([{ basis: { kind: 'too-little' } }]);
});

it('regroups where few left, and goes no further than a hint', () => {
  const [claim] = look([...stays(earlier, upTo(6)), ...stays(lately, upTo(6, 8))]);
  expect(claim?.basis).toMatchObject({ kind: 'tested', most: 'hint', matters: true });
});

it('goes by means where the curves cross, and counts both looks', () => {
  // Before all stay 10 to 19 days; since half leave at once and half stay on and on.
  const crossed = [
    ...stays(
      earlier,
      upTo(20, 0.5).map((at) => 10 + Math.floor(at)),
    ),
    ...stays(
      lately,
      upTo(20).map((at) => (at <= 10 ? 1 : 40 + at)),
    ),
  ];
  const [claim] = look(crossed);
  expect(claim?.basis.kind === 'tested' && claim.basis.others).toHaveLength(1);
});

it('says what is missing where fewer than five left', () => {
  expect(look([...stays(earlier, upTo(25)), ...stays(lately, upTo(4))])).toMatchObject([
    { basis: { kind: 'too-little' }, subject: { kind: 'company' } },
  ]);
  expect(look([dealOf()])).toEqual([]);
});
