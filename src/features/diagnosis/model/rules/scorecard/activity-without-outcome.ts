import { addDays, type Day } from '#lib/calendar/day.ts';
import { periodEnd } from '#lib/calendar/period.ts';
import type { Claim } from '../../claim.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { MetricSeries, Records } from '../../records.ts';
import type { Rule } from '../../rule.ts';
import { type ActivityLink, activityLinkOf } from './activity-link.ts';
import { causeClaim, type Standstill } from './activity-words.ts';
import { align, type Aligned, linksFrom } from './linked-metrics.ts';
import { type MetricPast, subjectOf } from './metric-past.ts';
import { byDate } from './metric-words.ts';
import { type SalesCycle, salesCycleOf } from './sales-cycle.ts';

const window = 13;
const leastGreen = 0.8;
const mostRed = 0.5;
/** After the cycle, so many weeks for a difference to show. */
const patience = 4;

/** People do what was agreed, and the result does not come. */
export const activityWithoutOutcome: Rule = {
  id: 'scorecard.activity-without-outcome',
  version: 2,
  explanation: {
    estimates: 'Why an outcome is off goal while an activity that should move it is on goal.',
    method:
      'Over 13 weeks: the activity on goal in at least 80 %, the outcome in at most 50 %. Then in this order: whether deals had the time to close since the activity turned green (85 % of them by Kaplan-Meier, and 4 weeks); whether no lag can hide a correlation of 0.3; whether both move together while the goal of the activity is below its own mean. Of several activities on goal the one is told of which most is known, and a link counts as one of so many looks. The level that is needed is read from the line of Theil and Sen.',
    minimumData: '13 weeks with a goal of both; 26 to look for a link; 10 closed deals for the time they take.',
    smallestDifference: 'That there is no useful link (0.3) can be said from about 43 weeks on.',
    knownFailure:
      'A link that people say and that the files do not hold is not looked at. Two that follow the season look linked.',
    source: 'Box and Jenkins 1970; Sen 1968, JASA 63:1379; Kaplan and Meier 1958.',
  },
  look(records, ground) {
    const outcomes = records.metrics.filter(({ kind, cadence }) => kind === 'lagging' && cadence === 'weekly');
    return outcomes.flatMap((outcome) => lookAt(outcome, records, ground));
  },
};

function lookAt(outcome: MetricSeries, records: Records, ground: Ground): Claim[] {
  const pairs = records.metrics
    .filter(({ kind }) => kind === 'activity')
    .flatMap((activity) => linksFrom(activity, records.metrics).filter(({ driven }) => driven === outcome))
    .flatMap((link) => align(link, ground) ?? [])
    .filter(({ driver, driven }) => driver.goals.at(-1) && driven.goals.at(-1));
  const [first] = pairs;
  if (first === undefined) return [];
  const judged = pairs.filter(({ driver, driven }) => isJudged(driver) && isJudged(driven));
  if (judged.length === 0) return [tooFew(first, ground)];
  const still = judged.filter(
    ({ driver, driven }) => onGoal(driver) >= leastGreen * window && onGoal(driven) <= mostRed * window,
  );
  return [still.length === 0 ? fine(outcome) : explain(still, records, ground)];
}

const judgedOf = ({ hits }: MetricPast) => hits.filter((hit) => hit !== null);
const isJudged = (past: MetricPast) => judgedOf(past).length >= window;
const onGoal = (past: MetricPast) => judgedOf(past).slice(-window).filter(Boolean).length;

/** Of several activities that are on goal, the one of which most can be told; at first the one that is on goal most. */
function explain(still: readonly Aligned[], records: Records, ground: Ground): Claim {
  const cycle = salesCycleOf(records.deals, ground.asOf);
  const pairs = still
    .toSorted((one, other) => onGoal(other.driver) - onGoal(one.driver))
    .map((aligned) => ({ aligned, standstill: standstillOf(aligned, cycle) }));
  const [most] = pairs as [(typeof pairs)[number], ...typeof pairs];
  const knownOf = ({ green }: Standstill) =>
    cycle !== null && green.weeks < cycle.weeks + patience ? addDays(green.since, 7 * (cycle.weeks + patience)) : null;
  const known = knownOf(most.standstill);
  if (known !== null)
    return causeClaim(most.standstill, { cause: 'too-early', known: periodEnd(known, 'weekly') }, ground);
  const linked = pairs
    .filter(({ standstill }) => knownOf(standstill) === null)
    .map(({ aligned, standstill }) => ({
      standstill,
      link: activityLinkOf(aligned, { longest: cycle?.weeks ?? null, looks: pairs.length }, ground),
    }))
    .toSorted((one, other) => unclearness(one.link) - unclearness(other.link));
  const [told] = linked as [(typeof linked)[number], ...typeof linked];
  return causeClaim(told.standstill, { cause: 'by-link', link: told.link }, ground);
}

const unclearness = (link: ActivityLink): number =>
  link.kind === 'goal-too-low' ? link.p : link.kind === 'none' ? 1 : 2;

const standstillOf = ({ driver, driven, n }: Aligned, cycle: SalesCycle | null): Standstill => ({
  driver,
  driven,
  window,
  green: greenSince(driver),
  activity: onGoal(driver),
  outcome: onGoal(driven),
  n,
  cycle,
});

/** The longest stretch up to now of which the share on goal is that of a green activity. */
function greenSince({ hits, periods }: MetricPast): { readonly weeks: number; readonly since: Day } {
  let [judged, on, begin] = [0, 0, hits.length];
  for (let at = hits.length - 1; at >= 0; at -= 1) {
    const hit = hits[at] ?? null;
    if (hit === null) continue;
    judged += 1;
    on += hit ? 1 : 0;
    if (hit && on >= leastGreen * judged) begin = at;
  }
  return { weeks: hits.length - begin, since: periods[begin] as Day };
}

function tooFew({ driver, driven }: Aligned, ground: Ground): Claim {
  const fewer = judgedOf(driver).length < judgedOf(driven).length ? driver : driven;
  const n = judgedOf(fewer).length;
  const more = window - n;
  return tooLittle({
    subject: driven.subject,
    title: `Too few weeks to tell whether ${driver.subject.name} brings ${driven.subject.name}`,
    symptom: `${n} of ${window} weeks of ${fewer.subject.name} with a value and a goal.`,
    evidence: [{ label: 'weeks with a value and a goal', value: n, n, unit: 'weeks' }],
    wouldChange: `${more} more ${more === 1 ? 'week' : 'weeks'}, ${byDate(fewer, more, ground)}.`,
  });
}

function fine(outcome: MetricSeries): Claim {
  const subject = subjectOf(outcome);
  return nothingWrong({
    subject,
    title: `${subject.name} does not stand still while what drives it is done`,
    symptom: `Over ${window} weeks no activity that drives it was on goal in ${leastGreen * 100} % while it was itself on goal in half of them or fewer.`,
    wouldChange: 'The activity on goal nearly every week, and the outcome in fewer than half.',
  });
}
