import { companyId, inCompany, memberId, metricId, route, teamId } from '#features/accounts/contract/route.ts';
import { z } from 'zod';
import { amount, day, goal, goalOverride } from './goal.ts';
import { cadence, metric, metricName } from './metric.ts';
import { processReading } from './process.ts';
import { value } from './value.ts';

/** The value of a formula in one period, or why there is none. */
const calculated = z.union([
  z.object({ period: day, amount }),
  z.object({ period: day, amount: z.null(), lacks: z.literal('inputs'), missing: z.array(metricId) }),
  z.object({ period: day, amount: z.null(), lacks: z.enum(['division-by-zero', 'too-large']) }),
]);
export type Calculated = z.infer<typeof calculated>;

/** A metric on a scorecard, with the periods shown. Of a formula `values` hold notes at most, `calculated` the numbers. */
export const row = metric.extend({
  group: z.string(),
  overrides: z.array(goalOverride),
  values: z.array(value),
  calculated: z.array(calculated).nullable(),
  process: processReading,
});
export type Row = z.infer<typeof row>;

/** Something that was changed on purpose, from this day on; without a metric for the whole company. */
export const declaredChange = z.object({
  changeId: z.uuid(),
  metricId: metricId.nullable(),
  startsOn: day,
  what: z.string(),
  declaredBy: memberId.nullable(),
  declaredAt: z.string(),
});
export type DeclaredChange = z.infer<typeof declaredChange>;

export const scorecard = z.object({
  companyId,
  today: day,
  cadence,
  /** First days, oldest first; the last one is the running period. */
  periods: z.array(day),
  rows: z.array(row),
  /** How many metrics of each cadence this scorecard has. */
  counts: z.object({ weekly: z.int(), monthly: z.int(), quarterly: z.int(), yearly: z.int() }),
  /** Those of the whole company whose limits start anew within the periods shown. */
  changes: z.array(declaredChange),
});
export type Scorecard = z.infer<typeof scorecard>;

/** A metric in the tree of what moves what, with how it stood in its last closed period. */
export const treeMetric = metricName.extend({
  drives: z.array(metricId),
  /** What its formula names; none where it is entered. */
  inputs: z.array(metricId),
  clientView: z.boolean(),
  controllable: z.boolean().nullable(),
  /** How often its goal was changed within the last twelve months. */
  goalChanges: z.int(),
  period: day,
  amount: amount.nullable(),
  goal: goal.nullable(),
  process: processReading,
});
export type TreeMetric = z.infer<typeof treeMetric>;

const periods = z.coerce.number().int().min(1).max(530).default(14);

export const scorecardRoutes = {
  read: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/scorecard',
      summary: 'Read metrics with their goals and trailing periods',
    })
    .input(
      inCompany.extend({
        /** Of this team. */
        teamId: teamId.optional(),
        /** Of this person: what they own and what was placed there. */
        ownerId: memberId.optional(),
        cadence: cadence.default('weekly'),
        periods,
        archived: z.stringbool().or(z.boolean()).default(false),
      }),
    )
    .output(scorecard),
  readRow: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/metrics/{metricId}',
      summary: 'Read one metric with its trailing periods',
    })
    .input(inCompany.extend({ metricId, periods }))
    .output(row),
  readTree: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/metric-tree',
      summary: 'Read all metrics with what they drive and how they stood in the last closed period',
    })
    .input(inCompany)
    .output(z.array(treeMetric)),
};
