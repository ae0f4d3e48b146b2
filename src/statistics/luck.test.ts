import { describe, expect, it } from 'vitest';
import { type ChartFamily, luckOf } from './luck.ts';
import { luckTable } from './luck-table.ts';
import { tryLuck } from './luck-trial.ts';
import { normalBelow } from './normal.ts';
import { naturalLimits } from './process/limits.ts';
import { readProcess } from './process/read-process.ts';
import { findSignals } from './process/rule.ts';
import { standingOf } from './process/standing.ts';
import { drawsFrom } from './random.ts';
import { wilsonInterval } from './interval/wilson.ts';

const metrics = 14;

describe('luck', () => {
  it('printed lies within the interval of 1,000 simulated stable scorecards', () => {
    const draws = drawsFrom(1000);
    const scorecards = Array.from({ length: 1000 }, () => {
      // From ten weeks old to more than a year.
      const readings = Array.from({ length: metrics }, () => {
        const weeks = 10 + Math.floor(50 * draws.uniform());
        return readProcess({ unit: 'number', values: Array.from({ length: weeks }, () => draws.normal()) });
      });
      const newest = readings.flatMap(({ segments }) => segments.slice(-1));
      return { fresh: readings.filter(({ fresh }) => fresh).length, luck: luckOf(newest) };
    });
    const total = (count: (one: (typeof scorecards)[number]) => number) =>
      scorecards.reduce((sum, one) => sum + count(one), 0);

    const ofMetrics = wilsonInterval(
      total(({ fresh }) => fresh),
      1000 * metrics,
    );
    const printed = total(({ luck }) => luck.expected) / (1000 * metrics);
    expect(printed).toBeGreaterThanOrEqual(ofMetrics.low);
    expect(printed).toBeLessThanOrEqual(ofMetrics.high);

    const ofScorecards = wilsonInterval(
      total(({ fresh }) => (fresh > 0 ? 1 : 0)),
      1000,
    );
    const chance = total(({ luck }) => luck.chanceOfAny) / 1000;
    expect(chance).toBeGreaterThanOrEqual(ofScorecards.low);
    expect(chance).toBeLessThanOrEqual(ofScorecards.high);
  });

  // Simulated elsewhere: 14 stable metrics with limits frozen on 20 weeks show a signal that reaches into the last week
  // in 38 % of weeks. That counts every rule and every shift that goes on; here a quarter of a year after the freeze.
  it('gives any signal at all in 38 % of weeks, and a fresh one in far fewer', () => {
    const draws = drawsFrom(38);
    const weeks = 33;
    const hasSignal = () => {
      const values = Array.from({ length: weeks }, () => draws.normal());
      const limits = naturalLimits(values.slice(0, 20));
      const standings = values.map((value) => standingOf(value, limits?.centre ?? 0, limits?.sigma ?? 0));
      return findSignals(standings).some(({ to }) => to === weeks - 1);
    };
    const runs = 2000;
    const shown = Array.from({ length: runs }, () => Array.from({ length: metrics }, hasSignal).some(Boolean));
    const { low, high } = wilsonInterval(shown.filter(Boolean).length, runs);
    // Printed in whole percent: from 37.5 to 38.5.
    expect(low).toBeLessThanOrEqual(0.385);
    expect(high).toBeGreaterThanOrEqual(0.375);
    const charts = Array.from({ length: metrics }, () => ({ chart: 'xmr' as const, values: weeks, counts: null }));
    expect(luckOf(charts).chanceOfAny).toBeLessThan(low / 1.5);
  });

  // A shift completed by the last of many values is eight on one side and the one before them on the other. Its chance
  // p⁸(1 − p) + (1 − p)⁸p is averaged over where a centre from twenty values lies, p = Φ(c) with c of Normal(0, 1/20).
  it('holds for frozen limits what integration gives', () => {
    const step = 0.01;
    let shift = 0;
    for (let z = -6; z < 6; z += step) {
      const p = normalBelow((z + step / 2) / Math.sqrt(20));
      shift += (normalBelow(z + step) - normalBelow(z)) * (p ** 8 * (1 - p) + (1 - p) ** 8 * p);
    }
    // Beyond three standard deviations of a centre that is as unsure; but limits from twenty values are unsure too, which
    // makes it up to four times as many.
    const beyond = 2 * normalBelow(-3 / Math.sqrt(1 + 1 / 20));
    expect(luckTable.individuals.later).toBeGreaterThan(shift + beyond);
    expect(luckTable.individuals.later).toBeLessThan(shift + 4 * beyond);
  });

  it.each(Object.keys(luckTable) as ChartFamily[])('of %s comes out again when it is tried anew', (family) => {
    const { first, chances, later } = luckTable[family];
    const draws = drawsFrom(2);
    const runs = 4000;
    const longest = 60;
    const seen = Array.from({ length: longest + 1 }, () => 0);
    for (let run = 0; run < runs; run += 1) {
      for (const values of tryLuck(family, draws, longest)) seen[values] = (seen[values] ?? 0) + 1;
    }
    const sum = (from: number, to: number) => seen.slice(from, to + 1).reduce((all, one) => all + one, 0);
    const table = (from: number, to: number) =>
      Array.from(
        { length: to - from + 1 },
        (_, at) => (chances as readonly number[])[from + at - first] ?? later,
      ).reduce((all, one) => all + one, 0);
    // Before the freeze, soon after it, and long after it: within five standard errors of a count of rare events.
    for (const [from, to] of [
      [10, 20],
      [21, 30],
      [31, longest],
    ] as const) {
      const expected = runs * table(from, to);
      expect(Math.abs(sum(from, to) - expected)).toBeLessThan(5 * Math.sqrt(expected));
    }
  });

  // What is tabled for counts, from a c chart, would be nearly twice what shares of few show.
  it('of shares is what stable shares show, for few and for many', () => {
    const draws = drawsFrom(5);
    const weeks = 60;
    let [seen, printed, periods] = [0, 0, 0];
    for (const [size, share] of [
      [15, 0.3],
      [40, 0.4],
      [90, 0.5],
    ] as const) {
      for (let run = 0; run < 600; run += 1) {
        const values = Array.from({ length: weeks }, () => {
          const hits = Array.from({ length: size }, () => Number(draws.uniform() < share));
          return (100 * hits.reduce((sum, hit) => sum + hit, 0)) / size;
        });
        const { signals, segments } = readProcess({ unit: 'percent', values, sizes: values.map(() => size) });
        // From nine weeks after the freeze on, so that no run reaches back into what drew the limits.
        const late = signals.filter(({ rule, completed }) => rule !== 'near-limit' && completed >= 29);
        seen += late.length;
        printed += luckOf(segments).expected * (weeks - 29);
        periods += weeks - 29;
      }
    }
    expect(Math.abs(seen - printed)).toBeLessThan(5 * Math.sqrt(printed));
    expect(luckTable.counts.later * periods).toBeGreaterThan(1.5 * printed);
  });

  it('counts charts of few values as silent, and adds up', () => {
    expect(luckOf([])).toEqual({ expected: 0, chanceOfAny: 0 });
    expect(luckOf([{ chart: 'xmr', values: 9, counts: null }])).toEqual({ expected: 0, chanceOfAny: 0 });
    const one = luckOf([{ chart: 'xmr', values: 100, counts: null }]).expected;
    const { expected, chanceOfAny } = luckOf([
      { chart: 'xmr', values: 100, counts: null },
      { chart: 'xmr-logs', values: 29, counts: null },
    ]);
    expect(expected).toBeCloseTo(2 * one, 12);
    expect(chanceOfAny).toBeCloseTo(1 - (1 - one) ** 2, 12);
    const kinds = (['xmr', 'p-prime', 'p', 'c', 'g'] as const).map(
      (chart) => luckOf([{ chart, values: 100, counts: null }]).expected,
    );
    expect(kinds).toEqual([one, one, luckTable.counts.later, luckTable.counts.later, luckTable.gaps.later]);
  });
});
