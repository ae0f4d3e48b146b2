import { countWord } from '#features/scorecard/model/reading/period-noun.ts';
import { type LagSearch, searchLags } from '#statistics/association/lag-search.ts';
import { laggedCorrelation } from '#statistics/association/lagged-correlation.ts';
import type { Claim } from '../../claim.ts';
import type { Verdict } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { align, type Aligned, type Link, linksFrom, mostLag, stepsOf } from './linked-metrics.ts';
import { byDate, many, one } from './metric-words.ts';

const leastPeriods = 26;
/** A weaker link helps nobody to steer. */
const leastUseful = 0.3;
const level = 0.05;
const someDraws = 99;
const manyDraws = 499;
/** So many of the newest periods confirm, or do not, what the ones before show. */
const confirming = 26;

/** What is said to drive something moves ahead of it, or does not. */
export const leadLag: Rule = {
  id: 'scorecard.lead-lag',
  version: 2,
  explanation: {
    estimates: 'Whether a metric moves ahead of the one that it is said to drive, and by how many periods.',
    method:
      'The correlation of the steps from period to period (from 40 on without the echo of the driver) at lags 0 to 4, from 52 periods on 0 to 8; beside the best lag of series that have nothing to do with each other and are as alike to themselves, and where none of those comes as far, by the tail of the correlation on the effective number of pairs, times the lags. Told as likely only when the newest 26 periods confirm it.',
    minimumData: '26 periods with both; 52 to confirm it.',
    smallestDifference: 'A correlation of about 0.4 with 52 periods, of more with fewer.',
    knownFailure: 'A third thing that moves both, such as the season, looks the same. Moving ahead is not driving.',
    source: 'Box and Jenkins 1970; Pyper and Peterman 1998; Ebisuzaki 1997, J. Climate 10:2147.',
  },
  look: ({ metrics }, ground) =>
    metrics.flatMap((metric) =>
      linksFrom(metric, metrics)
        .filter(({ steps }) => steps === 1)
        .flatMap((link) => lookAt(link, ground)),
    ),
};

function lookAt(link: Link, ground: Ground): Claim[] {
  const aligned = align(link, ground);
  if (aligned === null) return [];
  const most = mostLag(aligned.n);
  const steps = stepsOf(aligned);
  const search = (draws: number) =>
    most === null ? null : searchLags(steps.x, steps.y, { most, seed: ground.seed, draws });
  const first = search(someDraws);
  // Few draws show what is plainly luck; how rare the others are takes many.
  const found = first !== null && first.p <= level ? search(manyDraws) : first;
  return [found === null ? tooFew(aligned, ground) : claimOn(aligned, found, ground)];
}

const namesOf = ({ driver, driven }: Aligned) => [driver.subject.name, driven.subject.name] as const;

function tooFew(aligned: Aligned, ground: Ground): Claim {
  const { driver, n } = aligned;
  const [from, to] = namesOf(aligned);
  const more = Math.max(1, leastPeriods - n);
  return tooLittle({
    subject: driver.subject,
    title: `Too little to tell whether ${from} moves ahead of ${to}`,
    symptom: `${n} ${many(driver.metric)} with both. With fewer than ${leastPeriods} a search over several lags finds mostly luck.`,
    evidence: [{ label: `${many(driver.metric)} with both`, value: n, n, unit: many(driver.metric) }],
    wouldChange: `${more} more ${more === 1 ? one(driver.metric) : many(driver.metric)} that both have, ${byDate(driver, more, ground)}.`,
  });
}

function claimOn(aligned: Aligned, found: LagSearch, ground: Ground): Claim {
  const { metric, subject } = aligned.driver;
  const { best, p, lags, critical } = found;
  const [from, to] = namesOf(aligned);
  const basis = {
    kind: 'tested',
    p,
    posterior: 1 - p,
    matters: Math.abs(best.r) >= leastUseful,
    surely: false,
  } as const;
  const when =
    best.lag === 0
      ? `in the same ${one(metric)}`
      : `${countWord(best.lag)} ${best.lag === 1 ? one(metric) : many(metric)} later`;
  const evidence = [
    {
      label: `correlation of steps, ${when}`,
      value: best.r,
      low: best.interval?.low ?? null,
      high: best.interval?.high ?? null,
      n: best.n,
      unit: 'correlation',
    },
  ];
  if (p > level) {
    return {
      ...nothingWrong({
        subject,
        title: `${from} was not seen to move ahead of ${to}`,
        symptom: `Over ${aligned.n} ${many(metric)} no lag stands out. A correlation below ${critical.toFixed(2)} would not show with this much data.`,
        evidence,
        wouldChange: `More ${many(metric)}; or another number that people say moves ${to}.`,
      }),
      basis: { ...basis, most: 'nothing' },
    };
  }
  return {
    subject,
    basis: { ...basis, most: confirmed(aligned, ground) },
    cause: null,
    title: `${from} moved with ${to} ${when}`,
    symptom: `When ${from} rose from one ${one(metric)} to the next, ${to} mostly ${best.r > 0 ? 'rose' : 'fell'} ${when} (r ${best.r.toFixed(2)}, ${aligned.n} ${many(metric)}, ${lags.length} lags searched). ${luckText(p)}`,
    causes: [`${from} is ahead of ${to}, as people say.`, 'Something else moves both, such as the season.'],
    actions: [
      `Keep ${from} on the scorecard as a number that runs ahead, and look again after 8 more ${many(metric)}.`,
      `When ${from} falls, talk about ${to} ${best.lag === 0 ? 'at once' : `now, not ${when}`}.`,
    ],
    evidence,
    effect: null,
    wouldChange: `The next ${many(metric)}: if the link is real they show it at the same distance.`,
  };
}

/** How many unrelated pairs would look this good; beyond one in ten thousand nobody can tell. */
function luckText(p: number): string {
  const pairs = Math.round(1 / p);
  return pairs > 10_000
    ? 'Fewer than 1 in 10,000 unrelated pairs would look this good.'
    : `About 1 in ${pairs} unrelated pairs would look this good.`;
}

/** Whether the newest periods show the lag that was found on those before them. */
function confirmed({ x, y, n }: Aligned, { seed }: Ground): Verdict {
  const most = mostLag(n - confirming);
  if (most === null) return 'hint';
  const cut = x.length - confirming;
  const before = stepsOf({ x: x.slice(0, cut), y: y.slice(0, cut), n: n - confirming });
  const earlier = searchLags(before.x, before.y, { most, seed, draws: someDraws });
  if (earlier === null || earlier.p > level) return 'hint';
  const newest = stepsOf({ x: x.slice(cut), y: y.slice(cut), n: confirming });
  const again = laggedCorrelation(newest.x, newest.y, earlier.best.lag);
  return again !== null && again.p <= level && again.r * earlier.best.r > 0 ? 'likely' : 'hint';
}
