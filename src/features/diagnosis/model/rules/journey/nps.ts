import { type Recommended, recommendedIn } from '#features/journey/model/recommendation.ts';
import { addDays } from '#lib/calendar/day.ts';
import type { Interval } from '#statistics/interval/interval.ts';
import { normalBelow } from '#statistics/normal.ts';
import { type Nps, npsDifference } from '#statistics/survey/nps.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence, Subject } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { notBeyondLuck, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, listed, numberText, pointsText, shareText } from '../../wording.ts';

const halfYear = 182;
const least = { number: 5, hint: 30, clear: 100 } as const;
/** Below this those who are silent may differ from those who answer. */
const enoughAnswer = 0.5;

export const nps: Rule = {
  id: 'journey.nps',
  version: 2,
  explanation: {
    estimates:
      'How many more clients would recommend the company than warn of it, in the last half year and beside the one before.',
    method:
      'Promoters (9 and 10) less detractors (0 to 6), with the adjusted Wald interval; narrower where the list of clients shows that few were not asked. Two looks: whether the score lies below 0, and whether it fell.',
    minimumData: `${least.number} answers for a number, ${least.hint} for a hint, ${least.clear} before it can be clear.`,
    smallestDifference: 'With 100 answers a fall of about 20 points.',
    knownFailure:
      'Whoever is unhappy may not answer at all. Several answers of one client count once, by name; without names they count as several clients.',
    source: 'Reichheld 2003; Rocks 2016, The American Statistician 70:365; Zou and Donner 2008.',
  },
  look({ surveys, clients }, ground) {
    if (!surveys.some(({ kind }) => kind === 'nps')) return [];
    const { asOf } = ground;
    const from = addDays(asOf, -halfYear);
    const now = recommendedIn(surveys, clients, { from, to: asOf, undated: true });
    const before = recommendedIn(surveys, clients, {
      from: addDays(from, -halfYear),
      to: addDays(from, -1),
      undated: false,
    });
    return [claimOn(now, before, ground)];
  },
};

/** `+33`, `−11`. */
const scoreText = (score: number): string => {
  const points = Math.round(100 * score);
  return points === 0 ? '0' : `${points > 0 ? '+' : '−'}${Math.abs(points)}`;
};

const rangeText = ({ low, high }: Interval) => `${scoreText(low)} to ${scoreText(high)}`;

function evidenceOf(label: string, { nps: found, answers }: Recommended): Evidence {
  const isShown = found !== null && answers >= least.number;
  return {
    label,
    value: isShown ? 100 * found.score : null,
    ...(isShown ? { low: 100 * found.interval.low, high: 100 * found.interval.high } : {}),
    n: answers,
    unit: 'points',
  };
}

/** Of a quantity with this interval: two-sided chance that it is 0, and the probability that it is below. */
function belowZero({ low, high }: Interval): { readonly p: number; readonly below: number } {
  const middle = (low + high) / 2;
  if (middle === 0) return { p: 1, below: 0.5 };
  const z = middle / ((high - low) / 3.92);
  return { p: 2 * normalBelow(-Math.abs(z)), below: normalBelow(-z) };
}

const baseText = ({ sent, answers, clients, leftOut }: Recommended): string =>
  [
    ` ${answers} of ${sent} who were asked answered.`,
    sent > answers && answers / sent < enoughAnswer
      ? ' That is fewer than half: those who are silent may think otherwise.'
      : '',
    clients === null ? '' : ` There are ${clients} clients in all, so little is left open where most have answered.`,
    leftOut === 0 ? '' : ` ${counted(leftOut, 'answer')} outside 0 to 10 ${leftOut === 1 ? 'was' : 'were'} left out.`,
  ].join('');

function callAction({ detractors }: Recommended): string[] {
  const names = detractors.flatMap(({ client, rating }) => (client === null ? [] : [`${client} (${rating ?? ''})`]));
  return names.length === 0 ? [] : [`Call this week, the lowest first, only to listen: ${listed(names, 6)}.`];
}

