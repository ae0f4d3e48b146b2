import { inCompany, instant, memberId, needId, route, seenVersion } from '#features/accounts/contract/route.ts';
import { z } from 'zod';

/** What somebody said they need, to do what they took on. */
export const need = z.object({
  needId,
  memberId,
  words: z.string(),
  saidAt: instant,
  /** When it was said to be met, and by whom; null while it is not. */
  metAt: instant.nullable(),
  metBy: memberId.nullable(),
  /** What was answered; empty of none. */
  note: z.string(),
  version: z.int(),
});
export type Need = z.infer<typeof need>;

const one = inCompany.extend({ needId });
const path = '/companies/{companyId}/needs' as const;

export const needRoutes = {
  say: route
    .route({ method: 'POST', path, summary: 'Say what you need; your leader reads it', successStatus: 201 })
    .input(inCompany.extend({ words: z.string() }))
    .output(need),
  change: route
    .route({ method: 'PATCH', path: `${path}/{needId}`, summary: 'Say in other words what you need' })
    .input(one.extend({ seenVersion, words: z.string() }))
    .output(need),
  answer: route
    .route({ method: 'PUT', path: `${path}/{needId}/answer`, summary: 'Answer what somebody needs, met or not yet' })
    .input(one.extend({ seenVersion, met: z.boolean(), note: z.string().optional() }))
    .output(need),
  delete: route
    .route({ method: 'DELETE', path: `${path}/{needId}`, summary: 'Take back what you said you need; can be undone' })
    .input(one)
    .output(z.object({ needId })),
  restore: route
    .route({ method: 'POST', path: `${path}/{needId}/restore`, summary: 'Bring back what you said you need' })
    .input(one)
    .output(need),
};
