import { allow } from '#features/accounts/api/allow.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { Role } from '#features/accounts/model/role.ts';
import { wordsFor } from '#features/accounts/model/words.ts';
import { hearHeadlinesIn } from '#features/cadence/api/headline.ts';
import { writeRecap } from '#features/cadence/api/recap-mail.ts';
import { carryTodosIn } from '#features/todos/api/todo.ts';
import type { AgendaId, CompanyId, MeetingId, TeamId } from '#lib/ids.ts';
import { invalid, Refusal } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context, Letter } from '#server/context.ts';
import type { Clocked, meetingRoutes } from '../contract/meeting.ts';
import { pauseClock, resumeClock } from '../model/clock.ts';
import { recapLetter } from '../mail/recap.ts';
import { mayReopen } from '../model/record.ts';
import { type MeetingRow, readLive, updateMeeting } from '../store/meeting.ts';
import { settleAbsent } from '../store/person.ts';
import { readExpected } from '../store/recap.ts';
import { clockedOf, clockFrom, kept, sectionsOf } from './answer.ts';
import { findMeeting, isPrivate, mayEnd } from './attending.ts';
import { focusEndOf } from './driving.ts';
import { refuseSecond } from './opening.ts';
import { recapIn } from './recap.ts';
import { toldOfMeeting } from './told.ts';

async function findMine(room: Changing, meeting: MeetingId): Promise<MeetingRow> {
  const row = await findMeeting(room, meeting);
  if (!mayEnd(room, row)) allow(room, 'runMeeting');
  return row;
}

async function answered(context: Context, room: Changing, row: MeetingRow, verb: string): Promise<Clocked> {
  await toldOfMeeting(context, room, row, { verb });
  return clockedOf(context, await findMeeting(room, row.meeting_id as MeetingId));
}

/** What a meeting went through is settled with its end: to-dos that are late get another week, headlines were heard. */
async function settle(context: Context, room: Changing, row: MeetingRow): Promise<void> {
  await settleAbsent(room.scope, row.meeting_id as MeetingId, true);
  if (row.team_id === null) return;
  const team = row.team_id as TeamId;
  const kinds = sectionsOf(row).map(({ kind }) => kind);
  if (kinds.includes('todos')) await carryTodosIn(context, room, team, room.ground.today);
  if (kinds.includes('headlines')) await hearHeadlinesIn(room, team, row.meeting_id as MeetingId);
}

/** Ended twice it stays as it ended first. */
async function end(context: Context, room: Changing, meeting: MeetingId, state: 'concluded' | 'cancelled') {
  const row = await findMine(room, meeting);
  if (row.state === state) return clockedOf(context, row);
  if (row.state === 'cancelled') throw invalid({ meetingId: 'This meeting was cancelled.' });
  if (row.state === 'concluded')
    throw invalid({ meetingId: 'This meeting is over; it was held. Nothing was changed.' });
  if (row.state === 'planned' && state === 'concluded')
    throw invalid({ meetingId: 'This meeting was never opened. Cancel it instead.' });
  const now = context.now();
  await updateMeeting(room.scope, meeting, {
    state,
    ended_at: new Date(now),
    ...kept(pauseClock(clockFrom(row), now, await focusEndOf(room, row))),
  });
  if (state === 'concluded') await settle(context, room, row);
  return answered(context, room, row, `meeting ${state}`);
}

/** To all who were to come and still may, there or not; what somebody holds alone with themselves is mailed to nobody. */
async function lettersOf(context: Context, room: Changing, meeting: MeetingId): Promise<Letter[]> {
  const row = await findMeeting(room, meeting);
  if (row.kind === 'solo' || !context.mailServer) return [];
  const recap = await recapIn(room, row);
  const isStillFor = ({ role }: { role: Role }) =>
    isPrivate(row) ? can({ role }, 'ownerOperatorMeeting') : can({ role }, 'attendMeeting', { ownTeam: true });
  const expected = await readExpected(room.scope, room.ground.companyId, meeting);
  const link = `${context.publicUrl}/c/${room.ground.companyId}/meetings/${meeting}/recap`;
  return writeRecap(context, room, {
    // One that was reopened by mistake or by right ends anew, and what is told of it then is what counts.
    about: `${meeting} ${recap.endedAt}`,
    readers: expected.filter(isStillFor).map(({ memberId }) => memberId),
    ...recapLetter(recap, wordsFor(room.ground.words), link),
  });
}

/** After the commit the letters leave; what ended before is not told again. */
async function conclude(context: Context, company: CompanyId, meeting: MeetingId): Promise<Clocked> {
  const { clocked, letters } = await context.change(company, async (room) => {
    const before = await findMine(room, meeting);
    const ended = await end(context, room, meeting, 'concluded');
    return { clocked: ended, letters: before.state === 'live' ? await lettersOf(context, room, meeting) : [] };
  });
  for (const letter of letters) await context.send(letter);
  return clocked;
}

/** Takes the end back: it goes on where it was, or is to come again. The time between is not counted. */
async function reopen(context: Context, room: Changing, meeting: MeetingId): Promise<Clocked> {
  const row = await findMine(room, meeting);
  if (row.state === 'live' || row.state === 'planned') return clockedOf(context, row);
  const now = context.now();
  if (!mayReopen(row.ended_at?.getTime() ?? null, now)) {
    const sentence = 'This meeting ended more than 15 minutes ago. What was written stays; open a new one to go on.';
    throw new Refusal('GONE', sentence);
  }
  if (row.opened_at === null) await updateMeeting(room.scope, meeting, { state: 'planned', ended_at: null });
  else {
    const circle = (row.team_id ?? row.agenda_id) as TeamId | AgendaId;
    refuseSecond(await readLive(room.scope, room.ground.companyId, circle));
    await updateMeeting(room.scope, meeting, {
      state: 'live',
      ended_at: null,
      ...kept(resumeClock(clockFrom(row), now)),
    });
    await settleAbsent(room.scope, meeting, false);
  }
  return answered(context, room, row, 'meeting reopened');
}

export const endingApi: ApiOf<Pick<typeof meetingRoutes, 'conclude' | 'cancel' | 'reopen'>> = {
  conclude: (context, { companyId, meetingId }) => conclude(context, companyId, meetingId),
  cancel: (context, { companyId, meetingId }) =>
    context.change(companyId, (room) => end(context, room, meetingId, 'cancelled')),
  reopen: (context, { companyId, meetingId }) => context.change(companyId, (room) => reopen(context, room, meetingId)),
};
