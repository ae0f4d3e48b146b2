import { rankStages, type StageGain } from '#features/journey/model/bottleneck.ts';
import type { Deal } from '#features/journey/model/deal.ts';
import { stagesOf, visitsOf } from '#features/journey/model/stage-visit.ts';
import { daysBetween } from '#lib/calendar/day.ts';
import type { Claim } from '../../claim.ts';
import type { Subject } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, dayText, listed, moneyText, numberText, shareText } from '../../wording.ts';

const LEAST = { rate: 10, named: 30 } as const;
/** An earlier stage that lets nearly all through, and a later one that stops most: look at the earlier one. */
const LETS_THROUGH = 0.8;

export const bottleneck: Rule = {
  id: 'journey.bottleneck',
  version: 2,
  explanation: {
    estimates: 'Which stage of the client journey costs most won deals, and how many a quarter.',
    method:
      'The share that advances in each stage by Aalen and Johansen, with losing as the other way out and open deals unfinished: of those that entered it in the last half year, or further back until 30 have left it. Stages are ranked by entrants a quarter (of the last year) × (the stage’s own best quarter − its share) × what the later stages let through. 500 draws, in which every deal weighs more or less and the best quarter is as uncertain as its deals leave it, say how often a stage ranks first; in the same draws the gain is worth the mean of the won deals.',
    minimumData: '10 deals that left a stage for its share, 30 before it is named.',
    smallestDifference: 'A stage is named where it ranks first in four of five draws.',
    knownFailure:
      'Where no quarter was better than another, every stage is thought to let 10 points more through, which is a guess: the finding is then no more than a hint. Deals that never entered a stage in the records are not seen. Of less than a year the season is not known, and what is scaled up from it may differ.',
    source: 'Aalen and Johansen 1978; Rubin 1981, Annals of Statistics 9:130.',
  },
  look({ deals }, ground) {
    if (deals.length === 0) return [];
    const stages = stagesOf(deals);
    const subject: Subject = { kind: 'company', name: ground.company.name };
    if (stages.length < 2) return [withoutStages(deals, subject)];
    const ranked = rankStages(deals, visitsOf(deals, stages, ground.asOf), stages, {
      asOf: ground.asOf,
      points: ground.thresholds.rateGap,
      seed: ground.seed,
    });
    return claimsOn(ranked, deals, subject, ground);
  },
};

const withoutStages = (deals: readonly Deal[], subject: Subject): Claim =>
  tooLittle({
    subject,
    title: 'Where deals are lost cannot be told without the days they entered each stage',
    symptom: `${counted(deals.length, 'deal is', 'deals are')} in the records, without the days on which they entered their stages.`,
    actions: ['Export the deals with one “date entered” column for each stage.'],
    wouldChange: 'The days on which deals entered at least two stages.',
  });

const evidenceOf = (stages: readonly StageGain[]) =>
  stages.map(({ stage, share, low, high, resolved }) => ({
    label: `go on from ${stage}`,
    value: resolved < LEAST.rate ? null : share,
    ...(resolved < LEAST.rate ? {} : { low, high }),
    n: resolved,
    unit: 'share',
  }));

function claimsOn(stages: readonly StageGain[], deals: readonly Deal[], company: Subject, ground: Ground): Claim[] {
  const thin = stages.filter(({ resolved }) => resolved < LEAST.named);
  if (thin.length > 0) {
    const least = Math.min(...thin.map(({ resolved }) => resolved));
    return [
      tooLittle({
        subject: company,
        title: 'Too few deals have gone through the stages to name the one that costs most',
        symptom: `${listed(thin.map(({ stage, resolved }) => `${stage} with ${counted(resolved, 'deal')} that left it`))} ${thin.length === 1 ? 'has' : 'have'} fewer than ${LEAST.named}.`,
        evidence: evidenceOf(stages),
        wouldChange: `${LEAST.named - least} more deals that leave ${thin.find(({ resolved }) => resolved === least)?.stage ?? 'it'}.`,
      }),
    ];
  }
  const [first, second] = stages.toSorted((a, b) => b.first - a.first || b.gain.mid - a.gain.mid);
  if (first === undefined || second === undefined || first.gain.mid <= 0) {
    return [
      nothingWrong({
        subject: company,
        title: 'No stage of the journey costs more than the others',
        symptom: 'Every stage lets through as much as in its best quarter.',
        evidence: evidenceOf(stages),
        wouldChange: 'A stage that lets through clearly less than it once did.',
      }),
    ];
  }
  return [claimOn({ first, second, stages, deals, ground })];
}

