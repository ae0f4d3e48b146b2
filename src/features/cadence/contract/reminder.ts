import { inCompany, route, seenVersion } from '#features/accounts/contract/route.ts';
import { z } from 'zod';
import { reminderKinds } from '../model/reminder/kind.ts';

const kind = z.enum(reminderKinds);

/** What one wants by mail from one company. */
const mailChoice = z.object({
  /** Where it goes. */
  email: z.string(),
  /** Whether this installation sends mail at all. */
  server: z.boolean(),
  /** The kinds that are not wanted. */
  off: z.array(kind),
  /** Of one's own morning; null is where the company is. */
  timeZone: z.string().nullable(),
  /** 0 while nothing was chosen. */
  version: z.int(),
});
export type MailChoice = z.infer<typeof mailChoice>;

const secret = z.string().min(20).max(100);
const path = '/companies/{companyId}/me/mail' as const;

export const reminderRoutes = {
  readChoice: route
    .route({ method: 'GET', path, summary: 'Read what this company mails to you' })
    .input(inCompany)
    .output(mailChoice),
  choose: route
    .route({ method: 'PATCH', path, summary: 'Choose what this company mails to you, and where your morning is' })
    .input(
      inCompany.extend({
        seenVersion,
        off: z.array(kind).max(reminderKinds.length).optional(),
        timeZone: z.string().max(100).nullable().optional(),
      }),
    )
    .output(mailChoice),
  inspectStop: route
    .route({
      method: 'POST',
      path: '/mail-stops/inspect',
      summary: 'Read what the link at the foot of a letter turns off',
    })
    .input(z.object({ secret }))
    .output(z.object({ kind, title: z.string(), companyName: z.string(), email: z.string(), off: z.boolean() })),
  stop: route
    .route({
      method: 'POST',
      path: '/mail-stops/{secret}',
      summary: 'Turn letters of a kind off by the link at the foot of one, without signing in',
    })
    .input(z.object({ secret }))
    .output(z.object({ kind })),
};
