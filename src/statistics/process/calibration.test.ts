import { describe, expect, it } from 'vitest';
import { drawsFrom } from '#statistics/random.ts';
import reference from '#statistics/reference/calibration-xmr-noise.json' with { type: 'json' };
import { naturalLimits } from './limits.ts';
import { nelsonTests } from './nelson.ts';
import { readProcess } from './read-process.ts';
import { findSignals, houseRules, type Rule } from './rule.ts';
import { standingOf } from './standing.ts';

const runs = 20_000;
const tolerance = 0.01;
const [beyond, shift, nearLimit] = houseRules as readonly [Rule, Rule, Rule];
const trend = nelsonTests[2] as Rule;

/** The share of series in which the rules find anything. */
function shareFlagged(count: number, isFlagged: () => boolean): number {
  return Array.from({ length: count }, isFlagged).filter(Boolean).length / count;
}

describe('on pure noise', () => {
  // Rows of the reference: n, then the shares of series flagged by each rule, limits from the same n points.
  it.each(reference.iid_normal as [number, ...number[]][])(
    '%d points are flagged as often as published',
    (n, ...row) => {
      const draws = drawsFrom(n);
      const series = Array.from({ length: runs }, () => {
        const values = Array.from({ length: n }, () => draws.normal());
        const limits = naturalLimits(values);
        return values.map((value) => standingOf(value, limits?.centre ?? 0, limits?.sigma ?? 0));
      });
      const shareOf = (rules: readonly Rule[]) =>
        series.filter((standings) => findSignals(standings, rules).length > 0).length / runs;
      const found = [[beyond], [shift], [nearLimit], [trend], [beyond, shift, nearLimit]].map(shareOf);
      for (const [place, expected] of row.entries()) {
        expect(Math.abs((found[place] ?? 1) - expected)).toBeLessThanOrEqual(tolerance);
      }
    },
  );

  // Simulated elsewhere: raw lognormal values (log sd 0.6) raise an alarm in 21 % of clean charts of 13 weeks, normal
  // ones in 4 %.
  it('money with a long tail is not called a change more often than what is normal', () => {
    const draws = drawsFrom(13);
    const money = () => Array.from({ length: 13 }, () => Math.exp(0.6 * draws.normal()));
    const raw = shareFlagged(5000, () => {
      const values = money();
      const limits = naturalLimits(values);
      return findSignals(values.map((value) => standingOf(value, limits?.centre ?? 0, limits?.sigma ?? 0))).length > 0;
    });
    expect(Math.abs(raw - 0.21)).toBeLessThanOrEqual(0.03);
    const read = shareFlagged(5000, () => readProcess({ unit: 'currency', values: money() }).signals.length > 0);
    expect(read).toBeLessThanOrEqual(0.06);
  });

  // Simulated elsewhere: a process that remembers half of last week (phi 0.5) raises an alarm in 28 % of charts of 13
  // weeks and in 68 % of 26.
  it('a process with memory is called a change less than half as often as by limits around its values', () => {
    const draws = drawsFrom(26);
    const remembering = (length: number) => {
      let place = draws.normal();
      return Array.from({ length }, () => {
        place = 0.5 * place + Math.sqrt(0.75) * draws.normal();
        return place;
      });
    };
    const alarms = (length: number) =>
      shareFlagged(4000, () => readProcess({ unit: 'number', values: remembering(length) }).signals.length > 0);
    expect(alarms(13)).toBeLessThan(0.28 / 2);
    expect(alarms(26)).toBeLessThan(0.68 / 2);
  });

  // Simulated elsewhere: individual values of a count with mean 1 raise an alarm in 17 % of charts of 13 weeks.
  it('small counts are not called a change as often as by limits around single values', () => {
    const draws = drawsFrom(1);
    const count = () => {
      let events = 0;
      for (let left = draws.uniform(); left > Math.exp(-1); left *= draws.uniform()) events += 1;
      return events;
    };
    const counts = () => Array.from({ length: 13 }, count);
    expect(shareFlagged(4000, () => readProcess({ unit: 'number', values: counts() }).signals.length > 0)).toBeLessThan(
      0.09,
    );
  });

  it('marks rounded to whole numbers are not called a change: they mostly stand still', () => {
    const draws = drawsFrom(5);
    const marks = () => Array.from({ length: 26 }, () => Math.round(7.2 + 0.5 * draws.normal()));
    expect(shareFlagged(4000, () => readProcess({ unit: 'number', values: marks() }).signals.length > 0)).toBeLessThan(
      0.12,
    );
  });
});
