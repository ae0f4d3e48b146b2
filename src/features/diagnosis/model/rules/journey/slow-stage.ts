import { leastEnds, type PaceChange, paceChange, splitVisits } from '#features/journey/model/stage-pace.ts';
import { type StageVisit, stagesOf, visitsOf } from '#features/journey/model/stage-visit.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { isSameName } from '#lib/name-key.ts';
import type { SurvivalCurve } from '#statistics/survival/kaplan-meier.ts';
import { survivalQuantile } from '#statistics/survival/survival-quantile.ts';
import { testBasedEnd } from '#statistics/interval/test-based.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence, Verdict } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { tooLittle } from '../../quiet-claim.ts';
import type { DeclaredChange } from '../../records.ts';
import type { Rule } from '../../rule.ts';
import { counted, dayText, listed, numberText, shareText } from '../../wording.ts';
import { survivalFigure } from './survival-figure.ts';

const halfYear = 182;
const firm = { hint: 10, clear: 20 } as const;

export const slowStage: Rule = {
  id: 'journey.slow-stage',
  version: 2,
  explanation: {
    estimates: 'Whether deals stay longer in a stage than they did, and by how many days.',
    method:
      'Kaplan-Meier of the days in the stage for deals that entered it since the newest declared change, else in the last half year, beside those that entered it in the half year before. Deals still there are unfinished. Log-rank test; with fewer than ten that left, by regrouping; restricted means where the curves cross.',
    minimumData: `${leastEnds} deals that left the stage on each side, ${firm.hint} for more than a hint, ${firm.clear} before it can be clear.`,
    smallestDifference: 'A fifth longer (a setting). With 20 on each side about twice as long is seen.',
    knownFailure:
      'Deals of another size or from another source take another time. Stages that are ticked off all at once on one day tell nothing.',
    source: 'Kaplan and Meier 1958; Mantel 1966; Royston and Parmar 2013.',
  },
  look({ deals, changes }, ground) {
    const stages = stagesOf(deals);
    if (stages.length === 0) return [];
    const visits = visitsOf(deals, stages, ground.asOf);
    const told = stages.map((stage) => {
      const own = visits.filter((visit) => visit.stage === stage);
      return { stage, pace: paceOf(own, stage, changes, ground) };
    });
    const thin = told.filter(({ pace }) => pace === null).map(({ stage }) => stage);
    return [
      ...told.flatMap(({ stage, pace }) => (pace === null ? [] : [claimOn(stage, pace, ground)])),
      ...(thin.length === 0 ? [] : [tooFew(thin, ground)]),
    ];
  },
};

interface Pace extends PaceChange {
  readonly split: Day;
  readonly change: DeclaredChange | null;
}

/** Since the newest change that was declared for the stage or for everything, if enough has happened since; else halves. */
function paceOf(
  visits: readonly StageVisit[],
  stage: string,
  changes: readonly DeclaredChange[],
  { asOf, seed }: Ground,
): Pace | null {
  const declared = changes
    .filter(({ subject, date }) => (subject === null || isSameName(subject, stage)) && date <= asOf)
    .toSorted((one, other) => (one.date < other.date ? 1 : -1));
  const splits = [
    ...declared.map((change) => ({ split: change.date, change })),
    { split: addDays(asOf, -halfYear), change: null },
  ];
  for (const { split, change } of splits) {
    const { before, since } = splitVisits(visits, split, halfYear);
    const found = paceChange(before, since, seed);
    if (found !== null) return { ...found, split, change };
  }
  return null;
}

const tooFew = (stages: readonly string[], { company }: Ground): Claim =>
  tooLittle({
    subject: { kind: 'company', name: company.name },
    title: `Whether ${listed(stages)} ${stages.length === 1 ? 'takes' : 'take'} longer than before cannot be told yet`,
    symptom: `Fewer than ${leastEnds} deals left ${stages.length === 1 ? 'it' : 'each'} in one of the two half years.`,
    actions: ['Look at the list of deals that are stuck instead.'],
    wouldChange: `${leastEnds} deals that entered and left in each of two half years.`,
  });

const mostFor = (ends: number): Verdict => (ends < firm.hint ? 'hint' : ends < firm.clear ? 'likely' : 'clear');

function medianEvidence(label: string, curve: SurvivalCurve): Evidence {
  const { time, low, high } = survivalQuantile(curve);
  return { label, value: time, low, high, n: curve.n, unit: 'days' };
}

/** `half had left by day 14 (12 to 20)`, or how many had left at the end where half had not. */
function leftText(curve: SurvivalCurve): string {
  const { time, low, high } = survivalQuantile(curve);
  if (time !== null) {
    const range = low === null ? '' : ` (${numberText(low)} to ${high === null ? 'not known' : numberText(high)})`;
    return `half had left by day ${numberText(time)}${range}`;
  }
  const quarter = survivalQuantile(curve, 0.25).time;
  const by = quarter === null ? '' : `; a quarter had left by day ${numberText(quarter)}`;
  return `more than half are still there${by}`;
}

function claimOn(stage: string, pace: Pace, ground: Ground): Claim {
  const { before, since, more, growth, split, change, slower } = pace;
  const when = change === null ? 'in the last half year' : `since ${dayText(split)} (${change.what})`;
  const isLonger = growth > 0;
  const size = shareText(Math.abs(growth));
  return {
    subject: { kind: 'stage', name: stage },
    basis: {
      kind: 'tested',
      p: pace.p,
      others: pace.others,
      posterior: slower,
      matters: growth >= ground.thresholds.timeGap - 1e-9,
      surely: testBasedEnd(growth, pace.p) > ground.thresholds.timeGap,
      most: isLonger ? mostFor(Math.min(before.ended, since.ended)) : 'nothing',
    },
    cause: null,
    title: isLonger
      ? `Deals stay ${size} longer in ${stage} than before`
      : `Deals do not stay longer in ${stage} than before`,
    symptom: `Of ${counted(since.n, 'deal')} that entered ${stage} ${when}, ${leftText(since)}; of ${before.n} in the half year before, ${leftText(before)}. Within ${numberText(more.horizon)} days that is ${numberText(Math.abs(more.mean))} days ${more.mean < 0 ? 'less' : 'more'} on average (${numberText(more.low)} to ${numberText(more.high)}).`,
    causes: [
      'Whoever does the next step has more to do than before.',
      'Talks end without a next step and a date.',
      'The price, or what it is compared with, makes people wait.',
    ],
    actions: [
      `Ask whoever handles ${stage} what the last five deals waited for, and write down the most frequent answer.`,
      'Give the stage an age limit; on that day somebody calls.',
      'Agree on the next step and its date before a talk ends.',
    ],
    evidence: [
      medianEvidence(`half had left ${stage}, ${change === null ? 'last half year' : 'since the change'}`, since),
      medianEvidence(`half had left ${stage}, half year before`, before),
      {
        label: `days more on average, within ${numberText(more.horizon)} days`,
        value: more.mean,
        low: more.low,
        high: more.high,
        n: since.n + before.n,
        unit: 'days',
      },
    ],
    effect: null,
    wouldChange:
      Math.min(before.ended, since.ended) < firm.clear
        ? `${counted(firm.clear, 'deal')} that left on each side settle it; now it is ${before.ended} before and ${since.ended} since.`
        : `${counted(firm.clear, 'deal')} that enter from now on and leave as soon as before.`,
    figure: survivalFigure([
      { name: change === null ? 'last half year' : 'since the change', curve: since },
      { name: 'half year before', curve: before },
    ]),
  };
}
