import type { CompanyId } from '#lib/ids.ts';
import { notFound, Refusal } from '#lib/refusal.ts';
import type { Context } from '#server/context.ts';
import type { SeatInCompany } from '../contract/person.ts';
import { deleteCompany } from '../store/company.ts';
import { personApi } from './person.ts';

/** `practice/corbel` is a company of the sample `practice`. */
export const sampleOf = (key: string): string => key.split('/')[0] ?? key;

/** The companies of the actor that one sample is made of, as far as they opened it: they own its first one. */
function belonging(seats: readonly SeatInCompany[], sample: string): SeatInCompany[] {
  const mine = seats.filter((seat) => seat.sample !== null && sampleOf(seat.sample) === sample);
  return mine.some((seat) => seat.sample === sample && seat.role === 'owner') ? mine : [];
}

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
  const whole = belonging(companies, sampleOf(asked.sample));
  if (whole.length === 0) throw new Refusal('FORBIDDEN', 'Only whoever opened a sample can delete it.');
  const firstLast = whole.toSorted((one, other) => (other.sample ?? '').length - (one.sample ?? '').length);
  for (const seat of firstLast) {
    await context.change(seat.companyId, async (room) => {
      await deleteCompany(room.scope);
      room.announce({ kind: 'member' });
    });
  }
  return whole.length;
}
