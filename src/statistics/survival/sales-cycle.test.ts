import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import reference from '#statistics/reference/sales-cycle.json' with { type: 'json' };
import { median } from '../median.ts';
import { cumulativeIncidence, incidenceAt } from './cumulative-incidence.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { survivalAt, survivalQuantile } from './survival-quantile.ts';

const file = path.resolve('../shared/data/crm/maven_crm_sales_pipeline.csv');
const hasData = existsSync(file);
const reason = hasData ? '' : ' (not run: the deals are not on this machine)';

const dayOf = (date: string) => Date.parse(date) / 86_400_000;

/** Deals that were engaged, in days; a deal without a close is open at the snapshot. */
function readDeals(): { time: number; cause: 'won' | 'lost' | null }[] {
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
  return rows
    .map((row) => row.split(','))
    .filter(([, , , , , engaged]) => engaged)
    .map(([, , , , stage, engaged = '', closed]) => ({
      time: dayOf(closed || reference.snapshot) - dayOf(engaged),
      cause: stage === 'Won' ? 'won' : stage === 'Lost' ? 'lost' : null,
    }));
}

describe.skipIf(!hasData)(`the sales cycle of ${reference.n} deals${reason}`, () => {
  it('is 69 days, and 45 if open deals are left out', () => {
    const deals = readDeals();
    expect(deals).toHaveLength(reference.n);
    expect(deals.filter(({ cause }) => cause === null)).toHaveLength(reference.openCensored);
    const curve = kaplanMeier(
      deals.map(({ time, cause }) => ({ time, event: cause !== null })),
      { scale: 'log' },
    );
    const [low, high] = reference.kmMedianCI;
    expect(survivalQuantile(curve)).toEqual({ time: reference.kmMedianDays, low, high });
    const closed = deals.filter(({ cause }) => cause !== null).map(({ time }) => time);
    expect(median(closed)).toBe(reference.naiveMedianClosedOnly);
  });

  it('ends won, lost or open as R has it', () => {
    const deals = readDeals();
    const found = cumulativeIncidence(deals);
    const curve = kaplanMeier(deals.map(({ time, cause }) => ({ time, event: cause !== null })));
    for (const [row, time] of reference.aj.times.entries()) {
      const [open = 0, won = 0, lost = 0] = reference.aj.pstate[row] ?? [];
      expect(survivalAt(curve, time)?.survival).toBeCloseTo(open, 10);
      expect(incidenceAt(found, 'won', time)?.share).toBeCloseTo(won, 10);
      expect(incidenceAt(found, 'lost', time)?.share).toBeCloseTo(lost, 10);
    }
  });
});
