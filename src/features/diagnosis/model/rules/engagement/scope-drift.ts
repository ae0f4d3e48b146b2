import {
  agreedDoShare,
  chanceDoingAbove,
  doShareOf,
  type KindsOfWork,
  kindsOfWork,
} from '#features/engagements/model/do-share.ts';
import type { Engagement } from '#features/engagements/model/engagement.ts';
import { daysBetween } from '#lib/calendar/day.ts';
import { theilSen } from '#statistics/association/theil-sen.ts';
import { bootstrapInterval } from '#statistics/bootstrap.ts';
import type { Claim } from '../../claim.ts';
import type { Figure } from '../../figure.ts';
import type { Evidence } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, shareText } from '../../wording.ts';
import { type ClientTime, clientTimes, running } from './client-time.ts';

const recentWeeks = 13;
/** Half a year, and a whole one. */
const [leastDays, daysToBeClear] = [182, 364];

export const scopeDrift: Rule = {
  id: 'engagement.scope-drift',
  version: 2,
  explanation: {
    estimates: 'The share of the hours that goes into doing the client’s own work, beside the share that was agreed.',
    method:
      'Hours marked lead, build or do in the last 13 weeks that have any. Whole weeks are drawn again and again to see how often the share stays above the agreed one. The slope over the months (Theil and Sen) says whether it still grows.',
    minimumData: 'Half a year of hours with these marks and 10 weeks among them; a whole year to be clear.',
    smallestDifference: 'Ten points of share; in 13 even weeks of ten hours about that much can be seen.',
    knownFailure:
      'Shares are of a whole: doing also grows when less is led and built. It stands or falls with how honestly hours are marked.',
    source: 'Efron 1979 (resampling); Sen 1968, JASA 63:1379.',
  },
  look(records, ground) {
    const timeOf = clientTimes(records);
    return running(records, ground.asOf).map((engagement) => claimOn(engagement, timeOf(engagement), ground));
  },
};

function claimOn(engagement: Engagement, { entries }: ClientTime, ground: Ground): Claim {
  const { client } = engagement;
  const subject = { kind: 'client', name: client } as const;
  const weeks = kindsOfWork(entries, 'weekly', ground.asOf, ground.company.calendar);
  const agreed = agreedDoShare(engagement);
  const recent = weeks.slice(-recentWeeks);
  const [first, newest] = [weeks[0], weeks.at(-1)];
  const days = first === undefined || newest === undefined ? 0 : daysBetween(first.period, newest.period) + 7;
  if (agreed === null || days < leastDays || recent.length < 10) {
    const share = doShareOf(weeks);
    return tooLittle({
      subject,
      title: `Too little is marked to tell whether the work for ${client} drifts`,
      symptom:
        agreed === null
          ? 'No share of the hours for doing is agreed.'
          : weeks.length === 0
            ? 'No hours are marked as lead, build or do.'
            : `${shareText(share)} of the hours were doing in ${counted(weeks.length, 'marked week')}; ${shareText(agreed)} are agreed.`,
      actions: [`Mark every hour for ${client} as lead, build or do, and agree on their shares.`],
      wouldChange: 'Half a year of marked hours.',
    });
  }
  const share = doShareOf(recent);
  const months = kindsOfWork(entries, 'monthly', ground.asOf, ground.company.calendar);
  const above = chanceDoingAbove(agreed, recent, ground.seed);
  return {
    subject,
    basis: {
      kind: 'tested',
      p: Math.min(1, 2 * Math.min(above, 1 - above)),
      posterior: above,
      matters: share - agreed >= ground.thresholds.rateGap - 1e-9,
      surely: (bootstrapInterval(recent, doShareOf, ground.seed)?.low ?? 0) - agreed > ground.thresholds.rateGap,
      ...(days < daysToBeClear ? { most: 'likely' as const } : {}),
    },
    cause: null,
    title: `${shareText(share)} of the hours for ${client} are doing, ${shareText(agreed)} agreed`,
    symptom: `So in the last ${counted(recent.length, 'week')} with marked hours. What is done is not led or built.`,
    causes: [
      'The operator stands in for somebody the client has not hired.',
      'Small tasks come in by message and nobody sends them back.',
    ],
    actions: [
      `List what was done for ${client} in the last two weeks, and name for each task who of the client’s own people takes it.`,
      'Agree on a stop-doing list with the owner, with a date for each line.',
      'Where no seat exists for it, ask for the seat and not for more hours.',
    ],
    evidence: evidenceOn(recent, months, agreed, ground),
    effect: null,
    wouldChange: `Four weeks in a row at or below ${shareText(agreed)}.`,
    figure: barsOf(months),
  };
}

function evidenceOn(
  recent: readonly KindsOfWork[],
  months: readonly KindsOfWork[],
  agreed: number,
  { seed }: Ground,
): Evidence[] {
  const interval = bootstrapInterval(recent, doShareOf, seed);
  const slope = theilSen(
    months.map((_, at) => at),
    months.map((month) => doShareOf([month])),
  );
  return [
    {
      label: 'share of doing',
      value: doShareOf(recent),
      ...(interval === null ? {} : { low: interval.low, high: interval.high }),
      n: recent.length,
      unit: 'share',
    },
    { label: 'agreed share of doing', value: agreed, n: 1, unit: 'share' },
    ...(slope === null
      ? []
      : [
          {
            label: 'change of the share a month',
            value: slope.slope,
            low: slope.interval?.low ?? null,
            high: slope.interval?.high ?? null,
            n: months.length,
            unit: 'share',
          },
        ]),
  ];
}

function barsOf(months: readonly KindsOfWork[]): Figure {
  const bars = months.slice(-12).map((month) => {
    const value = doShareOf([month]);
    return { name: month.period.slice(0, 7), n: 1, value, low: value, high: value };
  });
  return { kind: 'bars', unit: 'share', bars };
}
