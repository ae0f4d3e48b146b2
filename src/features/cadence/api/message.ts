import { tell } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import { findPresent, findTeam } from '#features/accounts/api/present.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { MeetingId, MemberId, MessageId, TeamId } from '#lib/ids.ts';
import { invalid, notFound, stale } from '#lib/refusal.ts';
import { cleanNote } from '#lib/text.ts';
import type { ApiOf, Changing, Context, Room } from '#server/context.ts';
import type { Message, messageRoutes } from '../contract/message.ts';
import {
  insertMessage,
  isMeetingFor,
  type MessageRow,
  readMessage,
  readMessages,
  updateMessage,
} from '../store/message.ts';

const longest = 2000;

const messageOf = (row: MessageRow): Message => ({
  messageId: row.message_id as MessageId,
  fromTeamId: row.from_team_id as TeamId,
  toTeamId: row.to_team_id as TeamId,
  words: row.words,
  tellerId: row.teller_id as MemberId,
  writtenBy: row.written_by as MemberId | null,
  writtenAt: row.written_at.toISOString(),
  meetingId: row.told_meeting_id,
  passedOnAt: row.passed_on_at?.toISOString() ?? null,
  version: row.version,
});

/** Both teams see it, and whoever is to tell it. */
const mayRead = ({ me }: Room, row: Pick<MessageRow, 'from_team_id' | 'to_team_id' | 'teller_id'>) =>
  can(me, 'readTeamWork', {
    own: row.teller_id === me.memberId,
    ownTeam: me.teamIds.includes(row.from_team_id as TeamId) || me.teamIds.includes(row.to_team_id as TeamId),
  });

const ofSender = ({ me }: Room, row: Pick<MessageRow, 'from_team_id'>) => ({
  ownTeam: me.teamIds.includes(row.from_team_id as TeamId),
});

async function findEvenDeleted(room: Room, message: MessageId): Promise<MessageRow> {
  const row = await readMessage(room.scope, room.ground.companyId, message);
  if (!row || !mayRead(room, row)) throw notFound('message');
  return row;
}

function checkSeen(row: MessageRow, seenVersion: number): void {
  if (row.version !== seenVersion) throw stale('this message', messageOf(row));
}

async function told(context: Context, room: Changing, verb: string, before: MessageRow | null, id: MessageId) {
  const after = await readMessage(room.scope, room.ground.companyId, id);
  if (!after) throw notFound('message');
  const inWords = (row: MessageRow | null) => row && { words: row.words, passedOn: row.passed_on_at !== null };
  const subject = { subjectKind: 'message', subjectId: id, subject: after.words.slice(0, longest / 10) };
  await tell(context, room, {
    verb,
    ...subject,
    before: inWords(before),
    after: after.deleted_at ? null : inWords(after),
  });
  return messageOf(after);
}

export interface MessageDraft {
  readonly fromTeamId: TeamId;
  readonly toTeamId: TeamId;
  readonly words: string;
  readonly tellerId?: MemberId | undefined;
  readonly meetingId?: MeetingId | undefined;
}

/** For those who solve the issues of the team that tells; a team or a person of another company is not found. */
export async function writeMessageIn(context: Context, room: Changing, draft: MessageDraft): Promise<Message> {
  const { fromTeamId, toTeamId, tellerId = room.me.memberId, meetingId } = draft;
  allow(room, 'solveIssue', { ownTeam: (await findTeam(room, fromTeamId)).ownTeam });
  const to = await findTeam(room, toTeamId);
  if (fromTeamId === toTeamId) throw invalid({ toTeamId: `${to.name} knows already. Choose another team.` });
  await findPresent(room, tellerId);
  const place = { team: fromTeamId, member: room.me.memberId };
  if (meetingId && !(await isMeetingFor(room.scope, room.ground.companyId, meetingId, place))) {
    throw notFound('meeting');
  }
  const words = cleanNote(draft.words, longest);
  if (!words.ok) throw invalid({ words: words.error.message });
  if (words.value === '') throw invalid({ words: 'This message is empty. Write what they are to know.' });
  const message_id = context.newId<MessageId>();
  await insertMessage(room.scope, {
    message_id,
    from_team_id: fromTeamId,
    to_team_id: toTeamId,
    words: words.value,
    teller_id: tellerId,
    written_by: room.me.memberId,
    written_at: new Date(context.now()),
    meeting_id: meetingId ?? null,
  });
  return told(context, room, 'message written', null, message_id);
}

/** Deleted already, it stays so. */
export async function deleteMessageIn(context: Context, room: Changing, id: MessageId): Promise<void> {
  const row = await findEvenDeleted(room, id);
  allow(room, 'solveIssue', ofSender(room, row));
  if (row.deleted_at) return;
  await updateMessage(room.scope, id, { deleted_at: new Date(context.now()) });
  await told(context, room, 'message deleted', row, id);
}

/** By whoever tells it, or by the team that sends it. */
async function setPassedOn(context: Context, room: Changing, id: MessageId, seen: number, at: Date | null) {
  const row = await findEvenDeleted(room, id);
  if (row.deleted_at) throw notFound('message');
  if (row.teller_id !== room.me.memberId) allow(room, 'solveIssue', ofSender(room, row));
  if ((row.passed_on_at === null) === (at === null)) return messageOf(row);
  checkSeen(row, seen);
  await updateMessage(room.scope, id, { passed_on_at: at });
  return told(context, room, at ? 'message passed on' : 'message not passed on', row, id);
}

/** What this person is to pass on and has not. */
export async function messagesToPassOn({ scope, ground, me }: Room): Promise<Message[]> {
  return (await readMessages(scope, ground.companyId, { waitingFor: me.memberId })).map(messageOf);
}

export const messageApi: ApiOf<typeof messageRoutes> = {
  list: (context, { companyId, teamId, meetingId }) =>
    context.read(companyId, async (room) => {
      if (!teamId && !meetingId) return messagesToPassOn(room);
      const rows = await readMessages(room.scope, companyId, { team: teamId, meeting: meetingId });
      return rows.filter((row) => mayRead(room, row)).map(messageOf);
    }),

  write: (context, { companyId, ...draft }) =>
    context.change(companyId, (room) => writeMessageIn(context, room, draft)),

  passOn: (context, { companyId, messageId, seenVersion }) =>
    context.change(companyId, (room) => setPassedOn(context, room, messageId, seenVersion, new Date(context.now()))),

  takeBack: (context, { companyId, messageId, seenVersion }) =>
    context.change(companyId, (room) => setPassedOn(context, room, messageId, seenVersion, null)),

  delete: (context, { companyId, messageId }) =>
    context.change(companyId, async (room) => {
      await deleteMessageIn(context, room, messageId);
      return { messageId };
    }),

  restore: (context, { companyId, messageId }) =>
    context.change(companyId, async (room) => {
      const row = await findEvenDeleted(room, messageId);
      allow(room, 'solveIssue', ofSender(room, row));
      if (!row.deleted_at) return messageOf(row);
      await updateMessage(room.scope, messageId, { deleted_at: null });
      return told(context, room, 'message restored', row, messageId);
    }),
};
