import { headlineApi } from '#features/cadence/api/headline.ts';
import { leadershipTeam } from '../cast.ts';
import type { Stage } from './stage.ts';

/** They wait for the next meeting, which hears them. */
export function liveHeadlines({ plan, cast, diary }: Stage): void {
  const { companyId } = cast;
  for (const { written, by, kind, words } of plan.headlines) {
    const at = cast.momentOf(cast.dayOf(written), 16);
    diary.at(at, async () => {
      await headlineApi.write(cast.as(by, at), { companyId, teamId: cast.teamOf(leadershipTeam), kind, words });
    });
  }
}
