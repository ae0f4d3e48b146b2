import {
  companyId,
  inCompany,
  instant,
  memberId,
  metricId,
  route,
  seenVersion,
  teamId,
} from '#features/accounts/contract/route.ts';
import { z } from 'zod';

/** A day, YYYY-MM-DD; a period is named by its first one. */
const day = z.iso.date();

/** In the unit people read: dollars, percent points, hours; yes is 1 and no is 0. At most six decimals. */
const amount = z.number().min(-1e15).max(1e15);

export const unit = z.enum(['number', 'percent', 'currency', 'hours', 'yes-no']);

export const goal = z.object({ operator: z.enum(['at-least', 'at-most']), threshold: amount });

/** From its first period on, until the next one; without an operator it ends the goal before it. */
export const datedGoal = z.union([
  goal.extend({ from: day }),
  z.object({ from: day, operator: z.null(), threshold: z.null() }),
]);

export const metric = z.object({
  metricId,
  title: z.string(),
  ownerId: memberId,
  teamId: teamId.nullable(),
  unit,
  goals: z.array(datedGoal),
  version: z.int(),
});
export type Metric = z.infer<typeof metric>;

/** A recorded value: amount null means that it was cleared. */
export const value = z.object({
  period: day,
  amount: amount.nullable(),
  version: z.int(),
  recordedBy: memberId.nullable(),
  recordedAt: instant,
  via: z.string(),
});
export type Value = z.infer<typeof value>;

export const row = metric.extend({ values: z.array(value) });
export type Row = z.infer<typeof row>;

export const scorecard = z.object({
  companyId,
  today: day,
  /** First days, oldest first; the last one is the running period. */
  periods: z.array(day),
  rows: z.array(row),
});
export type Scorecard = z.infer<typeof scorecard>;

const definition = z.object({
  title: z.string(),
  ownerId: memberId,
  teamId: teamId.nullable(),
  unit,
  goal: goal.nullable(),
});

const oneValue = z.object({ metricId, period: day, amount: amount.nullable(), seenVersion });

export const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recorded'), value }),
  z.object({ kind: z.literal('conflict'), current: value, by: z.string() }),
  z.object({ kind: z.literal('refused'), problem: z.string() }),
]);
export type Outcome = z.infer<typeof outcome>;

export const scorecardRoutes = {
  read: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/scorecard',
      summary: 'Read metrics with their goals and trailing periods',
    })
    .input(
      inCompany.extend({
        teamId: teamId.optional(),
        ownerId: memberId.optional(),
        periods: z.coerce.number().int().min(1).max(260).default(14),
      }),
    )
    .output(scorecard),
  readRow: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/metrics/{metricId}',
      summary: 'Read one metric with its trailing periods',
    })
    .input(inCompany.extend({ metricId, periods: z.coerce.number().int().min(1).max(260).default(14) }))
    .output(row),
  defineMetric: route
    .route({ method: 'POST', path: '/companies/{companyId}/metrics', summary: 'Define a metric', successStatus: 201 })
    .input(inCompany.extend(definition.shape))
    .output(metric),
  changeMetric: route
    .route({
      method: 'PATCH',
      path: '/companies/{companyId}/metrics/{metricId}',
      summary: 'Change a metric; a new goal holds from the period given on',
    })
    .input(
      inCompany.extend({
        metricId,
        seenVersion,
        title: z.string().optional(),
        ownerId: memberId.optional(),
        teamId: teamId.nullable().optional(),
        goal: goal.nullable().optional(),
        goalFrom: day.optional(),
      }),
    )
    .output(metric),
  deleteMetric: route
    .route({
      method: 'DELETE',
      path: '/companies/{companyId}/metrics/{metricId}',
      summary: 'Delete a metric; can be undone',
    })
    .input(inCompany.extend({ metricId }))
    .output(z.object({ version: z.int() })),
  restoreMetric: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/metrics/{metricId}/restore',
      summary: 'Bring a deleted metric back with its values',
    })
    .input(inCompany.extend({ metricId }))
    .output(metric),
  recordValue: route
    .route({
      method: 'PUT',
      path: '/companies/{companyId}/metrics/{metricId}/values/{period}',
      summary: 'Record the value of one period',
    })
    .input(inCompany.extend(oneValue.shape))
    .output(value),
  recordValues: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/values',
      summary: 'Record many values; each has its own outcome, in the order given',
    })
    .input(inCompany.extend({ values: z.array(oneValue).min(1).max(5000) }))
    .output(z.array(outcome)),
};
