import type { Cast } from '../cast.ts';
import { liveUntil } from './diary.ts';
import { liveErrands } from './live-errands.ts';
import { liveHeadlines } from './live-headlines.ts';
import { liveIssues } from './live-issues.ts';
import { liveMeetings, planNext } from './live-meetings.ts';
import { liveNeeds } from './live-needs.ts';
import { livePair, planNextOfPair } from './live-pair.ts';
import { liveSolo } from './live-solo.ts';
import { livePriorities, type Today } from './live-priorities.ts';
import type { QuarterPlan } from './quarter-plan.ts';

/** The weeks up to the running one come to pass as people would have done it: by the verbs of the rooms, at their time. */
export async function liveQuarter(seed: string, plan: QuarterPlan, cast: Cast, today: Today): Promise<void> {
  await liveUntil(cast.momentOf(cast.running, 0), (diary) => {
    const stage = { seed, plan, cast, diary };
    livePriorities(stage, today);
    liveHeadlines(stage);
    liveErrands(stage);
    liveNeeds(stage);
    liveIssues(stage);
    liveMeetings(stage);
    livePair(stage);
    liveSolo(stage);
  });
  if (plan.series?.absentNext) await planNext(cast, plan.series);
  if (plan.pair) await planNextOfPair(cast, plan.pair);
}
