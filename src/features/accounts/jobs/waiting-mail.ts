import type { CompanyId } from '#lib/ids.ts';
import type { Context } from '#server/context.ts';
import { waitingLetters } from '../api/mail.ts';

/** By then whoever wrote a letter down has long sent it on, if nothing came in between. */
const LONG_ENOUGH_MS = 120_000;
/** What is older is out of date, or came with an old backup and has long been read. */
const TOO_LONG_MS = 86_400_000;

/** A server that ended right after it had written a letter down has not sent it: that is made up for. */
export async function sendWaiting(context: Context, company: CompanyId): Promise<void> {
  const [from, to] = [TOO_LONG_MS, LONG_ENOUGH_MS].map((ago) => new Date(context.now() - ago)) as [Date, Date];
  const letters = await context.readAcross([company], (scope) => waitingLetters(scope, company, from, to));
  for (const letter of letters) await context.send(letter);
}
