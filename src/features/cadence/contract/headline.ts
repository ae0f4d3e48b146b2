import {
  headlineId,
  inCompany,
  instant,
  meetingId,
  memberId,
  route,
  seenVersion,
  teamId,
} from '#features/accounts/contract/route.ts';
import { z } from 'zod';

export const headlineKind = z.enum(['customers', 'people']);

/** One sentence about customers or people, for the next meeting of a team. */
export const headline = z.object({
  headlineId,
  teamId,
  kind: headlineKind,
  words: z.string(),
  writtenBy: memberId.nullable(),
  writtenAt: instant,
  /** The meeting in which it was heard; null while it waits for one. */
  meetingId: meetingId.nullable(),
  version: z.int(),
});
export type Headline = z.infer<typeof headline>;

const one = inCompany.extend({ headlineId });
const ofTeam = '/companies/{companyId}/teams/{teamId}/headlines' as const;
const path = '/companies/{companyId}/headlines/{headlineId}' as const;

export const headlineRoutes = {
  list: route
    .route({ method: 'GET', path: ofTeam, summary: 'List the headlines that wait for the next meeting of a team' })
    .input(
      inCompany.extend({
        teamId,
        /** Those heard in this meeting instead. */
        meetingId: meetingId.optional(),
      }),
    )
    .output(z.array(headline)),
  write: route
    .route({ method: 'POST', path: ofTeam, summary: 'Write a headline', successStatus: 201 })
    .input(inCompany.extend({ teamId, kind: headlineKind, words: z.string() }))
    .output(headline),
  change: route
    .route({ method: 'PATCH', path, summary: 'Change a headline' })
    .input(one.extend({ seenVersion, kind: headlineKind.optional(), words: z.string().optional() }))
    .output(headline),
  delete: route
    .route({ method: 'DELETE', path, summary: 'Delete a headline; can be undone' })
    .input(one)
    .output(z.object({ headlineId })),
  restore: route
    .route({ method: 'POST', path: `${path}/restore`, summary: 'Bring a deleted headline back' })
    .input(one)
    .output(headline),
};
