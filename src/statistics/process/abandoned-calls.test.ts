import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import reference from '#statistics/reference/abandoned-calls.json' with { type: 'json' };
import { chartCounts } from './counted.ts';
import { naturalLimits } from './limits.ts';
import { readProcess } from './read-process.ts';

const file = path.resolve('../shared/data/phone/sf_hss_call_center_monthly.csv');
const hasData = existsSync(file);
const reason = hasData ? '' : ' (not run: the call centre is not on this machine)';

interface Month {
  /** 2024-04 */
  readonly month: string;
  readonly calls: number;
  readonly abandoned: number;
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Oldest first; the file is newest first, and in some months nobody counted. */
function readMonths(): readonly Month[] {
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
  return rows
    .map((row) => row.split(','))
    .map(([when = '', calls = '', , abandoned = '']) => {
      const [name = '', year = ''] = when.split(' ');
      const month = `${year}-${String(names.indexOf(name) + 1).padStart(2, '0')}`;
      return abandoned === ''
        ? { month, calls: 0, abandoned: 0 }
        : { month, calls: Number(calls), abandoned: Number(abandoned) };
    })
    .toReversed();
}

const counted = () => readMonths().filter(({ calls }) => calls > 0);
const shareOf = ({ calls, abandoned }: Month) => abandoned / calls;
const sharesOf = (months: readonly Month[]) => months.map(shareOf);
const totalShare = (months: readonly Month[]) =>
  months.reduce((sum, { abandoned }) => sum + abandoned, 0) / months.reduce((sum, { calls }) => sum + calls, 0);

function expectClose(found: readonly (number | undefined)[], expected: readonly number[]) {
  expect(found).toHaveLength(expected.length);
  for (const [at, value] of expected.entries()) expect(found[at]).toBeCloseTo(value, 8);
}

describe.skipIf(!hasData)(`thirteen years of abandoned calls${reason}`, () => {
  it('have these shares by year', () => {
    const all = readMonths();
    expect([all.length, all[0]?.month, all.at(-1)?.month]).toEqual([
      reference.rows,
      reference.firstMonth,
      reference.lastMonth,
    ]);
    const years = Object.entries(reference.byYear);
    expect(years).toHaveLength(14);
    for (const [year, expected] of years) {
      const months = counted().filter(({ month }) => month.startsWith(year));
      expect(months).toHaveLength(expected.months);
      expect(months.reduce((sum, { calls }) => sum + calls, 0)).toBe(expected.calls);
      expect(months.reduce((sum, { abandoned }) => sum + abandoned, 0)).toBe(expected.abandoned);
      expect(totalShare(months)).toBeCloseTo(expected.share, 10);
    }
  });

  it('have these natural limits in the last 24 months, and two months beyond them', () => {
    const { xmr, ...expected } = reference.last24;
    const months = counted().slice(-24);
    expect(months.map(({ month }) => month)).toEqual(expected.months);
    expectClose(sharesOf(months), expected.share);
    const limits = naturalLimits(sharesOf(months));
    if (limits === null) throw new Error('Twenty-four months have limits.');
    expectClose([limits.centre, limits.range], [xmr.mean, xmr.meanMovingRange]);
    expectClose(
      [limits.upper, limits.lower, limits.rangeLimit],
      [xmr.wheelerRounded.unpl, xmr.wheelerRounded.lnpl, xmr.wheelerRounded.url],
    );
    const beyond = sharesOf(months).flatMap((share, at) =>
      share > limits.upper || share < limits.lower ? [at + 1] : [],
    );
    expect(beyond).toEqual(xmr.pointsOutsideWheeler);
    const byMedian = naturalLimits(sharesOf(months), { range: 'median', centre: 'median' });
    expectClose(
      [byMedian?.centre, byMedian?.range, byMedian?.upper, byMedian?.lower, byMedian?.rangeLimit],
      [
        xmr.medianMR.centerMedian,
        xmr.medianMovingRange,
        xmr.medianMR.centerMedian_unpl,
        xmr.medianMR.centerMedian_lnpl,
        xmr.medianMR.url,
      ],
    );
  });

  it('have these limits as shares of so many calls (trap 23: the sigma of p′ is that of the moving ranges of z)', () => {
    const { pChart } = reference.last24;
    const months = counted().slice(-24);
    const sizes = months.map(({ calls }) => calls);
    const chart = chartCounts(sharesOf(months), sizes, 24, { shares: true, whole: 1, asMoving: true });
    expect(chart?.limits[0]?.centre).toBeCloseTo(pChart.pbar, 10);
    expectClose(chart?.limits.map((one) => one?.upper) ?? [], pChart.ucl);
    expectClose(chart?.limits.map((one) => one?.lower) ?? [], pChart.lcl);
    const byChance = chartCounts(sharesOf(months), sizes, 24, { shares: true, whole: 1, asMoving: false });
    const width = (of: typeof chart) => (of?.limits[1]?.upper ?? 0) - pChart.pbar;
    expect(width(chart) / width(byChance)).toBeCloseTo(pChart.sigmaZ, 8);
  });

  it('start new limits with the telephone system of April 2023', () => {
    const months = counted().slice(-24);
    const at = months.findIndex(({ month }) => month === '2023-04');
    const { segments } = readProcess({
      unit: 'percent',
      values: months.map((month) => 100 * shareOf(month)),
      sizes: months.map(({ calls }) => calls),
      changes: [at],
    });
    expect(segments.map(({ chart, from, to }) => [chart, from, to])).toEqual([
      ['p-prime', 0, 10],
      ['p-prime', 11, 23],
    ]);
    // Each stretch is short enough to be all of its own baseline.
    expect(segments[0]?.newest?.centre).toBeCloseTo(100 * totalShare(months.slice(0, at)), 8);
    expect(segments[1]?.newest?.centre).toBeCloseTo(100 * totalShare(months.slice(at)), 8);
  });
});
