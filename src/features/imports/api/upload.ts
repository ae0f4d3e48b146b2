import { allow } from '#features/accounts/api/allow.ts';
import { type CompanyId, isUuid } from '#lib/ids.ts';
import { invalid, notFound, Refusal } from '#lib/refusal.ts';
import { cleanTitle } from '#lib/text.ts';
import type { Context } from '#server/context.ts';

/** The name that the file is kept under, for whoever may send one; asked before a byte of it is read. */
export async function uploadName(context: Context, companyId: CompanyId, name: string): Promise<string> {
  if (!context.actor) throw new Refusal('SIGNED_OUT', 'Sign in first.');
  if (!isUuid(companyId)) throw notFound('company');
  await context.read(companyId, async (room) => allow(room, 'importFiles'));
  if (context.actor.via === 'token' && context.actor.access !== 'write') {
    throw new Refusal('FORBIDDEN', 'This token may only read.');
  }
  const clean = cleanTitle(name.split(/[\\/]/).at(-1) ?? '', 200);
  if (!clean.ok) throw invalid({ name: `The name of the file cannot be kept: ${clean.error.message}` });
  return clean.value;
}
