import { z } from 'zod';
import { inCompany, instant, route } from './route.ts';

/** `withdrawn` was turned off before it left, or its reader is no longer in the company. */
const state = z.enum(['queued', 'sent', 'failed', 'kept', 'withdrawn']);

const mail = z.object({
  mailId: z.string(),
  kind: z.string(),
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  state,
  madeAt: instant,
  sentAt: instant.nullable(),
  /** Why it was not sent, and what to do. */
  problem: z.string().nullable(),
});
export type Mail = z.infer<typeof mail>;

export const mailRoutes = {
  list: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/mail',
      summary: 'Mail of this company: sent, waiting, failed, or kept because no mail server is set',
    })
    .input(inCompany)
    .output(
      z.object({
        server: z.boolean(),
        /** Of all letters, those not listed too. */
        counts: z.record(state, z.int()),
        /** Those that failed first, each part newest first. */
        items: z.array(mail),
      }),
    ),
  retry: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/mail/{mailId}/retry',
      summary: 'Send a letter that failed once more; a letter that did not fail stays as it is',
    })
    .input(inCompany.extend({ mailId: z.uuid().toLowerCase() }))
    .output(mail),
};