interface Known {
  readonly first: StageGain;
  readonly second: StageGain;
  readonly stages: readonly StageGain[];
  readonly deals: readonly Deal[];
  readonly ground: Ground;
}

function claimOn(known: Known): Claim {
  const { first, second, stages, deals, ground } = known;
  const before = stages[stages.indexOf(first) - 1];
  const lets = before !== undefined && before.share >= LETS_THROUGH && first.share <= before.share / 2;
  const effect = first.worth === null ? null : { ...first.worth, per: 'year' as const };
  const reasons = reasonsAt(first.stage, deals);
  const than =
    first.by === 'own best quarter'
      ? `its best quarter (${shareText(first.reference)}, drawn towards the others)`
      : `${shareText(first.reference)}, ten points more; no quarter of its own was clearly better`;
  const worth = effect === null ? '' : `, ${moneyText(effect.mid, ground.company.currency)} a year`;
  const scaled = scaledText(deals, ground);
  return {
    subject: { kind: 'stage', name: first.stage },
    basis: { kind: 'estimated', chance: first.first, most: first.by === 'own best quarter' ? 'likely' : 'hint' },
    cause: null,
    title: lets
      ? `${first.stage} stops ${shareText(1 - first.share)} of deals, but look at ${before.stage} first: it lets ${shareText(before.share)} through`
      : `${first.stage} costs most: ${shareText(first.share)} go on`,
    symptom: `${shareText(first.share)} (${shareText(first.low)} to ${shareText(first.high)}) of ${first.entrants} deals${first.since === null ? '' : ` that entered it since ${dayText(first.since)}`} go on from ${first.stage}. At ${than}, ${numberText(first.gain.mid)} more deals a quarter would be won (${numberText(first.gain.low)} to ${numberText(first.gain.high)})${worth}. It ranks first in ${shareText(first.first)} of draws; next is ${second.stage}.${scaled}${lets ? ` ${before.stage} lets ${shareText(before.share)} of ${before.entrants} through: deals that should have been turned down there are turned down here.` : ''}`,
    causes: [
      ...(lets ? [`${before.stage} does not turn down who does not fit, has no budget or no date.`] : []),
      ...(reasons === null ? [] : [`Said most often of those lost here: ${reasons}.`]),
      'The next step is not agreed before the talk ends, so deals wait and cool down.',
      'What is promised at this stage is not what they came for.',
    ],
    actions: [
      lets
        ? `Write down four questions that a deal must pass before it leaves ${before.stage}: fit, scope, date and budget.`
        : `Sit down with the last ten deals lost at ${first.stage} and write down, in their words, why.`,
      `Ask everybody who leaves ${first.stage} two questions: 1 to 10, and what would have made it better.`,
      'Change one thing, declare the change, and look again after 30 more deals.',
    ],
    evidence: [
      ...evidenceOf(stages),
      {
        label: `won deals more a quarter, ${first.stage}`,
        value: first.gain.mid,
        low: first.gain.low,
        high: first.gain.high,
        level: 0.9,
        n: first.entrants,
        unit: 'deals a quarter',
      },
    ],
    effect,
    wouldChange: `${second.stage} ranking first as often; about ${LEAST.named} more deals tell.`,
    figure: {
      kind: 'funnel',
      stages: stages.map(({ stage, share, low, high, resolved }) => ({
        stage,
        n: resolved,
        value: share,
        low,
        high,
        named: stage === first.stage,
      })),
    },
  };
}

/** Below a year the season is still out. */
function scaledText(deals: readonly Deal[], { asOf }: Ground): string {
  const first = deals.flatMap(({ entered }) => entered.map(({ day }) => day)).reduce((a, b) => (b < a ? b : a), asOf);
  const weeks = Math.floor(daysBetween(first, asOf) / 7);
  return weeks >= 52 ? '' : ` It is scaled up from ${counted(weeks, 'week')}; with the seasons a year may differ.`;
}

/** The reason given most often for deals lost in this stage, if at least three gave it. */
function reasonsAt(stage: string, deals: readonly Deal[]): string | null {
  const reasons = new Map<string, number>();
  for (const { status, stage: last, lostReason } of deals) {
    if (status === 'lost' && last === stage && lostReason !== null) {
      reasons.set(lostReason, (reasons.get(lostReason) ?? 0) + 1);
    }
  }
  const [most] = [...reasons].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most && most[1] >= 3 ? `“${most[0]}” (${most[1]} times)` : null;
}