function claimOn(now: Recommended, before: Recommended, ground: Ground): Claim {
  const subject: Subject = { kind: 'company', name: ground.company.name };
  const evidence = [evidenceOf('last half year', now), evidenceOf('half year before', before)];
  const found = now.nps;
  if (found === null || now.answers < least.hint) {
    const range =
      found === null || now.answers < least.number
        ? `${counted(now.answers, 'answer')} to whether clients would recommend you: read them`
        : `${scoreText(found.score)} from ${now.answers} answers; the plausible range is ${rangeText(found.interval)}`;
    return tooLittle({
      subject,
      title: range,
      symptom: `In the last half year.${baseText(now)}`,
      actions: [...callAction(now), 'Ask every client twice a year, by name, with one question from 0 to 10.'],
      evidence,
      wouldChange: `${counted(least.hint - now.answers, 'more answer')} within half a year.`,
    });
  }
  return testedClaim({ now, before, found, subject, evidence, ground });
}

interface Known {
  readonly now: Recommended;
  readonly before: Recommended;
  readonly found: Nps;
  readonly subject: Subject;
  readonly evidence: readonly Evidence[];
  readonly ground: Ground;
}

function testedClaim({ now, before, found, subject, evidence, ground }: Known): Claim {
  const gap = ground.thresholds.rateGap;
  const level = {
    ...belowZero(found.interval),
    matters: found.score <= -gap,
    surely: found.interval.high < -gap,
    n: now.answers,
  };
  const change = before.nps !== null && before.answers >= least.hint ? npsDifference(found, before.nps) : null;
  const fall = change && {
    ...belowZero(change.interval),
    matters: change.difference <= -gap,
    surely: change.interval.high < -gap,
    n: Math.min(now.answers, before.answers),
  };
  const looks = [level, ...(fall === null ? [] : [fall])];
  const isFall = fall !== null && fall.matters && (!level.matters || fall.below >= level.below);
  const chosen = isFall ? fall : level;
  const others = looks.filter((look) => look !== chosen).map(({ p }) => p);
  const then = before.nps;
  const fell =
    change === null || then === null
      ? ' There are too few answers of the half year before to compare with.'
      : ` In the half year before it was ${scoreText(then.score)} from ${before.answers}: ${pointsText(change.difference)} ${change.difference < 0 ? 'less' : 'more'} (${rangeText(change.interval)}).`;
  const said = {
    subject,
    symptom: `${scoreText(found.score)} from ${now.answers} answers, ${rangeText(found.interval)}.${fell}${baseText(now)}`,
    evidence:
      change === null
        ? evidence
        : [
            ...evidence,
            {
              label: 'change',
              value: 100 * change.difference,
              low: 100 * change.interval.low,
              high: 100 * change.interval.high,
              n: now.answers + before.answers,
              unit: 'points',
            },
          ],
  };
  if (!chosen.matters) {
    return notBeyondLuck(
      {
        ...said,
        title: `Clients recommend you as they did: ${scoreText(found.score)}`,
        actions: callAction(now),
        wouldChange: `A score below ${scoreText(-gap)}, or a fall by ${pointsText(gap)}.`,
      },
      looks.map(({ p }) => p),
    );
  }
  return {
    ...said,
    basis: {
      kind: 'tested',
      p: chosen.p,
      others,
      posterior: chosen.below,
      matters: true,
      surely: chosen.surely,
      most: chosen.n < least.clear ? 'likely' : 'clear',
    },
    cause: null,
    title: isFall
      ? `Fewer clients would recommend you: ${scoreText(found.score)}, ${scoreText(then?.score ?? 0)} half a year before`
      : `More clients warn of you than recommend you: ${scoreText(found.score)}`,
    causes: [
      'What was promised when selling is not what was delivered.',
      'Something that changed within the half year: who does the work, how long it takes, who answers.',
    ],
    actions: [
      ...callAction(now),
      'Write down what they say in their words; what three say is one thing to change.',
      'Tell all clients what you changed because of it.',
    ],
    effect: null,
    wouldChange: `${numberText(least.clear)} answers within half a year; at ${shareText(now.answers / Math.max(1, now.sent))} answering, that is ${numberText(Math.ceil((least.clear * now.sent) / now.answers))} asked.`,
  };
}
