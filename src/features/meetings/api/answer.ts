import type { AgendaId, MeetingId, MemberId, TeamId } from '#lib/ids.ts';
import type { Context } from '#server/context.ts';
import type { Attendee as AttendeeAnswer, Clocked, Meeting } from '../contract/meeting.ts';
import type { AgendaKind, Section } from '../model/agenda.ts';
import { type Attendee, minutesLate, type Presence } from '../model/attendance.ts';
import type { Clock } from '../model/clock.ts';
import type { MeetingRow } from '../store/meeting.ts';
import type { PersonRow } from '../store/person.ts';

export const sectionsOf = ({ sections }: { readonly sections: unknown }) => sections as Section[];
const spentOf = ({ spent }: MeetingRow) => spent as Record<string, number>;
const inWords = (at: Date | null): string | null => at?.toISOString() ?? null;
const inMilliseconds = (at: Date | null): number | null => at?.getTime() ?? null;

export const meetingOf = (row: MeetingRow): Meeting => ({
  meetingId: row.meeting_id as MeetingId,
  agendaId: row.agenda_id as AgendaId | null,
  teamId: row.team_id as TeamId | null,
  kind: row.kind as AgendaKind,
  name: row.name,
  sections: sectionsOf(row),
  state: row.state as Meeting['state'],
  plannedAt: inWords(row.planned_at),
  openedAt: inWords(row.opened_at),
  endedAt: inWords(row.ended_at),
  facilitatorId: row.facilitator_id as MemberId | null,
  scribeId: row.scribe_id as MemberId | null,
  section: row.section,
  focusId: row.focus_id,
  spent: spentOf(row),
  runningSince: inWords(row.running_since),
  version: row.version,
});

export const serverNow = (context: Context): string => new Date(context.now()).toISOString();

export const clockedOf = (context: Context, row: MeetingRow): Clocked => ({
  serverNow: serverNow(context),
  meeting: meetingOf(row),
});

export const clockFrom = (row: MeetingRow): Clock => ({
  sections: sectionsOf(row),
  section: row.section,
  focusId: row.focus_id,
  spent: spentOf(row),
  runningSince: inMilliseconds(row.running_since),
});

/** The columns that a clock is kept in. */
export const kept = ({ section, focusId, spent, runningSince }: Clock) => ({
  section,
  focus_id: focusId,
  spent: JSON.stringify(spent),
  running_since: runningSince === null ? null : new Date(runningSince),
});

export const attendeeFrom = (row: PersonRow): Attendee => ({
  memberId: row.member_id,
  presence: row.presence as Presence,
  cameAt: inMilliseconds(row.came_at),
  leftAt: inMilliseconds(row.left_at),
  seenAt: inMilliseconds(row.seen_at),
});

/** @param open whether their mark may be told. */
export const attendeeOf = (meeting: MeetingRow, row: PersonRow, open: boolean): AttendeeAnswer => ({
  memberId: row.member_id as MemberId,
  presence: row.presence as Presence,
  told: row.told,
  cameAt: inWords(row.came_at),
  minutesLate:
    row.presence === 'late' ? minutesLate(inMilliseconds(row.came_at), inMilliseconds(meeting.opened_at)) : 0,
  leftAt: inWords(row.left_at),
  seenAt: inWords(row.seen_at),
  rated: row.rating !== null,
  rating: open ? row.rating : null,
  ratingNote: open ? row.rating_note : '',
});
