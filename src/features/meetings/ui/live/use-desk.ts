import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Company } from '#features/accounts/contract/company.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { Words } from '#features/accounts/model/words.ts';
import { useCompany, useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { useToday } from '#features/accounts/ui/use-today.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { Section } from '../../model/agenda.ts';
import { isSettled } from '../../model/record.ts';
import type { Attendee, Meeting, MeetingNote, MeetingPoint, MeetingRead } from '../../contract/meeting.ts';
import { useFollowPoints } from '../points/point-query.ts';
import { stateQuery, useFollowMeeting, wholeQuery, type Which } from './live-query.ts';
import { type MeetingVerbs, useMeetingVerbs } from './use-meeting-verbs.ts';
import { useNow } from './use-now.ts';

/** Where somebody looks: a section, and what is worked on there. */
interface Position {
  readonly section: string;
  readonly focusId: string | null;
}

/** What every part of the page needs to know of the meeting and of who looks. */
export interface Desk {
  readonly which: Which;
  readonly company: Company;
  readonly words: Words;
  readonly today: Day;
  readonly meeting: Meeting;
  readonly people: readonly Attendee[];
  readonly notes: readonly MeetingNote[];
  /** Of an owner-operator meeting, in their order: before it is opened one’s own alone. */
  readonly points: readonly MeetingPoint[];
  readonly agreedBefore: MeetingRead['agreedBefore'];
  /** How far the server is ahead of this computer, in milliseconds. */
  readonly ahead: number;
  readonly isOpen: boolean;
  /** Cancelled, or over for more than a day: what was written stands. */
  readonly isSettled: boolean;
  readonly leads: boolean;
  readonly writes: boolean;
  /** Leads, or may run the meetings of the team. */
  readonly mayEnd: boolean;
  readonly nameOf: (memberId: string | null) => string;
  /** Where this screen is. */
  readonly shown: Position & { readonly part: Section };
  readonly detached: boolean;
  /** Everybody, where one leads and follows; else this screen alone. */
  readonly goTo: (section: string, focusId?: string | null) => void;
  readonly toggleFollow: () => void;
  readonly verbs: MeetingVerbs;
}

const nowhere: Section = { id: '', kind: 'free', title: '', minutes: 1 };

export function useDesk(which: Which): Desk {
  const { companyId } = which;
  const company = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const today = useToday(company.timeZone);
  const { data: state, dataUpdatedAt } = useSuspenseQuery(stateQuery(which));
  const { data: whole } = useSuspenseQuery(wholeQuery(which));
  useFollowMeeting(which);
  useFollowPoints(which, whole.meeting, state.meeting);
  const verbs = useMeetingVerbs(which);
  const [own, look] = useState<Position | null>(null);
  const { meeting, people } = state;
  const { me } = company;
  const isOpen = meeting.state === 'live';
  const ahead = Date.parse(state.serverNow) - dataUpdatedAt;
  const now = useNow(ahead, 60_000);
  const endedAt = meeting.endedAt === null ? null : Date.parse(meeting.endedAt);
  const leads = isOpen && meeting.facilitatorId === me.memberId;
  const ownTeam = meeting.teamId !== null && me.teamIds.includes(meeting.teamId);
  const there = { section: meeting.section ?? meeting.sections[0]?.id ?? '', focusId: meeting.focusId };
  const at = own && meeting.sections.some(({ id }) => id === own.section) ? own : there;
  const part = meeting.sections.find(({ id }) => id === at.section) ?? nowhere;
  return {
    which,
    company,
    words,
    today,
    meeting,
    people,
    notes: whole.notes,
    points: whole.points,
    agreedBefore: whole.agreedBefore,
    ahead,
    isOpen,
    isSettled: meeting.state === 'cancelled' || isSettled(endedAt, now),
    leads,
    writes: isOpen && meeting.scribeId === me.memberId,
    mayEnd: meeting.facilitatorId === me.memberId || can(me, 'runMeeting', { ownTeam, own: meeting.teamId === null }),
    nameOf: (memberId) => members.find((one) => one.memberId === memberId)?.name ?? 'somebody',
    shown: { ...at, part },
    detached: own !== null,
    goTo: (section, focusId = null) => {
      if (leads && own === null) verbs.go(meeting, section, focusId);
      else look({ section, focusId });
    },
    toggleFollow: () => look(own === null ? at : null),
    verbs,
  };
}
