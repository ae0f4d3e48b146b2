import type { CompanyId, MemberId } from '#lib/ids.ts';
import type { Company } from '../contract/company.ts';
import type { Member } from '../contract/member.ts';
import { can } from '../model/permission.ts';
import { standingTo } from './standing-to.ts';
import { useCompany, useMembers } from './use-company.ts';

/** Where the page of somebody is; null of one that the person at the screen may not open. */
export type PersonHref = (memberId: MemberId | null) => string | null;

export function personHrefs(company: Company, members: readonly Member[]): PersonHref {
  const { companyId, me } = company;
  return (memberId) => {
    const person = members.find((one) => one.memberId === memberId);
    if (!person) return null;
    return can(me, 'readPerson', standingTo(company, person)) ? `/c/${companyId}/people/${person.memberId}` : null;
  };
}

export const usePersonHref = (companyId: CompanyId): PersonHref =>
  personHrefs(useCompany(companyId), useMembers(companyId));
