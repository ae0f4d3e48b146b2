import type { Metric } from '#features/scorecard/contract/metric.ts';
import type { Scorecard } from '#features/scorecard/contract/scorecard.ts';
import { done, rest } from '#test/support/rest.ts';
import { metricOf, type Person } from './company.ts';

/** Two years of nothing unusual are too long to type: half a year of it, and two bad weeks at the end. */
export const ordinary = [
  22, 26, 24, 21, 25, 27, 23, 24, 22, 26, 25, 23, 24, 23, 25, 22, 26, 24, 23, 27, 25, 24, 26, 24,
];

/** Records one value for each of the closed weeks up to the last one, oldest first. */
export async function recordWeeks(person: Person, metric: Metric, amounts: readonly number[]): Promise<void> {
  const { visitor, companyId } = person;
  const path = `/companies/${companyId}/scorecard?periods=${amounts.length + 1}`;
  const { periods } = await done<Scorecard>(rest.get(visitor, path));
  const values = amounts.map((amount, at) => ({
    metricId: metric.metricId,
    period: periods[at],
    amount,
    seenVersion: 0,
  }));
  await done(rest.post(visitor, `/companies/${companyId}/values`, { values }));
}

/** Visits are done, estimates run ahead, work is sold: each is said to move the next, and the estimates fell. */
export async function threeLinked(person: Person) {
  const sold = await metricOf(person, 'Work sold', { kind: 'lagging', unit: 'currency', goal: null });
  const sent = await metricOf(person, 'Estimates sent', {
    kind: 'leading',
    goal: { operator: 'at-least', threshold: 20 },
    drives: [sold.metricId],
  });
  const visits = await metricOf(person, 'Site visits done', { kind: 'activity', drives: [sent.metricId] });
  await recordWeeks(person, sent, [...ordinary, 18, 13]);
  return { sold, sent, visits };
}
