import { type Day, monthOf, yearOf } from '#lib/calendar/day.ts';
import type { Tally } from '#statistics/comparison/tally.ts';
import { type Beta, fitBetaBinomial } from '#statistics/shrinkage/beta-binomial.ts';
import { posteriorOf } from '#statistics/shrinkage/posterior.ts';
import type { StageVisit } from './stage-visit.ts';

const LEAST_IN_QUARTER = 10;

const quarterOf = (day: Day): string => `${yearOf(day)} ${Math.ceil(monthOf(day) / 3)}`;

/** By the quarter in which they entered; only visits that ended. */
function byQuarter(visits: readonly StageVisit[]): Tally[] {
  const quarters = new Map<string, { successes: number; trials: number }>();
  for (const { entered, left } of visits) {
    if (left === null) continue;
    const tally = quarters.get(quarterOf(entered)) ?? { successes: 0, trials: 0 };
    tally.trials += 1;
    tally.successes += left === 'advanced' ? 1 : 0;
    quarters.set(quarterOf(entered), tally);
  }
  return [...quarters.values()].filter(({ trials }) => trials >= LEAST_IN_QUARTER);
}

export const meanOf = ({ alpha, beta }: Beta): number => alpha / (alpha + beta);

/**
 * What is known of the best quarter of a stage, drawn towards all of them by how alike they are; null where they cannot
 * be told apart.
 */
export function bestQuarter(visits: readonly StageVisit[]): Beta | null {
  const quarters = byQuarter(visits);
  const spread = fitBetaBinomial(quarters);
  if (spread === null || spread.pooled) return null;
  const [best] = quarters.map((quarter) => posteriorOf(quarter, spread)).toSorted((a, b) => meanOf(b) - meanOf(a));
  return best ?? null;
}
