import { tell } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import { findTeam } from '#features/accounts/api/present.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { HeadlineId, MeetingId, MemberId, TeamId } from '#lib/ids.ts';
import { invalid, notFound, stale } from '#lib/refusal.ts';
import { cleanTitle } from '#lib/text.ts';
import type { ApiOf, Changing, Context, Room } from '#server/context.ts';
import type { Headline, headlineRoutes } from '../contract/headline.ts';
import {
  type HeadlineRow,
  hearAll,
  insertHeadline,
  readHeadline,
  readHeadlines,
  updateHeadline,
} from '../store/headline.ts';
import { isMeetingOf } from '../store/message.ts';

/** One sentence: what needs more is an issue. */
const longest = 300;

const headlineOf = (row: HeadlineRow): Headline => ({
  headlineId: row.headline_id as HeadlineId,
  teamId: row.team_id as TeamId,
  kind: row.kind as Headline['kind'],
  words: row.words,
  writtenBy: row.written_by as MemberId | null,
  writtenAt: row.written_at.toISOString(),
  meetingId: row.meeting_id as MeetingId | null,
  version: row.version,
});

const about = ({ me }: Room, row: Pick<HeadlineRow, 'team_id' | 'written_by'>) => ({
  own: row.written_by === me.memberId,
  ownTeam: me.teamIds.includes(row.team_id as TeamId),
});

function checked(words: string): string {
  const clean = cleanTitle(words, longest);
  if (!clean.ok) throw invalid({ words: clean.error.message });
  return clean.value;
}

/** A deleted one too; what the person may not see is not found. */
async function findEvenDeleted(room: Room, headline: HeadlineId): Promise<HeadlineRow> {
  const row = await readHeadline(room.scope, room.ground.companyId, headline);
  if (!row || !can(room.me, 'readTeamWork', about(room, row))) throw notFound('headline');
  return row;
}

export async function findHeadline(room: Room, headline: HeadlineId): Promise<HeadlineRow> {
  const row = await findEvenDeleted(room, headline);
  if (row.deleted_at) throw notFound('headline');
  return row;
}

/** Whoever wrote it, and whoever leads the team. */
function allowChange(room: Room, row: HeadlineRow): void {
  if (row.written_by === room.me.memberId && can(room.me, 'writeHeadline')) return;
  allow(room, 'runMeeting', { ownTeam: about(room, row).ownTeam });
}

async function told(context: Context, room: Changing, verb: string, before: HeadlineRow | null, id: HeadlineId) {
  const after = await readHeadline(room.scope, room.ground.companyId, id);
  if (!after) throw notFound('headline');
  const inWords = (row: HeadlineRow | null) => row && { kind: row.kind, words: row.words };
  const subject = { subjectKind: 'headline', subjectId: id, subject: after.words };
  await tell(context, room, {
    verb,
    ...subject,
    before: inWords(before),
    after: after.deleted_at ? null : inWords(after),
  });
  return headlineOf(after);
}

/** What waits was heard in this meeting; whoever concludes it has asked whether the person may. */
export async function hearHeadlinesIn(room: Changing, team: TeamId, meeting: MeetingId): Promise<void> {
  for (const id of await hearAll(room.scope, team, meeting)) room.announce({ kind: 'headline', id });
}

export const headlineApi: ApiOf<typeof headlineRoutes> = {
  list: (context, { companyId, teamId, meetingId }) =>
    context.read(companyId, async (room) => {
      const { ownTeam } = await findTeam(room, teamId);
      if (!can(room.me, 'readTeamWork', { ownTeam })) throw notFound('team');
      if (meetingId && !(await isMeetingOf(room.scope, companyId, teamId, meetingId))) throw notFound('meeting');
      return (await readHeadlines(room.scope, companyId, teamId, meetingId ?? null)).map(headlineOf);
    }),

  write: (context, { companyId, teamId, kind, words }) =>
    context.change(companyId, async (room) => {
      allow(room, 'writeHeadline');
      await findTeam(room, teamId);
      const headline_id = context.newId<HeadlineId>();
      await insertHeadline(room.scope, {
        headline_id,
        team_id: teamId,
        kind,
        words: checked(words),
        written_by: room.me.memberId,
        written_at: new Date(context.now()),
      });
      return told(context, room, 'headline written', null, headline_id);
    }),

  change: (context, { companyId, headlineId, seenVersion, kind, words }) =>
    context.change(companyId, async (room) => {
      const row = await findHeadline(room, headlineId);
      allowChange(room, row);
      if (row.version !== seenVersion) throw stale('this headline', headlineOf(row));
      await updateHeadline(room.scope, headlineId, { kind: kind ?? row.kind, words: checked(words ?? row.words) });
      return told(context, room, 'headline changed', row, headlineId);
    }),

  delete: (context, { companyId, headlineId }) =>
    context.change(companyId, async (room) => {
      const row = await findEvenDeleted(room, headlineId);
      allowChange(room, row);
      if (row.deleted_at) return { headlineId };
      await updateHeadline(room.scope, headlineId, { deleted_at: new Date(context.now()) });
      await told(context, room, 'headline deleted', row, headlineId);
      return { headlineId };
    }),

  restore: (context, { companyId, headlineId }) =>
    context.change(companyId, async (room) => {
      const row = await findEvenDeleted(room, headlineId);
      allowChange(room, row);
      if (!row.deleted_at) return headlineOf(row);
      await updateHeadline(room.scope, headlineId, { deleted_at: null });
      return told(context, room, 'headline restored', row, headlineId);
    }),
};
