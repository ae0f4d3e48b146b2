import { mean } from '#statistics/moment.ts';
import { splitVariance, type VarianceSplit } from '#statistics/variance-split.ts';
import type { Claim } from '../../claim.ts';
import type { Ground } from '../../ground.ts';
import type { MetricSeries } from '../../records.ts';
import { listed, shareText } from '../../wording.ts';
import { pastOf, subjectOf } from './metric-past.ts';
import { many } from './metric-words.ts';

const leastMembers = 3;
const leastPeriods = 8;
/** Below this share of the variance, differences between people are noise. */
const personal = 0.1;
/** A week that is good or bad for all makes most of the ups and downs. */
const common = 0.5;
const mostOfIt = 0.8;

interface Contributor {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** People with a metric of one title, over the periods of all of them. */
function contributorsOf(team: readonly MetricSeries[], ground: Ground): Contributor[] {
  const pasts = team.map((metric) => pastOf(metric, ground));
  const periods = [...new Set(pasts.flatMap((past) => past.periods))].toSorted();
  return pasts
    .filter(({ known }) => known >= leastPeriods)
    .map(({ metric, periods: own, values }) => {
      const at = new Map(own.map((period, place) => [period, values[place] ?? null]));
      return { name: metric.person ?? metric.owner ?? '', values: periods.map((period) => at.get(period) ?? null) };
    });
}

/**
 * What the numbers of the people themselves say of a metric on their scorecards: whether they differ lastingly, and whether
 * what moves them moves all of them. Null where that gives no reason to move it, or where too little is known.
 */
export function teamClaim(team: readonly MetricSeries[], ground: Ground): Claim | null {
  const contributors = contributorsOf(team, ground);
  const [metric] = team;
  const split = contributors.length < leastMembers ? null : splitVariance(contributors.map(({ values }) => values));
  if (metric === undefined || split?.interval == null) return null;
  const isAlike = split.interval.high < personal;
  if (!isAlike && split.commonWeek <= common) return null;
  const names = listed(contributors.map(({ name }) => name));
  const subject = { kind: 'metric', name: metric.title } as const;
  return {
    subject,
    basis: { kind: 'estimated', chance: 0.95 },
    cause: 'too-low',
    title: isAlike
      ? `${subject.name} stands too low: it does not tell ${names} apart`
      : `${subject.name} stands too low: most of it is a good or a bad ${many(metric).slice(0, -1)} for everybody`,
    symptom: isAlike
      ? `Of all its ups and downs ${shareText(split.between)} (at most ${shareText(split.interval.high)}) are lasting differences between ${names}. Who is ahead in one of the ${many(metric)} says nothing of who is better.`
      : `${shareText(split.commonWeek)} of its ups and downs are ${many(metric)} that were good or bad for ${names} alike. What moves it is not in the hands of one of them.`,
    causes: ['What moves it is the work that they share: leads, season, prices, the way of working.'],
    actions: [
      `Put ${metric.title} on the scorecard of the ${isAlike ? 'department' : 'company'} as one number.`,
      'Give each person a number of what they alone do.',
    ],
    evidence: evidenceOf(split),
    effect: null,
    wouldChange: 'People whose numbers stay apart over a quarter.',
  };
}

function evidenceOf({ between, interval, commonWeek, n }: VarianceSplit): Claim['evidence'] {
  return [
    {
      label: 'share of its ups and downs that are differences between people',
      value: between,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      n,
      unit: 'share',
    },
    { label: 'share that is good or bad for all', value: commonWeek, n, unit: 'share' },
  ];
}

/** A number of the company that one person makes nearly alone; null where it is shared. */
export function seatClaim(metric: MetricSeries, team: readonly MetricSeries[], ground: Ground): Claim | null {
  const volumes = contributorsOf(team, ground).map(({ name, values }) => {
    const known = values.filter((value) => value !== null);
    return { name, volume: mean(known) * known.length, n: known.length };
  });
  const all = volumes.reduce((sum, { volume }) => sum + volume, 0);
  const [most] = volumes.toSorted((one, other) => other.volume - one.volume);
  const isVolume = metric.unit !== 'percent' && metric.unit !== 'yes-no' && volumes.every(({ volume }) => volume >= 0);
  if (most === undefined || volumes.length < 2 || !isVolume || !(most.volume >= mostOfIt * all) || all === 0)
    return null;
  const subject = subjectOf(metric);
  const share = most.volume / all;
  return {
    subject,
    basis: { kind: 'counted', complete: true },
    cause: 'too-high',
    title: `${subject.name} stands too high: ${shareText(share)} of it is ${most.name}’s`,
    symptom: `${most.name} makes ${shareText(share)} of it, over ${most.n} ${many(metric)} and ${volumes.length} people. On the scorecard of the company it looks like everybody’s.`,
    causes: [`The company hangs on ${most.name} for it.`],
    actions: [
      `Put ${metric.title} on ${most.name}’s own scorecard.`,
      `Decide whether the company should hang on ${most.name} for it, and who learns it next.`,
    ],
    evidence: [{ label: `share of ${most.name}`, value: share, n: most.n, unit: 'share' }],
    effect: null,
    wouldChange: 'A second person with at least a fifth of it.',
  };
}
