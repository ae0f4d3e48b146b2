import { inCompany, instant, memberId, metricId, route, seenVersion } from '#features/accounts/contract/route.ts';
import { z } from 'zod';
import { amount, day } from './goal.ts';

/** A recorded value: amount null means that it was cleared, or that only a note stands there. */
export const value = z.object({
  period: day,
  amount: amount.nullable(),
  note: z.string(),
  version: z.int(),
  recordedBy: memberId.nullable(),
  recordedAt: instant,
  via: z.string(),
  /** The file or system it came from, where it was not typed. */
  source: z.string().nullable(),
});
export type Value = z.infer<typeof value>;

const oneValue = z.object({
  metricId,
  period: day,
  amount: amount.nullable(),
  /** Left out: the note that stands there stays. */
  note: z.string().optional(),
  /** Where the number was taken from, such as the name of a system; left out when somebody types it. */
  source: z.string().optional(),
  seenVersion,
});

export const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recorded'), value }),
  z.object({ kind: z.literal('conflict'), current: value, by: z.string() }),
  z.object({ kind: z.literal('refused'), problem: z.string() }),
]);
export type Outcome = z.infer<typeof outcome>;

export const valueRoutes = {
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
