import type { CompanyId, MemberId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import type { ApiOf, Context } from '#server/context.ts';
import type { personRoutes, SeatInCompany } from '../contract/person.ts';
import type { CompanyKind } from '../model/company.ts';
import type { Role } from '../model/role.ts';
import { readMemberships, readSeats } from '../store/standing.ts';

/** The memberships that the actor may use now: a token reaches only the companies it was made for. */
export async function memberships(context: Context) {
  const { actor } = context;
  if (!actor) throw new Refusal('SIGNED_OUT', 'Sign in first.');
  const all = await context.readOwn((scope) => readMemberships(scope, actor.userId));
  return actor.via === 'token' ? all.filter((one) => actor.reach.includes(one.company_id as CompanyId)) : all;
}

export const personApi: ApiOf<typeof personRoutes> = {
  read: async (context) => {
    const mine = await memberships(context);
    const companies = mine.map((one) => one.company_id as CompanyId);
    const rows = companies.length === 0 ? [] : await context.readAcross(companies, readSeats);
    const seats = rows.flatMap((row): SeatInCompany[] => {
      const membership = mine.find((one) => one.company_id === row.company_id);
      if (!membership) return [];
      return [
        {
          companyId: row.company_id as CompanyId,
          memberId: membership.member_id as MemberId,
          name: row.name,
          kind: row.kind as CompanyKind,
          role: membership.role as Role,
          people: row.people ?? 0,
          sample: row.sample,
        },
      ];
    });
    const { actor } = context;
    const [first] = mine;
    return {
      name: actor?.via === 'screen' ? actor.name : (first?.name ?? ''),
      email: actor?.via === 'screen' ? actor.email : (first?.email ?? ''),
      twoFactor: actor?.via === 'screen' && actor.twoFactor,
      via: actor?.via ?? 'screen',
      companies: seats,
    };
  },
};
