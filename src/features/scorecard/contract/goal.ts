import { z } from 'zod';

/** A day, YYYY-MM-DD; a period is named by its first one. */
export const day = z.iso.date();

/** In the unit people read: dollars, percent points, hours; yes is 1 and no is 0. At most six decimals. */
export const amount = z.number().min(-1e15).max(1e15);

export const goalOperator = z.enum(['at-least', 'more-than', 'at-most', 'less-than', 'exactly', 'between']);

/** `upper` goes with `between` only: on goal from the threshold to it, both ends included. */
export const goal = z.object({
  operator: goalOperator,
  threshold: amount,
  upper: amount.nullable().optional(),
});

const noGoal = z.object({ operator: z.null(), threshold: z.null(), upper: z.null().optional() });

/** From its first period on, until the next one; without an operator it ends the goal before it. */
const since = { from: day, setBy: z.string().nullable().optional(), setAt: z.string().nullable().optional() };
export const datedGoal = z.union([goal.extend(since), noGoal.extend(since)]);

/** The goal of one period alone, with the reason; without an operator that period is not judged. */
const once = { period: day, note: z.string() };
export const goalOverride = z.union([goal.extend(once), noGoal.extend(once)]);
export type GoalOverride = z.infer<typeof goalOverride>;
