import { allow } from '#features/accounts/api/allow.ts';
import { findPerson } from '#features/accounts/api/present.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { MeetingId, MemberId, TeamId } from '#lib/ids.ts';
import { invalid, notFound } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context } from '#server/context.ts';
import type { attendanceRoutes } from '../contract/taking-part.ts';
import { isPresent, type Presence, presenceOf } from '../model/attendance.ts';
import { checkRating } from '../model/rating.ts';
import type { MeetingRow } from '../store/meeting.ts';
import { expectPeople, type PersonRow, readPerson, readTeam, updatePerson } from '../store/person.ts';
import { attendeeFrom, attendeeOf, serverNow } from './answer.ts';
import { findMeeting, findUnsettled, mayEnd } from './attending.ts';
import { toldOfMeeting } from './told.ts';

async function personIn({ scope, ground }: Changing, { meeting_id }: MeetingRow, member: MemberId): Promise<PersonRow> {
  const row = await readPerson(scope, ground.companyId, meeting_id as MeetingId, member);
  if (!row) throw notFound('person');
  return row;
}

async function answered(context: Context, room: Changing, meeting: MeetingRow, member: MemberId) {
  room.announce({ kind: 'meeting', id: meeting.meeting_id });
  const row = await personIn(room, meeting, member);
  const open = member === room.me.memberId || meeting.state === 'concluded';
  return { serverNow: serverNow(context), person: attendeeOf(meeting, row, open) };
}

function checkOpen(row: MeetingRow): void {
  if (row.state !== 'live') throw invalid({ meetingId: 'This meeting is not open. Its notes can be read.' });
}

/** Late or on time by when they first came; whoever comes back keeps that. */
async function join(context: Context, room: Changing, meeting: MeetingId) {
  const row = await findMeeting(room, meeting);
  checkOpen(row);
  const { memberId } = room.me;
  await expectPeople(room.scope, meeting, [memberId]);
  const now = new Date(context.now());
  const before = await personIn(room, row, memberId);
  const came = before.came_at ?? now;
  // Who was noted as late within the two minutes is so after a reload, too.
  const presence =
    before.presence === 'late' ? 'late' : presenceOf(came.getTime(), row.opened_at?.getTime() ?? came.getTime());
  await updatePerson(room.scope, meeting, memberId, {
    presence,
    told: false,
    came_at: came,
    left_at: null,
    seen_at: now,
  });
  return answered(context, room, row, memberId);
}

/** Somebody who may be in this meeting; they are put on its list. */
async function invited(room: Changing, meeting: MeetingRow, member: MemberId) {
  const { scope, ground } = room;
  const person = await findPerson(room, member);
  if (meeting.member_ids.includes(member)) return person;
  const team = meeting.team_id && (await readTeam(scope, ground.companyId, meeting.team_id as TeamId));
  const may = team && !person.left && (team.member_ids.includes(member) || can({ role: person.role }, 'attendMeeting'));
  if (!may) throw invalid({ memberId: `${person.name} is not in this team. Nothing was noted.` });
  await expectPeople(scope, meeting.meeting_id as MeetingId, [member]);
  return person;
}

/** When they came, as far as it is known: on time with the opening, late with being noted. */
function cameAt(context: Context, meeting: MeetingRow, row: PersonRow, presence: Presence): Date | null {
  if (presence === 'here') return meeting.opened_at;
  if (presence === 'late') return row.presence === 'late' ? row.came_at : new Date(context.now());
  return null;
}

interface Marked {
  readonly meetingId: MeetingId;
  readonly memberId: MemberId;
  readonly presence: Presence;
}

async function markPresence(context: Context, room: Changing, { meetingId, memberId, presence }: Marked) {
  const meeting = await findUnsettled(context, room, meetingId);
  const member = await invited(room, meeting, memberId);
  const self = memberId === room.me.memberId;
  const writes = (meeting.scribe_id as MemberId | null) === room.me.memberId;
  if (!self && !writes && !mayEnd(room, meeting)) allow(room, 'runMeeting');
  if (meeting.opened_at === null && (presence === 'here' || presence === 'late')) {
    throw invalid({ presence: 'This meeting is still to come: say only whether they will come.' });
  }
  const row = await personIn(room, meeting, memberId);
  // Said by oneself, or before it began; whoever is missed in the meeting has not told anybody.
  const told = presence === 'absent' && (self || meeting.opened_at === null);
  await updatePerson(room.scope, meetingId, memberId, {
    presence,
    told,
    came_at: cameAt(context, meeting, row, presence),
  });
  const [before, after] = [row.presence, presence].map((words) => ({ person: member.name, presence: words }));
  await toldOfMeeting(context, room, meeting, { verb: 'presence noted', before: before ?? null, after: after ?? null });
  return answered(context, room, meeting, memberId);
}

export const takingPartApi: ApiOf<typeof attendanceRoutes> = {
  join: (context, { companyId, meetingId }) => context.change(companyId, (room) => join(context, room, meetingId)),

  leave: (context, { companyId, meetingId }) =>
    context.change(companyId, async (room) => {
      const row = await findMeeting(room, meetingId);
      checkOpen(row);
      await personIn(room, row, room.me.memberId);
      await updatePerson(room.scope, meetingId, room.me.memberId, { left_at: new Date(context.now()) });
      return answered(context, room, row, room.me.memberId);
    }),

  // Kept of those alone whose going matters at once: thirty screens would be a write a second for nothing.
  stay: async (context, { companyId, meetingId }) => {
    const matters = await context.read(companyId, async (room) => {
      const row = await findMeeting(room, meetingId);
      return row.state === 'live' && [row.facilitator_id, row.scribe_id].includes(room.me.memberId);
    });
    const seen = { seen_at: new Date(context.now()), left_at: null };
    if (matters) {
      await context.change(companyId, (room) => updatePerson(room.scope, meetingId, room.me.memberId, seen));
    }
    return { serverNow: serverNow(context) };
  },

  markPresence: (context, { companyId, ...marked }) =>
    context.change(companyId, (room) => markPresence(context, room, marked)),

  rate: (context, { companyId, meetingId, rating, note }) =>
    context.change(companyId, async (room) => {
      const meeting = await findUnsettled(context, room, meetingId);
      const checked = checkRating({ rating, note });
      if (!checked.ok) throw invalid(checked.error);
      const { memberId } = room.me;
      const row = await readPerson(room.scope, companyId, meetingId, memberId);
      if (!row || !isPresent(attendeeFrom(row))) {
        throw invalid({
          rating: 'Those who were there rate a meeting. Join it first, or have it noted that you were.',
        });
      }
      await updatePerson(room.scope, meetingId, memberId, {
        rating: checked.value.rating,
        rating_note: checked.value.note,
      });
      // What was given stays in the meeting, where whoever has not rated yet does not see it.
      await toldOfMeeting(context, room, meeting, {
        verb: checked.value.rating === null ? 'rating taken back' : 'meeting rated',
      });
      return answered(context, room, meeting, memberId);
    }),
};
