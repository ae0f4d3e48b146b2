import { z } from 'zod';
import { inCompany, instant, route } from './route.ts';

/** How the nightly backup of the whole installation stands. The files themselves never leave the server this way. */
export const backupState = z.object({
  on: z.boolean(),
  /** On the server's disk; null when it is switched off. */
  folder: z.string().nullable(),
  last: z.object({ name: z.string(), at: instant, bytes: z.int() }).nullable(),
  /** Null when it is switched off, and in the first minute of a server. */
  next: instant.nullable(),
  problem: z.object({ at: instant, sentence: z.string() }).nullable(),
});
export type BackupState = z.infer<typeof backupState>;

export const backupRoutes = {
  state: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/backup',
      summary: 'Whether nightly backups are made, and how the last one went',
    })
    .input(inCompany)
    .output(backupState),
};
