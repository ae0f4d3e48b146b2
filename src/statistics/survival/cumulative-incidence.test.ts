import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import tiny from '#statistics/reference/competing-risks.json' with { type: 'json' };
import { type CompetingLifetime, cumulativeIncidence, incidenceAt } from './cumulative-incidence.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { lastAtOrBefore } from './survival-quantile.ts';

type End = 'won' | 'lost';

const deals: CompetingLifetime<End>[] = tiny.input.time.map((time, at) => {
  const end = tiny.input.event[at];
  return { time, cause: end === 'won' || end === 'lost' ? end : null };
});

const deal = fc.record({
  time: fc.integer({ min: 0, max: 40 }),
  cause: fc.constantFrom<End | null>('won', 'lost', null),
});

describe('the cumulative incidence', () => {
  it('of twelve deals is that of R', () => {
    const found = cumulativeIncidence(deals);
    for (const [row, time] of tiny.aalenJohansen.times.entries()) {
      const [open = 0, won = 0, lost = 0] = tiny.aalenJohansen.pstate[row] ?? [];
      expect(found.open[lastAtOrBefore(found.times, time)]).toBeCloseTo(open, 10);
      expect(incidenceAt(found, 'won', time)?.share).toBeCloseTo(won, 10);
      expect(incidenceAt(found, 'lost', time)?.share).toBeCloseTo(lost, 10);
    }
  });

  it('does not take a lost deal for an open one (trap 10)', () => {
    const censored = kaplanMeier(deals.map(({ time, cause }) => ({ time, event: cause === 'won' })));
    const wrong = 1 - (censored.survival.at(-1) ?? 0);
    expect(wrong).toBeCloseTo(tiny.wrong_oneMinusKM_won_at30, 10);
    expect(incidenceAt(cumulativeIncidence(deals), 'won', 30)?.share).toBeLessThan(wrong - 0.08);
  });

  it('adds up to one with what is open, at every time', () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 40 }), (lifetimes) => {
        const { open, causes } = cumulativeIncidence(lifetimes);
        for (const [at, left] of open.entries()) {
          const shares = [...causes.values()].reduce((sum, { share }) => sum + (share[at] ?? 0), 0);
          expect(left + shares).toBeCloseTo(1, 10);
        }
      }),
    );
  });

  it('of one way to end is one less the survival, with the variance of Greenwood', () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 40 }), (lifetimes) => {
        const curve = kaplanMeier(lifetimes.map(({ time, cause }) => ({ time, event: cause !== null })));
        const only = lifetimes.map(({ time, cause }) => ({ time, cause: cause && ('done' as const) }));
        const done = cumulativeIncidence(only).causes.get('done');
        for (const [at, open] of curve.survival.entries()) {
          expect(done?.share[at]).toBeCloseTo(1 - open, 10);
          if (open > 0) expect(done?.stdError[at]).toBeCloseTo(curve.stdError[at] ?? 0, 7);
        }
      }),
    );
  });

  it('of finished ones has the variance of a share, F(1 − F)/n', () => {
    const causes: readonly End[] = ['won', 'lost', 'lost', 'won', 'lost', 'lost', 'won', 'lost', 'lost', 'lost'];
    const found = cumulativeIncidence(causes.map((cause, at) => ({ time: at + 1, cause })));
    expect(found.causes.get('won')?.share.at(-1)).toBeCloseTo(0.3, 10);
    expect(found.causes.get('won')?.stdError.at(-1)).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 10), 10);
    expect(found.causes.get('won')?.stdError[3]).toBeCloseTo(Math.sqrt((0.2 * 0.8) / 10), 10);
  });

  it('has an interval around it that stays within 0 and 1', () => {
    const found = incidenceAt(cumulativeIncidence(deals), 'won', 25);
    // 0.3776 with the log-log interval around it: by hand from the standard error.
    expect(found?.low).toBeGreaterThan(0);
    expect(found?.low).toBeLessThan(found?.share ?? 0);
    expect(found?.high).toBeGreaterThan(found?.share ?? 0);
    expect(found?.high).toBeLessThan(1);
  });

  it('answers for nothing, for open ones only, and not beyond what was watched', () => {
    const none = cumulativeIncidence<End>([]);
    expect(none.times.length).toBe(0);
    expect(incidenceAt(none, 'won', 1)).toBeNull();
    const open = cumulativeIncidence<End>([{ time: 4, cause: null }]);
    expect(incidenceAt(open, 'won', 3)).toEqual({ share: 0, low: null, high: null });
    expect(incidenceAt(open, 'won', 5)).toBeNull();
    expect(incidenceAt(cumulativeIncidence(deals), 'won', 31)).toBeNull();
    expect(incidenceAt(cumulativeIncidence(deals), 'lost', 3)?.share).toBe(0);
  });
});
