import { remember } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import { findTeam } from '#features/accounts/api/present.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { FeedId, TeamId } from '#lib/ids.ts';
import { notFound, Refusal } from '#lib/refusal.ts';
import type { ApiOf, Context, Room } from '#server/context.ts';
import type { CalendarFeed, feedRoutes } from '../contract/feed.ts';
import { type FeedRow, insertFeed, readFeeds, revokeFeed } from '../store/feed.ts';

const feedOf = (row: Pick<FeedRow, 'feed_id' | 'team_id' | 'todos' | 'made_at'>): CalendarFeed => ({
  feedId: row.feed_id as FeedId,
  teamId: row.team_id as TeamId | null,
  todos: row.todos,
  madeAt: row.made_at.toISOString(),
});

/** It is read without signing in, so a token that could make one would outlive its own end. */
function onScreen({ actor }: Context): void {
  if (actor?.via === 'token') {
    throw new Refusal('FORBIDDEN', 'Calendar addresses are made and revoked on the screen, not with a token.');
  }
}

/** A team whose meetings the person may be in. */
async function checkTeam(room: Room, team: TeamId): Promise<void> {
  const { ownTeam } = await findTeam(room, team);
  if (!can(room.me, 'attendMeeting', { ownTeam })) throw notFound('team');
}

export const feedApi: ApiOf<typeof feedRoutes> = {
  list: (context, { companyId }) =>
    context.read(companyId, async (room) => {
      allow(room, 'attendMeeting', { ownTeam: true });
      return (await readFeeds(room.scope, companyId, room.me.memberId)).map(feedOf);
    }),

  make: async (context, { companyId, teamId, todos }) => {
    const secret = context.newSecret();
    const feed = await context.change(companyId, async (room) => {
      onScreen(context);
      allow(room, 'attendMeeting', { ownTeam: true });
      if (teamId !== null) await checkTeam(room, teamId);
      const feed_id = context.newId<FeedId>();
      const row = { feed_id, team_id: teamId, todos, made_at: new Date(context.now()) };
      await insertFeed(room.scope, {
        ...row,
        member_id: room.me.memberId,
        secret_hash: context.hashSecret(secret),
      });
      const subject = { subjectKind: 'calendar', subjectId: feed_id, subject: 'Calendar' };
      await remember(context, room, [{ verb: 'calendar address made', ...subject }]);
      return feedOf(row);
    });
    return { feed, url: `${context.publicUrl}/calendar/${secret}.ics` };
  },

  revoke: (context, { companyId, feedId }) =>
    context.change(companyId, async (room) => {
      onScreen(context);
      const mine = await readFeeds(room.scope, companyId, room.me.memberId);
      if (!mine.some(({ feed_id }) => feed_id === feedId)) throw notFound('calendar address');
      await revokeFeed(room.scope, feedId, new Date(context.now()));
      const subject = { subjectKind: 'calendar', subjectId: feedId, subject: 'Calendar' };
      await remember(context, room, [{ verb: 'calendar address revoked', ...subject }]);
      return { feedId };
    }),
};
