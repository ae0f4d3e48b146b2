import type { QuarterPlan } from '../../quarter/quarter-plan.ts';
import { autumnIssues } from './autumn-issues.ts';
import { errands } from './errands.ts';
import { headlines } from './headlines.ts';
import { meetings } from './meetings.ts';
import { needs } from './needs.ts';
import { pair } from './pair.ts';
import { priorities } from './priorities.ts';
import { recentIssues } from './recent-issues.ts';
import { summerIssues } from './summer-issues.ts';
import { waitingIssues } from './waiting-issues.ts';

/** Thirteen weeks in which 34 issues were solved, one of them twice in vain. */
export const quarter: QuarterPlan = {
  series: meetings,
  pair,
  issues: [...summerIssues, ...autumnIssues, ...recentIssues, ...waitingIssues],
  headlines,
  priorities,
  errands,
  needs,
};
