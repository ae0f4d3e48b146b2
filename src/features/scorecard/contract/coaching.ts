import { inCompany, instant, memberId, metricId, route, seenVersion } from '#features/accounts/contract/route.ts';
import { z } from 'zod';

const text = z.string().max(2000);

/** What was said and tried about an off-goal metric, and what happened. */
export const coachingNote = z.object({
  noteId: z.uuid(),
  metricId,
  writtenBy: memberId.nullable(),
  writtenAt: instant,
  said: text,
  tried: text,
  next: text,
  outcome: text,
  /** Whether the owner of the metric reads it too. */
  shared: z.boolean(),
  version: z.int(),
});
export type CoachingNote = z.infer<typeof coachingNote>;

const words = z.object({ said: text, tried: text, next: text, outcome: text, shared: z.boolean() });
const one = inCompany.extend({ metricId, noteId: z.uuid().toLowerCase() });
const path = '/companies/{companyId}/metrics/{metricId}/coaching-notes' as const;

export const coachingRoutes = {
  list: route
    .route({ method: 'GET', path, summary: 'List the coaching notes of a metric, newest first' })
    .input(inCompany.extend({ metricId }))
    .output(z.array(coachingNote)),
  write: route
    .route({ method: 'POST', path, summary: 'Write a coaching note', successStatus: 201 })
    .input(inCompany.extend({ metricId, ...words.partial().shape }))
    .output(coachingNote),
  change: route
    .route({ method: 'PATCH', path: `${path}/{noteId}`, summary: 'Change a coaching note' })
    .input(one.extend({ seenVersion, ...words.partial().shape }))
    .output(coachingNote),
  delete: route
    .route({ method: 'DELETE', path: `${path}/{noteId}`, summary: 'Delete a coaching note; can be undone' })
    .input(one)
    .output(z.object({ noteId: z.uuid() })),
  restore: route
    .route({ method: 'POST', path: `${path}/{noteId}/restore`, summary: 'Bring a deleted coaching note back' })
    .input(one)
    .output(coachingNote),
};
