import type { Client } from '#features/journey/model/client.ts';
import { type Kept, keptBetween, tenureCurve } from '#features/journey/model/tenure.ts';
import { addDays } from '#lib/calendar/day.ts';
import { newcombeInterval } from '#statistics/comparison/difference.ts';
import { shareOf } from '#statistics/comparison/tally.ts';
import { chanceGreater } from '#statistics/comparison/chance-greater.ts';
import { fisherTest } from '#statistics/comparison/two-by-two.ts';
import { chanceShareBelow } from '#statistics/interval/jeffreys.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import { retentionMultiple } from '#statistics/retention.ts';
import { survivalAt } from '#statistics/survival/survival-quantile.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence, Subject } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, notBeyondLuck, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, listed, moneyText, numberText, pointsText, shareText } from '../../wording.ts';
import { retentionCost } from './retention-cost.ts';
import { survivalFigure } from './survival-figure.ts';

const year = 365;
const least = { losses: 5, rate: 5, hint: 20 } as const;
/** At 12 % interest a client is then worth two and a half of his yearly margins; a round number. */
const bar = 0.8;
/** From here on a fall from the year before is likely enough to be what a loss is held against. */
const likely = 0.9;
/** What money costs a small business in a year. */
const interest = 0.12;

export const retention: Rule = {
  id: 'journey.retention',
  version: 2,
  explanation: {
    estimates:
      'How many of those who were clients a year ago still are, how long clients stay, and what one is worth in yearly margins.',
    method:
      'Two looks: whether fewer than 80 % stayed, and whether fewer did than in the year before. How long clients stay is Kaplan-Meier, today’s clients unfinished. The value of a client is r/(1 + i − r) yearly margins at 12 % interest, with the range of r. What fewer clients cost is held against the year before where fewer than then are likely to stay, else against the bar: 10,000 draws of both shares and of what a client leaves.',
    minimumData: `${least.losses} clients who left within the year; with fewer they are named. No more than a hint with fewer than ${least.hint} clients a year ago.`,
    smallestDifference: 'With 100 clients a fall of about 15 points.',
    knownFailure:
      'Clients who buy once look like clients who left. A list that begins late holds only those who stayed: the first years then look better than they were. That more retention brings so and so much more profit is arithmetic of long lifetimes, not something that was observed.',
    source: 'Kaplan and Meier 1958; Wilson 1927; Gupta and Lehmann 2003, J. Interactive Marketing 17(1):9.',
  },
  look({ clients }, ground) {
    if (clients.length === 0) return [];
    const { asOf } = ground;
    const start = addDays(asOf, -year);
    const now = keptBetween(clients, start, asOf);
    const before = keptBetween(clients, addDays(start, -year), start);
    return [claimOn({ now, before, clients, ground })];
  },
};

interface Known {
  readonly now: Kept;
  readonly before: Kept;
  readonly clients: readonly Client[];
  readonly ground: Ground;
}

const keptEvidence = (label: string, kept: Kept): Evidence => ({
  label,
  value: kept.trials < least.rate ? null : shareOf(kept),
  ...(kept.trials < least.rate ? {} : wilsonInterval(kept.successes, kept.trials)),
  n: kept.trials,
  unit: 'share',
});

function evidenceOf({ now, before, clients, ground }: Known): Evidence[] {
  const range = wilsonInterval(now.successes, now.trials);
  const curve = tenureCurve(clients, ground.asOf);
  const first = survivalAt(curve, year);
  return [
    keptEvidence('still clients after the last twelve months', now),
    ...(before.trials === 0 ? [] : [keptEvidence('of the twelve months before', before)]),
    {
      label: 'stay longer than a year from their first day',
      value: first?.survival ?? null,
      low: first?.low ?? null,
      high: first?.high ?? null,
      n: curve.n,
      unit: 'share',
    },
    ...(now.trials < least.rate
      ? []
      : [
          {
            label: 'yearly margins that a client is worth, at 12 % interest',
            value: retentionMultiple(shareOf(now), interest),
            low: retentionMultiple(range.low, interest),
            high: retentionMultiple(range.high, interest),
            n: now.trials,
            unit: 'times',
          },
        ]),
  ];
}

const leftText = ({ left }: Kept) =>
  listed(
    left.map(({ client }) => client),
    8,
  );

