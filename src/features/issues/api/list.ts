import { allow } from '#features/accounts/api/allow.ts';
import { findTeam } from '#features/accounts/api/present.ts';
import type { TeamId } from '#lib/ids.ts';
import type { ApiOf, Room } from '#server/context.ts';
import type { Issue } from '../contract/issue.ts';
import type { issueRoutes } from '../contract/issue-routes.ts';
import { findAlike } from '../model/likeness.ts';
import { readCounts, readIssues, readOpenFrom, readOwn, readRaisedFrom, readSent, readSolved } from '../store/issue.ts';
import { readClosed } from '../store/solution.ts';
import { asked, closedOf, findIssue, issueOf, recordOf } from './issue-answer.ts';
import { mayRead } from './visible.ts';

const PAGE = 100;
/** Titles compared with a new one: what a team solves in ten years at four a week. */
const mostClosed = 2000;
const mostAlike = 3;

/** The team's list, for those who are in it; what somebody owns on another list is among their own ones. */
async function allowTeam(room: Room, team: TeamId): Promise<void> {
  allow(room, 'readTeamWork', { ownTeam: room.me.teamIds.includes(team) });
  await findTeam(room, team);
}

/** The open issues of a team's list that the person may see, in the order they were dragged into. */
export async function issuesOf(room: Room, team: TeamId, horizon: 'short' | 'long' = 'short'): Promise<Issue[]> {
  const rows = await readIssues(room.scope, asked(room), team, horizon);
  return rows.filter((row) => mayRead(room, row)).map((row) => issueOf(room, row));
}

/** What was raised from a row, as far as the person may see it; the newest first. */
export async function issuesRaisedFrom(room: Room, rowId: string): Promise<Issue[]> {
  const rows = await readRaisedFrom(room.scope, asked(room), rowId);
  return rows.filter((row) => mayRead(room, row)).map((row) => issueOf(room, row));
}

/** What is open of all that was raised from rows of these kinds, as far as the person may see it; the newest first. */
export async function openIssuesFrom(room: Room, kinds: readonly string[]): Promise<Issue[]> {
  const rows = await readOpenFrom(room.scope, asked(room), kinds);
  return rows.filter((row) => mayRead(room, row)).map((row) => issueOf(room, row));
}

type Routes = Pick<typeof issueRoutes, 'list' | 'listMine' | 'listSolved' | 'read' | 'similar'>;

export const listApi: ApiOf<Routes> = {
  list: (context, { companyId, teamId, horizon }) =>
    context.read(companyId, async (room) => {
      await allowTeam(room, teamId);
      const sent = await readSent(room.scope, asked(room), teamId);
      return {
        issues: await issuesOf(room, teamId, horizon),
        sent: sent.map((row) => issueOf(room, row)),
        counts: await readCounts(room.scope, asked(room), teamId),
      };
    }),

  listMine: (context, { companyId }) =>
    context.read(companyId, async (room) => {
      allow(room, 'raiseIssue');
      return (await readOwn(room.scope, asked(room))).map((row) => issueOf(room, row));
    }),

  listSolved: (context, { companyId, teamId, ...wanted }) =>
    context.read(companyId, async (room) => {
      await allowTeam(room, teamId);
      const rows = await readSolved(room.scope, asked(room), teamId, wanted, PAGE + 1);
      return { issues: rows.slice(0, PAGE).map((row) => issueOf(room, row)), more: rows.length > PAGE };
    }),

  read: (context, { companyId, issueId }) =>
    context.read(companyId, async (room) => recordOf(room, await findIssue(room, issueId))),

  similar: (context, { companyId, title }) =>
    context.read(companyId, async (room) => {
      allow(room, 'raiseIssue');
      const closed = (await readClosed(room.scope, companyId, mostClosed)).filter((row) => mayRead(room, row));
      const alike = findAlike(
        title,
        closed.map((row) => closedOf(room, row)),
        mostAlike,
      );
      return alike.map(({ issue: { issueId, teamId, title: earlier, solvedOn, droppedBecause }, reason }) => ({
        issueId,
        teamId,
        title: earlier,
        solvedOn,
        droppedBecause,
        reason,
      }));
    }),
};
