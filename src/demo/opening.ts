import { foundCompany } from '#features/accounts/api/company.ts';
import { personApi } from '#features/accounts/api/person.ts';
import type { SeatInCompany } from '#features/accounts/contract/person.ts';
import type { CompanyId, UserId } from '#lib/ids.ts';
import type { Context } from '#server/context.ts';
import { furnish } from './furnish.ts';
import type { CompanyPlan, SamplePlan } from './plan.ts';

export interface Opener {
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
}

/** By person and sample: a second click while the first is at work waits for the same companies. */
const atWork = new Map<string, Promise<CompanyId>>();

/** One transaction a company, the first one last: a sample that was cut off is completed by opening it again. */
async function openCompanies(
  context: Context,
  opener: Opener,
  plan: SamplePlan,
  seats: readonly SeatInCompany[],
): Promise<CompanyId> {
  const there = ({ key, me }: CompanyPlan) => seats.find((seat) => seat.sample === key && seat.role === me.role);
  let first: CompanyId | undefined;
  for (const company of plan.companies.toReversed()) {
    first =
      there(company)?.companyId ??
      (await foundCompany(context, opener, company.settings, {
        sample: company.key,
        furnish: (room) => furnish(context, room, company),
      }));
  }
  return first as CompanyId;
}

function once(opener: Opener, plan: SamplePlan, open: () => Promise<CompanyId>): Promise<CompanyId> {
  const key = `${opener.userId} ${plan.id}`;
  const known = atWork.get(key);
  if (known) return known;
  const opening = open().finally(() => atWork.delete(key));
  atWork.set(key, opening);
  return opening;
}

/** For the person signed in: where the sample begins, opened now or found as they left it. */
export const openSample = (context: Context, me: Opener, plan: SamplePlan): Promise<CompanyId> =>
  once(me, plan, async () => {
    const { companies } = await personApi.read(context, undefined);
    return openCompanies(context, me, plan, companies);
  });

/** For somebody just made, who is in no company yet. */
export const openFirst = (context: Context, opener: Opener, plan: SamplePlan): Promise<CompanyId> =>
  openCompanies(context, opener, plan, []);