function claimOn(known: Known): Claim {
  const { now, clients, ground } = known;
  const subject: Subject = { kind: 'company', name: ground.company.name };
  const evidence = evidenceOf(known);
  const figure = survivalFigure([{ name: 'still a client', curve: tenureCurve(clients, ground.asOf) }]);
  const losses = now.left.length;
  if (now.trials === 0) {
    return tooLittle({
      subject,
      title: 'How many clients stay cannot be told before a year is over',
      symptom: `${counted(clients.length, 'client')} in the list; none was one a year ago.`,
      actions: ['Add earlier clients to the list, with the day on which they left.'],
      evidence,
      wouldChange: 'Clients of a year ago.',
    });
  }
  const { low, high } = wilsonInterval(now.successes, now.trials);
  const range = `Of ${counted(now.trials, 'client')} a year ago ${now.successes} still are: ${shareText(low)} to ${shareText(high)} of clients like them would stay.`;
  if (losses >= least.losses) return testedClaim(known, { subject, evidence, figure, symptom: range });
  if (low >= bar) {
    return nothingWrong({
      subject,
      title: `Clients stay: ${now.successes} of ${now.trials} in twelve months`,
      symptom: range,
      evidence,
      wouldChange: `${least.losses} clients who leave within a year.`,
      figure,
    });
  }
  return tooLittle({
    subject,
    title:
      losses === 0
        ? `No client of ${now.trials} left in twelve months`
        : `${counted(losses, 'client')} left: ${leftText(now)}`,
    symptom: `${range} Too few left to say more of them than who they are.`,
    actions:
      losses === 0 ? [] : [`Call ${leftText(now)} and ask what would have kept them; write it down in their words.`],
    evidence,
    wouldChange: `${counted(least.losses - losses, 'more client')} who leave, or more clients who stay.`,
    figure,
  });
}

type Said = Pick<Claim, 'subject' | 'evidence' | 'figure' | 'symptom'>;

function testedClaim({ now, before, ground }: Known, said: Said): Claim {
  const share = shareOf(now);
  const below = chanceShareBelow(bar, now.successes, now.trials);
  const level = {
    p: 2 * Math.min(below, 1 - below),
    posterior: below,
    matters: share < bar,
    surely: wilsonInterval(now.successes, now.trials).high < bar,
  };
  const fall =
    before.trials < least.rate
      ? null
      : {
          p: fisherTest(now, before).chance,
          posterior: chanceGreater(before, now),
          matters: shareOf(before) - share >= ground.thresholds.rateGap - 1e-9,
          surely: -newcombeInterval(now, before).high > ground.thresholds.rateGap,
        };
  const isFall = fall !== null && fall.matters && (!level.matters || fall.posterior >= level.posterior);
  const chosen = isFall ? fall : level;
  const others = [level, ...(fall === null ? [] : [fall])].filter((look) => look !== chosen).map(({ p }) => p);
  const change = before.trials === 0 ? '' : changeText(now, before);
  const symptom = `${said.symptom ?? ''}${change} Left: ${leftText(now)}.`;
  if (!chosen.matters) {
    return notBeyondLuck(
      {
        ...said,
        symptom,
        title: `Clients stay as they did: ${shareText(share)} in twelve months`,
        wouldChange: `Fewer than ${shareText(bar)} who stay, or ${pointsText(ground.thresholds.rateGap)} fewer than in the year before.`,
      },
      [chosen.p, ...others],
    );
  }
  const reference = isFall ? shareOf(before) : bar;
  const hasFallen = fall !== null && fall.matters && fall.posterior >= likely;
  const effect = retentionCost(now, hasFallen ? before : bar, ground.seed);
  const worth =
    effect === null
      ? ''
      : ` At what clients leave today, it costs ${moneyText(effect.mid, ground.company.currency)} a year that not as many stay as ${hasFallen ? 'the year before' : `the ${shareText(bar)} that are the bar`}.`;
  return {
    ...said,
    basis: { kind: 'tested', ...chosen, others, most: now.trials < least.hint ? 'hint' : 'clear' },
    cause: null,
    title: isFall
      ? `More clients leave: ${shareText(share)} stayed, ${shareText(shareOf(before))} the year before`
      : `${numberText(now.left.length)} of ${now.trials} clients left within a year`,
    symptom: `${symptom}${worth}`,
    causes: [
      'The first weeks after signing: nobody sees to it that clients get what they came for.',
      'Clients who never fitted were sold to.',
      'The price rose, or what is delivered for it fell.',
    ],
    actions: [
      `Call ${listed(
        now.left.map(({ client }) => client),
        3,
      )} this week and ask what would have kept them; write it down in their words.`,
      'Look when they left: within the first months it is the start, later it is the service.',
      'Go through today’s clients by name and call the two you are least sure of.',
    ],
    effect,
    wouldChange: `${shareText(reference)} who stay over the next twelve months: ${Math.ceil(reference * now.trials)} of ${now.trials}.`,
  };
}

function changeText(now: Kept, before: Kept): string {
  const { low, high } = newcombeInterval(now, before);
  const gap = shareOf(now) - shareOf(before);
  return ` The year before ${before.successes} of ${before.trials} stayed: ${pointsText(gap)} ${gap < 0 ? 'less' : 'more'} now (${signed(low)} to ${signed(high)}).`;
}

const signed = (difference: number) => `${difference < 0 ? '−' : '+'}${pointsText(difference)}`;
