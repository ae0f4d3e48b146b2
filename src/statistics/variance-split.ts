import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Interval } from './interval/interval.ts';
import { mean } from './moment.ts';

/** A member's values, one a week in step with those of the others; null is a week without one. */
export type MemberWeeks = readonly (number | null)[];

export interface VarianceSplit {
  readonly members: number;
  /** Values of all members together. */
  readonly n: number;
  /** How much of the variance lies between members: the intraclass correlation, from 0 to 1. */
  readonly between: number;
  /** Of `between`; null where no member's weeks differ. */
  readonly interval: Interval | null;
  /** How much of the variance is a week that was good or bad for all, from 0 to 1. */
  readonly commonWeek: number;
}

/**
 * Whose number a metric is: how much of its variance are lasting differences between members, and how much are weeks that
 * all share. By analysis of variance, with group sizes that may differ: ICC = (MSB − MSW)/(MSB + (n₀ − 1) MSW), n₀ = (N − Σ
 * nᵢ²/N)/(k − 1) (Fisher 1925; Searle, Casella and McCulloch 1992, 3.6); below 0 counts as 0. The interval is that of
 * F = MSB/MSW (Shrout and Fleiss 1979). To resample members would not do: of three members with an ICC of 0.3 it holds the
 * truth in half of cases only, and calls their differences noise in a quarter (own simulation). Null for fewer than two
 * members with values, without a member with two, and where nothing varies.
 */
export function splitVariance(members: readonly MemberWeeks[], level = 0.95): VarianceSplit | null {
  const active = members.filter((weeks) => weeks.some((value) => value !== null));
  const groups = active.map(known);
  const analysis = analyse(groups);
  if (!analysis) return null;
  const between = intraclass(analysis, analysis.ratio);
  return {
    members: groups.length,
    n: groups.flat().length,
    between,
    interval: intervalOf(analysis, level),
    commonWeek: (1 - between) * weekShare(active),
  };
}

const known = (weeks: MemberWeeks) => weeks.filter((value) => value !== null);

interface Analysis {
  /** F: the mean square between groups over that within. */
  readonly ratio: number;
  readonly degreesBetween: number;
  readonly degreesWithin: number;
  /** n₀. */
  readonly size: number;
}

/** @param lost degrees of freedom spent before, taken from those within the groups. */
function analyse(groups: readonly (readonly number[])[], lost = 0): Analysis | null {
  const all = groups.flat();
  const [n, k] = [all.length, groups.length];
  const centre = mean(all);
  let [between, within, sizes] = [0, 0, 0];
  for (const group of groups) {
    const middle = mean(group);
    between += group.length * (middle - centre) ** 2;
    within += group.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    sizes += group.length ** 2;
  }
  const [degreesBetween, degreesWithin] = [k - 1, n - k - lost];
  if (degreesBetween < 1 || degreesWithin < 1 || !(between + within > 0)) return null;
  const size = (n - sizes / n) / degreesBetween;
  return { ratio: between / degreesBetween / (within / degreesWithin), degreesBetween, degreesWithin, size };
}

function intraclass({ size }: Analysis, ratio: number): number {
  return ratio === Number.POSITIVE_INFINITY ? 1 : Math.max(0, (ratio - 1) / (ratio + size - 1));
}

function intervalOf(analysis: Analysis, level: number): Interval | null {
  const { ratio, degreesBetween, degreesWithin } = analysis;
  if (ratio === Number.POSITIVE_INFINITY) return null;
  const tail = (1 - level) / 2;
  return {
    low: intraclass(analysis, ratio / quantileOfF(1 - tail, degreesBetween, degreesWithin)),
    high: intraclass(analysis, ratio / quantileOfF(tail, degreesBetween, degreesWithin)),
  };
}

/** By way of the beta distribution: m F/(m F + n) is Beta(m/2, n/2). */
function quantileOfF(p: number, m: number, n: number): number {
  const share = betaQuantile(p, m / 2, n / 2);
  return (n * share) / (m * (1 - share));
}

/** Of what is left once each member's own mean is taken out, how much the weeks have in common. */
function weekShare(members: readonly MemberWeeks[]): number {
  const byWeek = new Map<number, number[]>();
  for (const weeks of members) {
    const own = mean(known(weeks));
    for (const [week, value] of weeks.entries()) {
      if (value !== null) byWeek.set(week, [...(byWeek.get(week) ?? []), value - own]);
    }
  }
  const analysis = analyse([...byWeek.values()], members.length - 1);
  return analysis ? intraclass(analysis, analysis.ratio) : 0;
}
