import type { CompanyId } from '#lib/ids.ts';
import { notFound, Refusal } from '#lib/refusal.ts';
import type { Context } from '#server/context.ts';
import { wholeSample } from '../model/sample.ts';
import { deleteCompany } from '../store/company.ts';
import { personApi } from './person.ts';

/**
 * Deletes a sample whole, its first company last: until then it can be asked for again. Answers how many companies went.
 */
export async function removeSample(context: Context, companyId: CompanyId): Promise<number> {
  const { companies } = await personApi.read(context, undefined);
  const asked = companies.find((seat) => seat.companyId === companyId);
  if (!asked) throw notFound('company');
  if (asked.sample === null) {
    throw new Refusal('INVALID', `${asked.name} is no sample. It is deleted in its settings. Nothing was deleted.`, {
      problems: { companyId: 'This is no sample.' },
    });
  }
  const whole = wholeSample(companies, asked);
  if (whole.length === 0) throw new Refusal('FORBIDDEN', 'Only whoever opened a sample can delete it.');
  for (const seat of whole) {
    await context.change(seat.companyId, async (room) => {
      await deleteCompany(room.scope);
      room.announce({ kind: 'member' });
    });
  }
  return whole.length;
}
