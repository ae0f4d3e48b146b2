import { z } from 'zod';
import { amount, day } from './goal.ts';

/** Natural limits that hold from one period to another; in the metric's unit. Null where too few periods are known. */
const limits = z.object({
  from: day,
  /** Null: to this day. */
  to: day.nullable(),
  /** How many values the limits were computed from. */
  n: z.int(),
  settled: z.enum(['too-few', 'provisional', 'usable', 'firm']),
  /** The last period the limits were computed from; null while there are none. */
  baselineTo: day.nullable(),
  /** Later periods no longer change them. */
  frozen: z.boolean(),
  centre: amount.nullable(),
  lower: amount.nullable(),
  upper: amount.nullable(),
  /** Each period has limits of its own, as on differences or on shares of varying counts: these are those of the last. */
  varies: z.boolean(),
  /** What the value of the last period is a share of, or a rate per, where limits follow that. */
  size: amount.optional(),
  /** Where they vary and one metric is read by itself: those of every period. */
  each: z.array(z.object({ period: day, centre: amount, lower: amount, upper: amount })).optional(),
  /** The steps from one period to the next, where the values themselves are charted. */
  steps: z.object({ mean: amount, limit: amount }).nullable(),
});

const signal = z.object({
  /** The first period of the pattern, and the one in which the rule fired. */
  from: day,
  period: day,
  rule: z.enum(['beyond-limits', 'shift', 'near-limit']),
  side: z.enum(['high', 'low']),
});

/** How a metric behaves by its own history: what is ordinary for it, and which periods were not. */
export const processReading = z.object({
  chart: z.enum(['xmr', 'xmr-log', 'p', 'p-prime', 'c', 'u', 'time-between', 'none']),
  limits: z.array(limits),
  signals: z.array(signal),
  /** The signal of the last closed period; null when that looks like an ordinary one. */
  fresh: signal.nullable(),
  /** How often luck alone shows a fresh signal on a chart like this, a share of periods. */
  luck: z.number().min(0).max(1),
  /** What a reader must know before trusting the limits. */
  remarks: z.array(z.enum(['autocorrelated', 'season-unclear', 'barely-moves', 'cumulative', 'skewed'])),
  /**
   * Where there is a signal and two full years are known: the last closed period less the same one a year before, the
   * bounds of such differences, and whether it lies beyond them; in the metric's unit.
   */
  season: z.object({ difference: amount, lower: amount, upper: amount, isChange: z.boolean() }).nullable(),
  /** A lasting change smaller than this would not show yet; in the metric's unit. */
  smallestVisibleChange: amount.nullable(),
  /** The goal beside the natural limits; null when there is too little to say. */
  goalReading: z.enum(['consistently-hits', 'consistently-misses', 'hit-and-miss']).nullable(),
  /** How many judged periods in a row up to the last closed one were on, or off, and how likely luck alone makes such a run. */
  streak: z
    .object({ status: z.enum(['on', 'off']), length: z.int(), chance: z.number().nullable(), periods: z.int() })
    .nullable(),
});
export type ProcessReading = z.infer<typeof processReading>;
