import type { MetricPlan } from './plan.ts';

type GoalPlan = MetricPlan['goals'][number];

const since = (weeksAgo: number | undefined) => (weeksAgo === undefined ? {} : { weeksAgo });

/** @param weeksAgo from when on, in weeks before the running one; from the beginning when not said. */
export const atLeast = (threshold: number, weeksAgo?: number): GoalPlan => ({
  operator: 'at-least',
  threshold,
  ...since(weeksAgo),
});
export const atMost = (threshold: number, weeksAgo?: number): GoalPlan => ({
  operator: 'at-most',
  threshold,
  ...since(weeksAgo),
});
