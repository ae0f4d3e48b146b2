import { allow } from '#features/accounts/api/allow.ts';
import { findTeam, seekTeam } from '#features/accounts/api/present.ts';
import type { TeamId } from '#lib/ids.ts';
import { invalid, Refusal } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context } from '#server/context.ts';
import type { Issue } from '../contract/issue.ts';
import type { issueRoutes } from '../contract/issue-routes.ts';
import { checkSnooze } from '../model/issue.ts';
import { STEP } from '../model/rank.ts';
import { endOf, type WholeIssueRow } from '../store/issue.ts';
import { checkSeen, findOpen, issueOf } from './issue-answer.ts';
import { about } from './visible.ts';
import { changed, leavePlace } from './write.ts';

interface Seen {
  readonly issueId: WholeIssueRow['issue_id'];
  readonly seenVersion: number;
}

/** An open issue, by leave of those who solve it, as they saw it. */
async function findMovable(room: Changing, { issueId, seenVersion }: Seen): Promise<WholeIssueRow> {
  const row = await findOpen(room, issueId);
  allow(room, 'solveIssue', about(room, row));
  checkSeen(room, row, seenVersion);
  return row;
}

/** To the end of the other team's list, awake; votes stay, they say how much it hurts. */
async function handOver(
  context: Context,
  room: Changing,
  verb: string,
  row: WholeIssueRow,
  [team, sentBy]: readonly [TeamId, TeamId | null],
): Promise<Issue> {
  await leavePlace(room, row);
  return changed(context, room, verb, row, {
    team_id: team,
    sent_by_team_id: sentBy,
    snoozed_until: null,
    position: endOf(room.scope, team, row.horizon, STEP),
  });
}

type Routes = Pick<typeof issueRoutes, 'snooze' | 'wake' | 'move' | 'send' | 'sendBack'>;

export const placeApi: ApiOf<Routes> = {
  snooze: (context, { companyId, until, ...seen }) =>
    context.change(companyId, async (room) => {
      const row = await findMovable(room, seen);
      const day = checkSnooze(until, room.ground.today);
      if (!day.ok) throw invalid({ until: day.error.message });
      await leavePlace(room, row);
      return changed(context, room, 'issue snoozed', row, { snoozed_until: day.value, snoozes: row.snoozes + 1 });
    }),

  wake: (context, { companyId, ...seen }) =>
    context.change(companyId, async (room) => {
      const row = await findMovable(room, seen);
      if (row.snoozed_until === null) return issueOf(room, row);
      return changed(context, room, 'issue woken', row, { snoozed_until: null });
    }),

  move: (context, { companyId, horizon, ...seen }) =>
    context.change(companyId, async (room) => {
      const row = await findMovable(room, seen);
      if (row.horizon === horizon) return issueOf(room, row);
      await leavePlace(room, row);
      const position = endOf(room.scope, row.team_id, horizon, STEP);
      return changed(context, room, 'issue moved', row, { horizon, position });
    }),

  send: (context, { companyId, teamId, ...seen }) =>
    context.change(companyId, async (room) => {
      const row = await findMovable(room, seen);
      await findTeam(room, teamId);
      if (row.team_id === teamId)
        throw invalid({ teamId: 'It is on the list of this team already. Choose another one.' });
      return handOver(context, room, 'issue sent', row, [teamId, row.team_id]);
    }),

  // Those who sent it may have it back, and those who got it may give it back.
  sendBack: (context, { companyId, ...seen }) =>
    context.change(companyId, async (room) => {
      const row = await findOpen(room, seen.issueId);
      const sender = row.sent_by_team_id;
      const ownTeam = about(room, row).ownTeam || (sender !== null && room.me.teamIds.includes(sender));
      allow(room, 'solveIssue', { ownTeam });
      checkSeen(room, row, seen.seenVersion);
      if (sender === null) throw new Refusal('GONE', `No team has sent ${row.title} here. Send it to one instead.`);
      if (!(await seekTeam(room, sender))) {
        throw new Refusal(
          'GONE',
          `The team that sent ${row.title} is not there any more. It stays; send it to another one.`,
        );
      }
      return handOver(context, room, 'issue sent back', row, [sender, null]);
    }),
};
