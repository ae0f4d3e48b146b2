import type { Rule } from './rule.ts';
import { issues } from './rules/cadence/issues.ts';
import { priorities } from './rules/cadence/priorities.ts';
import { rating } from './rules/cadence/rating.ts';
import { todos } from './rules/cadence/todos.ts';
import { callback } from './rules/calls/callback.ts';
import { missedShare } from './rules/calls/missed-share.ts';
import { revenueAtRisk } from './rules/calls/revenue-at-risk.ts';
import { worstBlock } from './rules/calls/worst-block.ts';
import { concentration } from './rules/clients/concentration.ts';
import { flags } from './rules/engagement/flags.ts';
import { graduation } from './rules/engagement/graduation.ts';
import { overHours } from './rules/engagement/over-hours.ts';
import { scopeDrift } from './rules/engagement/scope-drift.ts';
import { bottleneck } from './rules/journey/bottleneck.ts';
import { experience } from './rules/journey/experience.ts';
import { nps } from './rules/journey/nps.ts';
import { retention } from './rules/journey/retention.ts';
import { slowStage } from './rules/journey/slow-stage.ts';
import { stuckDeals } from './rules/journey/stuck-deals.ts';
import { loss } from './rules/money/loss.ts';
import { margin } from './rules/money/margin.ts';
import { profitCashGap } from './rules/money/profit-cash-gap.ts';
import { ownerDependency } from './rules/people/owner-dependency.ts';
import { notFollowed } from './rules/processes/not-followed.ts';
import { undocumented } from './rules/processes/undocumented.ts';
import { peopleProcessMessage } from './rules/sales/people-process-message.ts';
import { activityWithoutOutcome } from './rules/scorecard/activity-without-outcome.ts';
import { greenStreak } from './rules/scorecard/green-streak.ts';
import { leadLag } from './rules/scorecard/lead-lag.ts';
import { noAction } from './rules/scorecard/no-action.ts';
import { notWeekly } from './rules/scorecard/not-weekly.ts';
import { redStreak } from './rules/scorecard/red-streak.ts';
import { signal } from './rules/scorecard/signal.ts';
import { superstarGoal } from './rules/scorecard/superstar-goal.ts';
import { treeGap } from './rules/scorecard/tree-gap.ts';
import { wrongLevel } from './rules/scorecard/wrong-level.ts';
import { backlog } from './rules/work/backlog.ts';
import { effectiveRate } from './rules/work/effective-rate.ts';
import { estimateBias } from './rules/work/estimate-bias.ts';
import { famine } from './rules/work/famine.ts';
import { overload } from './rules/work/overload.ts';
import { review } from './rules/tools/review.ts';

/** Every rule, in the order in which equal findings are told. */
export const rulebook: readonly Rule[] = [
  signal,
  redStreak,
  greenStreak,
  notWeekly,
  noAction,
  activityWithoutOutcome,
  superstarGoal,
  wrongLevel,
  treeGap,
  leadLag,
  peopleProcessMessage,
  bottleneck,
  slowStage,
  stuckDeals,
  experience,
  nps,
  retention,
  missedShare,
  worstBlock,
  callback,
  revenueAtRisk,
  famine,
  overload,
  backlog,
  estimateBias,
  effectiveRate,
  concentration,
  loss,
  margin,
  profitCashGap,
  ownerDependency,
  undocumented,
  notFollowed,
  todos,
  priorities,
  issues,
  rating,
  review,
  overHours,
  scopeDrift,
  graduation,
  flags,
];
