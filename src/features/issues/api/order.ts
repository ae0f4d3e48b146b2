import { tell } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import type { IssueId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context } from '#server/context.ts';
import type { Issue } from '../contract/issue.ts';
import type { issueRoutes } from '../contract/issue-routes.ts';
import { pickAt } from '../model/pick.ts';
import { between, STEP } from '../model/rank.ts';
import { readIssue, type WholeIssueRow } from '../store/issue.ts';
import { deleteVote, insertVote, placeAll, placeIssue, readOthers, readPicked, writePicked } from '../store/order.ts';
import { asked, findEvenDeleted, findIssue, findOpen, issueOf } from './issue-answer.ts';
import { about } from './visible.ts';
import { leavePlace } from './write.ts';

/** Where an issue stands among others is no part of what it says, so no version of it grows older. */
async function stood(
  context: Context,
  room: Changing,
  verb: string,
  row: WholeIssueRow,
  after: Readonly<Record<string, unknown>> | null = null,
): Promise<Issue> {
  await tell(context, room, {
    verb,
    subjectKind: 'issue',
    subjectId: row.issue_id,
    subject: row.title,
    before: null,
    after,
  });
  const now = await readIssue(room.scope, asked(room), row.issue_id);
  return issueOf(room, now ?? row);
}

const left = () =>
  new Refusal(
    'GONE',
    'The issue it was to stand before is not on this list any more. Nothing was moved; the list shows what is there now.',
  );

/** Before that one, or at the end. All are numbered anew where there is no room between two neighbours. */
async function place(room: Changing, row: WholeIssueRow, before: IssueId | null): Promise<void> {
  const list = { team: row.team_id, horizon: row.horizon };
  const others = await readOthers(room.scope, list, row.issue_id);
  const at = before === null ? others.length : others.findIndex(({ issue_id }) => issue_id === before);
  if (at < 0) {
    // What the person may not know of is not found, rather than gone.
    if (before !== null) await findEvenDeleted(room, before);
    throw left();
  }
  const position = between(others[at - 1]?.position ?? null, others[at]?.position ?? null);
  if (position !== null) return placeIssue(room.scope, row.issue_id, position);
  await placeAll(room.scope, others.map(({ issue_id }) => issue_id).toSpliced(at, 0, row.issue_id), STEP);
  room.announce({ kind: 'issue' });
}

async function setVote(context: Context, room: Changing, issue: IssueId, votes: boolean): Promise<Issue> {
  const row = await findOpen(room, issue);
  allow(room, 'vote');
  if (row.voted === votes) return issueOf(room, row);
  const { memberId } = room.me;
  await (votes
    ? insertVote(room.scope, issue, memberId, new Date(context.now()))
    : deleteVote(room.scope, issue, memberId));
  return stood(context, room, votes ? 'issue voted for' : 'vote for an issue taken back', row);
}

type Routes = Pick<typeof issueRoutes, 'rank' | 'pick' | 'unpick' | 'vote' | 'unvote'>;

export const orderApi: ApiOf<Routes> = {
  rank: (context, { companyId, issueId, before }) =>
    context.change(companyId, async (room) => {
      const row = await findOpen(room, issueId);
      allow(room, 'solveIssue', about(room, row));
      if (before === issueId) return issueOf(room, row);
      await place(room, row, before);
      return stood(context, room, 'issue ranked', row);
    }),

  pick: (context, { companyId, issueId, place: wanted, instead }) =>
    context.change(companyId, async (room) => {
      const row = await findOpen(room, issueId);
      allow(room, 'solveIssue', about(room, row));
      if (row.horizon === 'long') {
        throw new Refusal('GONE', `${row.title} is on the long-term list now. Move it to the short-term one first.`);
      }
      const picked = await readPicked(room.scope, companyId, row.team_id);
      const holder = picked[wanted - 1] ?? null;
      if (holder === issueId) return issueOf(room, row);
      if (holder !== instead) {
        if (instead !== null) await findEvenDeleted(room, instead);
        const other = holder === null ? null : await findIssue(room, holder);
        const sentence = other
          ? `Somebody else has just put ${other.title} in this place. Nothing was changed; pick again if yours comes first.`
          : 'Somebody else has just emptied this place. Nothing was changed; pick again.';
        throw new Refusal('CONFLICT', sentence, { current: other && issueOf(room, other) });
      }
      await writePicked(room.scope, row.team_id, pickAt(picked, issueId, wanted));
      if (holder !== null) room.announce({ kind: 'issue', id: holder });
      return stood(context, room, 'issue picked', row, { place: wanted });
    }),

  unpick: (context, { companyId, issueId }) =>
    context.change(companyId, async (room) => {
      const row = await findIssue(room, issueId);
      allow(room, 'solveIssue', about(room, row));
      if (row.top === null) return issueOf(room, row);
      await leavePlace(room, row);
      return stood(context, room, 'issue picked no more', row);
    }),

  vote: (context, { companyId, issueId }) => context.change(companyId, (room) => setVote(context, room, issueId, true)),
  unvote: (context, { companyId, issueId }) =>
    context.change(companyId, (room) => setVote(context, room, issueId, false)),
};
