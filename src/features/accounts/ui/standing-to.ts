import type { Company } from '../contract/company.ts';
import type { Member } from '../contract/member.ts';
import { isReport } from '../model/report.ts';

/** How the person at the screen stands to somebody, as the server judges it. */
export function standingTo(
  { me, teams }: Pick<Company, 'me' | 'teams'>,
  person: Pick<Member, 'memberId' | 'role' | 'teamIds'>,
): { own: boolean; report: boolean } {
  const departments = new Set<string>(teams.flatMap(({ kind, teamId }) => (kind === 'department' ? [teamId] : [])));
  return { own: person.memberId === me.memberId, report: isReport(me, person, departments) };
}
