import { type ReactNode, useState } from 'react';
import type { Company } from '#features/accounts/contract/company.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { Words } from '#features/accounts/model/words.ts';
import { useCompany, useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { type PersonHref, personHrefs } from '#features/accounts/ui/use-person-href.ts';
import { type Day, dayIn } from '#lib/calendar/day.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Issue } from '../contract/issue.ts';

/** What every part of the page needs to know to show an issue, and what the person at the screen may do with it. */
export interface IssueView {
  readonly company: Company;
  readonly words: Words;
  readonly today: Day;
  readonly room: string;
  /** `Dana Whitcomb`, or `Dana Whitcomb, left`. */
  readonly nameOf: (memberId: string | null) => string | null;
  /** Where the page of somebody is; null of one that this person may not open. */
  readonly personHref: PersonHref;
  readonly teamName: (teamId: string) => string;
  /** Rank, pick, snooze, send and solve it. */
  readonly maySolve: (issue: Pick<Issue, 'teamId'>) => boolean;
  /** Change its words, delete it. */
  readonly mayWord: (issue: Pick<Issue, 'teamId' | 'raisedBy'>) => boolean;
  /** Those who can own one. */
  readonly people: readonly { readonly value: string; readonly label: string }[];
  /** What is open of what was raised from one, in a few words; of a page that knows it. */
  readonly raisedOf?: ((issue: Issue) => ReactNode) | undefined;
}

export function useIssueView(companyId: CompanyId): IssueView {
  const company = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const [now] = useState(() => Date.now());
  const { me, teams } = company;
  const maySolve: IssueView['maySolve'] = ({ teamId }) =>
    can(me, 'solveIssue', { ownTeam: me.teamIds.includes(teamId) });
  return {
    company,
    words,
    today: dayIn(now, company.timeZone),
    room: `/c/${companyId}/issues`,
    nameOf: (memberId) => {
      const member = members.find((one) => one.memberId === memberId);
      return member ? `${member.name}${member.departedAt === null ? '' : ', left'}` : null;
    },
    personHref: personHrefs(company, members),
    teamName: (teamId) => teams.find((team) => team.teamId === teamId)?.name ?? 'a team that was disbanded',
    maySolve,
    mayWord: (issue) => maySolve(issue) || (issue.raisedBy === me.memberId && can(me, 'raiseIssue')),
    people: members
      .filter((member) => member.departedAt === null && can({ role: member.role }, 'raiseIssue'))
      .map(({ memberId, name }) => ({ value: memberId, label: name })),
  };
}
