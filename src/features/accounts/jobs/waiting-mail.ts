import type { CompanyId } from '#lib/ids.ts';
import type { Context } from '#server/context.ts';
import { waitingLetters } from '../api/mail.ts';

/** By then whoever wrote a letter down has long sent it on, if nothing came in between. */
const LONG_ENOUGH_MS = 120_000;

/** A server that ended right after it had written a letter down has not sent it: that is made up for. */
export async function sendWaiting(context: Context, company: CompanyId): Promise<void> {
  const before = new Date(context.now() - LONG_ENOUGH_MS);
  const letters = await context.readAcross([company], (scope) => waitingLetters(scope, company, before));
  for (const letter of letters) await context.send(letter);
}
