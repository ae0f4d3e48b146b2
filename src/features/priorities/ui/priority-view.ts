import { useState } from 'react';
import type { Company } from '#features/accounts/contract/company.ts';
import type { Words } from '#features/accounts/model/words.ts';
import { useCompany, useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { type PersonHref, personHrefs } from '#features/accounts/ui/use-person-href.ts';
import { type Day, dayIn, type Month, type Weekday } from '#lib/calendar/day.ts';
import { type Calendar, periodOf } from '#lib/calendar/period.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import type { Priority } from '../contract/priority.ts';
import { mayDecide, mayTrack } from '../model/right.ts';

/** Where an issue is raised from. */
export interface RaisedFrom {
  readonly kind: 'priority';
  readonly id: string;
  readonly title: string;
}

/** What every part of the room needs to know. */
export interface PriorityView {
  readonly companyId: CompanyId;
  readonly company: Company;
  readonly words: Words;
  readonly calendar: Calendar;
  /** Where the company is. */
  readonly today: Day;
  /** The first day of the running week. */
  readonly week: Day;
  /** The address of the room. */
  readonly room: string;
  readonly owners: readonly { readonly value: MemberId; readonly label: string }[];
  readonly nameOf: (memberId: MemberId | null) => string;
  /** Where the page of somebody is; null of one that this person may not open. */
  readonly personHref: PersonHref;
  readonly mayDecide: (priority: Priority) => boolean;
  readonly mayTrack: (priority: Priority) => boolean;
}

export function usePriorityView(companyId: CompanyId): PriorityView {
  const company = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const { me } = company;
  const calendar = {
    firstDayOfWeek: company.firstDayOfWeek as Weekday,
    yearStartsMonth: company.yearStartsMonth as Month,
  };
  // A page that stays open past midnight is rare; the server’s own day decides what is stored.
  const [today] = useState(() => dayIn(Date.now(), company.timeZone));
  const known = new Map(members.map((member) => [member.memberId, member]));
  return {
    companyId,
    company,
    words,
    calendar,
    today,
    week: periodOf(today, 'weekly', calendar),
    room: `/c/${companyId}/priorities`,
    owners: members
      .filter(({ departedAt, role }) => departedAt === null && role !== 'guest')
      .map(({ memberId, name }) => ({ value: memberId, label: name })),
    nameOf: (memberId) => {
      const member = memberId === null ? undefined : known.get(memberId);
      return member ? `${member.name}${member.departedAt === null ? '' : ' (left)'}` : 'somebody';
    },
    personHref: personHrefs(company, members),
    mayDecide: (priority) => mayDecide(me, priority),
    mayTrack: (priority) => mayTrack(me, priority),
  };
}
