import type { CompanyId, MemberId } from '#lib/ids.ts';
import type { Company } from '../contract/company.ts';
import type { Member } from '../contract/member.ts';
import { can } from '../model/permission.ts';
import { isReport } from '../model/report.ts';
import { useCompany, useMembers } from './use-company.ts';

/** Where the page of somebody is; null of one that the person at the screen may not open. */
export type PersonHref = (memberId: MemberId | null) => string | null;

export function personHrefs({ companyId, me, teams }: Company, members: readonly Member[]): PersonHref {
  const departments = new Set<string>(teams.flatMap(({ kind, teamId }) => (kind === 'department' ? [teamId] : [])));
  return (memberId) => {
    const person = members.find((one) => one.memberId === memberId);
    if (!person) return null;
    const about = { own: person.memberId === me.memberId, report: isReport(me, person, departments) };
    return can(me, 'readPerson', about) ? `/c/${companyId}/people/${person.memberId}` : null;
  };
}

export const usePersonHref = (companyId: CompanyId): PersonHref =>
  personHrefs(useCompany(companyId), useMembers(companyId));
