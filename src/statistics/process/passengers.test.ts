import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import reference from '#statistics/reference/weekly-passengers.json' with { type: 'json' };
import { naturalLimits } from './limits.ts';
import { findSignals, houseRules } from './rule.ts';
import { standingOf } from './standing.ts';

const file = path.resolve('../shared/data/weekly/ansett_mel_syd_weekly.csv');
const hasData = existsSync(file);
const reason = hasData ? '' : ' (not run: the weekly passengers are not on this machine)';

function readWeeks(): { week: string; passengers: number }[] {
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
  return rows
    .map((row) => row.split(','))
    .filter(([, , travelClass]) => travelClass === 'Economy')
    .map(([week = '', , , passengers]) => ({ week, passengers: Number(passengers) }))
    .sort((one, other) => one.week.localeCompare(other.week));
}

describe.skipIf(!hasData)(`five years of weekly passengers${reason}`, () => {
  it('have the published limits from the first twenty weeks, and the published weeks beyond them', () => {
    const weeks = readWeeks();
    expect(weeks).toHaveLength(reference.weeks);
    expect(weeks.filter(({ passengers }) => passengers === 0).map(({ week }) => week)).toEqual(reference.zeroWeeks);
    const values = weeks.map(({ passengers }) => passengers);
    const { baseline20: expected } = reference;
    const limits = naturalLimits(values.slice(0, expected.n));
    if (limits === null) throw new Error('Twenty weeks have limits.');
    expect(limits.centre / expected.mean).toBeCloseTo(1, 6);
    expect(limits.range / expected.meanMovingRange).toBeCloseTo(1, 6);
    expect(limits.lower / expected.wheelerRounded.lnpl).toBeCloseTo(1, 6);
    expect(limits.upper / expected.wheelerRounded.unpl).toBeCloseTo(1, 6);
    expect(limits.rangeLimit / expected.wheelerRounded.url).toBeCloseTo(1, 6);
    const { medianMR, medianMovingRange } = expected;
    const byMedian = { range: 'median', centre: 'median' } as const;
    const median = naturalLimits(values.slice(0, expected.n), byMedian) ?? limits;
    expect([median.range, median.centre]).toEqual([medianMovingRange, medianMR.centerMedian]);
    expect(median.lower).toBeCloseTo(medianMR.centerMedian_lnpl, 6);
    expect(median.upper).toBeCloseTo(medianMR.centerMedian_unpl, 6);
    expect(median.rangeLimit).toBeCloseTo(medianMR.url, 6);
    const standings = values.map((value) => standingOf(value, limits.centre, limits.sigma));
    const beyond = findSignals(standings, houseRules.slice(0, 1)).map(({ completed }) => weeks[completed]?.week);
    expect(beyond).toEqual(reference.flaggedAfterBaseline);
  });
});
