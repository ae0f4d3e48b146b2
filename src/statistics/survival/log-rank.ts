import { chiSquareAbove } from '../chi-square-tail.ts';
import { drawsFrom } from '../random.ts';
import { shuffle } from '../resample.ts';
import { quadraticForm } from './quadratic-form.ts';
import { eventTimes, type Lifetime, riskSets } from './risk-set.ts';

export interface LogRank {
  readonly chiSquare: number;
  /** One less than the groups that could be compared. */
  readonly degrees: number;
  readonly p: number;
  /** Ends of each group, as they were. */
  readonly observed: readonly number[];
  /** And as they would be if all groups ended at the same pace. */
  readonly expected: readonly number[];
}

/**
 * Whether groups end at the same pace, open ones censored: (O − E)ᵀV⁻¹(O − E) with the hypergeometric variance, which holds
 * under ties (Mantel 1966; survdiff of R). From about ten ends a group on; below that `permutedLogRank`. Null where there is
 * nothing to compare: fewer than two groups at risk together, or no end.
 */
export function logRank(groups: readonly (readonly Lifetime[])[]): LogRank | null {
  const times = eventTimes(groups.flat());
  const sets = groups.map((group) => riskSets(times, group));
  const observed = sets.map(({ events }) => events.reduce((sum, ends) => sum + ends, 0));
  const expected = groups.map(() => 0);
  const covariance = groups.map(() => new Float64Array(groups.length));
  for (const at of times.keys()) {
    const risks = sets.map(({ atRisk }) => atRisk[at] ?? 0);
    const risk = risks.reduce((sum, one) => sum + one, 0);
    const ends = sets.reduce((sum, { events }) => sum + (events[at] ?? 0), 0);
    const spread = risk > 1 ? (ends * (risk - ends)) / (risk - 1) : 0;
    for (const [one, row] of covariance.entries()) {
      const share = (risks[one] ?? 0) / risk;
      expected[one] = (expected[one] ?? 0) + ends * share;
      if (share === 0 || spread === 0) continue;
      for (const [other, otherRisk] of risks.entries()) {
        row[other] = (row[other] ?? 0) + spread * share * ((one === other ? 1 : 0) - otherRisk / risk);
      }
    }
  }
  const form = quadraticForm(
    covariance,
    observed.map((ends, group) => ends - (expected[group] ?? 0)),
  );
  if (form.rank === 0) return null;
  const p = chiSquareAbove(form.value, form.rank);
  return { chiSquare: form.value, degrees: form.rank, p, observed, expected };
}

/**
 * The log-rank test for few ends: the share of regroupings by chance whose χ² is at least the one found, the found one
 * counted in, so that it is never 0. Holds where the groups are censored alike. Each draw is a log-rank test of all: meant
 * for some hundreds of lifetimes. Null as `logRank`.
 * @param seed the same one gives the same answer.
 */
export function permutedLogRank(groups: readonly (readonly Lifetime[])[], seed: number, draws = 2000): LogRank | null {
  const found = logRank(groups);
  if (!found) return null;
  const chance = drawsFrom(seed);
  const all = groups.flat();
  let asFar = 1;
  for (let draw = 0; draw < draws; draw += 1) {
    const shuffled = shuffle(all, chance);
    let from = 0;
    const regrouped = groups.map(({ length }) => {
      from += length;
      return shuffled.slice(from - length, from);
    });
    const { chiSquare } = logRank(regrouped) ?? { chiSquare: 0 };
    if (chiSquare >= found.chiSquare * (1 - 1e-9)) asFar += 1;
  }
  return { ...found, p: asFar / (draws + 1) };
}
