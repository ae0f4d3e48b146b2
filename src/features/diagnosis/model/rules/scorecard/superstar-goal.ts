import { type Goal, meets } from '#features/scorecard/model/goal.ts';
import { shareOf, type Tally } from '#statistics/comparison/tally.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import { quantile } from '#statistics/quantile.ts';
import { type TeamHits, teamHits } from '#statistics/shrinkage/hit-rates.ts';
import type { Claim } from '../../claim.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { MetricSeries } from '../../records.ts';
import type { Rule } from '../../rule.ts';
import { counted, listed, shareText } from '../../wording.ts';
import { type MetricPast, pastOf } from './metric-past.ts';
import { amountOf, many } from './metric-words.ts';

const leastMembers = 3;
const leastWeeks = 8;
/** Half a year: older weeks say little of today's team. */
const window = 26;

interface Member {
  readonly name: string;
  readonly past: MetricPast;
  readonly hits: Tally;
}

/** A goal that one member of the team meets, and nobody else. */
export const superstarGoal: Rule = {
  id: 'scorecard.superstar-goal',
  version: 1,
  explanation: {
    estimates: 'Whether the goal that a team shares is met by its best member only.',
    method:
      'The weeks on goal of each member, shrunk towards the team’s (Beta-binomial, averaged over what the weeks leave open). It is told when the member in the middle is below one half with a probability of 0.9, the best one above with 0.9, and two thirds of the members are below.',
    minimumData: '3 people with the same metric, 8 periods with a goal each.',
    smallestDifference:
      'With 3 people and 8 weeks: 7 of 8 on goal beside 1 of 8. With 5 people and 13 weeks: 11 of 13 beside 4 of 13.',
    knownFailure:
      'People with other clients, hours or places are not alike. The best of several is partly lucky: the next quarter will on average be nearer to the team.',
    source: 'Gelman et al., Bayesian Data Analysis, chapter 5; Efron and Morris 1977.',
  },
  look({ metrics }, ground) {
    const own = metrics.filter(({ level, person, owner }) => level === 'person' && (person ?? owner) !== null);
    const teams = Map.groupBy(own, ({ title, cadence, unit }) => `${title.toLowerCase()}\n${cadence}\n${unit}`);
    return [...teams.values()].filter((team) => team.length > 1).map((team) => lookAt(team, ground));
  },
};

function lookAt(team: readonly MetricSeries[], ground: Ground): Claim {
  const members = team.map((metric) => memberOf(metric, ground)).filter(({ hits }) => hits.trials >= leastWeeks);
  const found = members.length < leastMembers ? null : teamHits(members.map(({ hits }) => hits));
  return found === null ? tooFew(team, members) : claimOn(members, found, ground);
}

function memberOf(metric: MetricSeries, ground: Ground): Member {
  const past = pastOf(metric, ground);
  const judged = past.hits.slice(-window).filter((hit) => hit !== null);
  const hits = { successes: judged.filter(Boolean).length, trials: judged.length };
  return { name: metric.person ?? metric.owner ?? '', past, hits };
}

const titleOf = (team: readonly MetricSeries[]) => team[0]?.title ?? '';

function tooFew(team: readonly MetricSeries[], members: readonly Member[]): Claim {
  const title = titleOf(team);
  return tooLittle({
    subject: { kind: 'metric', name: title },
    title: `Too little to tell whether the goal of ${title} suits the whole team`,
    symptom: `${counted(members.length, 'person', 'people')} of ${team.length} ${members.length === 1 ? 'has' : 'have'} ${leastWeeks} periods with a goal; ${leastMembers} are needed.`,
    evidence: members.map(evidenceOf),
    wouldChange: `${leastMembers} people with ${leastWeeks} periods each, by going on as now.`,
  });
}

const evidenceOf = ({ name, hits }: Member) => ({
  label: `${name}, on goal`,
  value: shareOf(hits),
  ...wilsonInterval(hits.successes, hits.trials),
  n: hits.trials,
  unit: 'share',
});

function claimOn(members: readonly Member[], found: TeamHits, ground: Ground): Claim {
  const { medianBelowHalf, topAboveHalf, shareBelowHalf, top } = found;
  const metrics = members.map(({ past }) => past.metric);
  const subject = { kind: 'metric', name: titleOf(metrics) } as const;
  const evidence = members.map(evidenceOf);
  const chance = shareBelowHalf >= 2 / 3 ? Math.min(medianBelowHalf, topAboveHalf) : 0;
  const best = members[top];
  const [metric] = metrics;
  if (chance < 0.8 || best === undefined || metric === undefined) {
    return nothingWrong({
      subject,
      title: `The goal of ${subject.name} is not met by one person only`,
      symptom: `Over ${listed(members.map(({ name }) => name))} no single one stands out against a team that misses.`,
      evidence,
      wouldChange: 'Most of the team missing the goal more often than not, with one who meets it.',
    });
  }
  const others = members.filter((member) => member !== best);
  const below = others.filter(({ hits }) => shareOf(hits) < 0.5);
  const weeks = members.reduce((sum, { hits }) => sum + hits.trials, 0);
  const missed = weeks - members.reduce((sum, { hits }) => sum + hits.successes, 0);
  return {
    subject,
    basis: { kind: 'estimated', chance },
    cause: null,
    title: `The goal of ${subject.name} is made for ${best.name}: ${below.length} of the ${others.length} others miss it more often than not`,
    symptom: `${best.name} is on goal in ${best.hits.successes} of ${best.hits.trials} ${many(metric)}, and ${listed(below.map(({ name, hits }) => `${name} in ${hits.successes} of ${hits.trials}`))}. The goal lies above ${shareText(missed / weeks)} of all the team’s ${many(metric)}.`,
    causes: [
      'The goal was set with the best one in mind.',
      `${best.name} works in another way, or with better chances, than the others.`,
    ],
    actions: [
      ...goalAction(members, ground),
      `Have somebody sit beside ${best.name} for a day, and write down what is done differently.`,
      `Expect ${best.name}’s next quarter nearer to the team: ${shareText(found.means[top] ?? 0)} on goal is what these ${many(metric)} bear out.`,
    ],
    evidence,
    effect: null,
    wouldChange: 'A goal that half of the team meets, or a few months in which the others do.',
    figure: {
      kind: 'bars',
      unit: 'share',
      bars: evidence.map(({ label, value, low, high, n }) => ({ name: label, value, low, high, n })),
    },
  };
}

/** What the team itself reaches in the middle and on a good week, on the side of the goal. */
function goalAction(members: readonly Member[], ground: Ground): string[] {
  const [first] = members;
  const goal: Goal | null = first?.past.goals.at(-1) ?? null;
  if (first === undefined || goal === null || ['exactly', 'between'].includes(goal.operator)) return [];
  const values = members.flatMap(({ past }) => past.values.slice(-window).filter((value) => value !== null));
  const isUp = meets(goal, goal.threshold + 1);
  const words = (share: number) => amountOf(quantile(values, isUp ? share : 1 - share), first.past.metric, ground);
  return [
    `Set the goal where the team’s own ${many(first.past.metric)} are, between ${words(0.5)} and ${words(0.7)}, and the higher one as a stretch.`,
  ];
}
