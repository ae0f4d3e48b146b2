import { z } from 'zod';
import { inCompany, instant, memberId, route } from './route.ts';

/** One change: who, when, through what, and the fields before and after. */
export const activity = z.object({
  activityId: z.string(),
  at: instant,
  memberId: memberId.nullable(),
  actor: z.string(),
  via: z.string(),
  verb: z.string(),
  subjectKind: z.string(),
  subjectId: z.string().nullable(),
  subject: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});
export type Activity = z.infer<typeof activity>;

export const activityRoutes = {
  list: route
    .route({ method: 'GET', path: '/companies/{companyId}/activity', summary: 'Who changed what, newest first' })
    .input(
      inCompany.extend({
        memberId: memberId.optional(),
        subjectKind: z.string().max(40).optional(),
        subjectId: z.uuid().optional(),
        olderThan: z.uuid().optional(),
      }),
    )
    .output(z.object({ items: z.array(activity), more: z.boolean() })),
};
