import { findTeam } from '#features/accounts/api/present.ts';
import { can } from '#features/accounts/model/permission.ts';
import { readScorecardIn } from '#features/scorecard/api/scorecard.ts';
import type { Row } from '#features/scorecard/contract/scorecard.ts';
import { type DatedGoal, goalAt, type GoalOverride } from '#features/scorecard/model/goal.ts';
import { judge, type Status } from '#features/scorecard/model/status.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { TeamId } from '#lib/ids.ts';
import { notFound } from '#lib/refusal.ts';
import type { ApiOf, Reading } from '#server/context.ts';
import type { trendRoutes } from '../contract/trend.ts';
import { trendOf } from '../model/rating.ts';
import { issueTimes } from '../model/trend.ts';
import { readHistory } from '../store/history.ts';
import { readIssueLives } from '../store/issue-life.ts';
import { lineOf, mostInTrend, sightOf } from './history.ts';

/** A quarter that is over, and the running week. */
const periods = 14;

function statusOf(row: Row, week: Day): Status {
  const amount = (row.calculated ?? row.values).find(({ period }) => period === week)?.amount ?? null;
  const goal = goalAt(row.goals as DatedGoal[], week, row.overrides as readonly object[] as GoalOverride[]);
  return judge(amount, goal, true).status;
}

async function onGoalOf(room: Reading, teamId: TeamId) {
  const { rows, periods: weeks } = await readScorecardIn(room, { teamId, cadence: 'weekly', periods, archived: false });
  return (weeks as Day[]).slice(0, -1).map((week) => {
    const judged = rows.map((row) => statusOf(row, week)).filter((status) => status === 'on' || status === 'off');
    return { week, on: judged.filter((status) => status === 'on').length, n: judged.length };
  });
}

export const teamTrendApi: ApiOf<typeof trendRoutes> = {
  teamTrends: (context, { companyId, teamId }) =>
    context.read(companyId, async (room) => {
      const { ownTeam } = await findTeam(room, teamId);
      if (!can(room.me, 'attendMeeting', { ownTeam })) throw notFound('team');
      const filter = { teamId, state: 'concluded' };
      const rows = await readHistory(room.scope, companyId, sightOf(room), filter, mostInTrend);
      const meetings = rows.map(lineOf).toReversed();
      const lives = await readIssueLives(room.scope, companyId, teamId);
      return {
        meetings,
        rating: trendOf(meetings.map(({ rating }) => rating.mean)),
        onGoal: await onGoalOf(room, teamId),
        issues: issueTimes(
          lives.map(({ raised_at, solved_at, dropped_because }) => ({
            raisedAt: raised_at.getTime(),
            endedAt: solved_at?.getTime() ?? null,
            solved: solved_at !== null && dropped_because === null,
          })),
          context.now(),
        ),
      };
    }),
};
