import { openWork } from '#features/work/model/estimates.ts';
import { addDays } from '#lib/calendar/day.ts';
import { weekLabel } from '#lib/calendar/week.ts';
import type { Claim } from '../../claim.ts';
import type { Figure } from '../../figure.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Records } from '../../records.ts';
import type { Rule } from '../../rule.ts';
import { counted, dayText, listed, numberText, shareText } from '../../wording.ts';
import { type Ahead, leastWeeks, lookAhead, runs, type WeekAhead } from './ahead.ts';

const EVEN = 0.5;
/** So few open deals are no crowd whose chances even out. */
const FEW = 3;

export const famine: Rule = {
  id: 'work.famine',
  version: 1,
  explanation: {
    estimates:
      'The week from which on there is less work at hand than 60 % of what is usually delivered, and how likely that is.',
    method:
      '2,000 simulated runs of the next 13 weeks: booked hours times how far estimates were off, open deals won by the record of their stage after the time that is left to them, new deals as in the last 13 weeks, delivery as in past weeks.',
    minimumData: `${leastWeeks} weeks of recorded delivery hours, and the projects with what is left of them (else what was quoted less what was booked). Without deals it is no more than a hint.`,
    smallestDifference: 'A week is named where more runs than not have too little work in it.',
    knownFailure:
      'Deals are won independently of each other here; a bad market loses them together. Hours that are not recorded look like work that was not there. It is a forecast: it is never clear.',
    source:
      'Throughput simulation after Vacanti and Magennis; Kaplan and Meier 1958 for the time that is left to a deal.',
  },
  look(records, ground) {
    if (records.projects.length === 0 && records.deals.length === 0) return [];
    return [whatIsMissing(records, ground) ?? claimOn(records, ground)];
  },
};

/** Without these a forecast would take what nobody wrote down for work that is not there. */
function whatIsMissing(records: Records, ground: Ground): Claim | null {
  const subject = { kind: 'company', name: ground.company.name } as const;
  const { jobs, unknown } = openWork(records.projects, records.time);
  if (records.projects.length > 0 && (jobs.length > 0 || unknown.length === 0)) return null;
  const why =
    unknown.length === 0
      ? 'No file holds the projects, so nobody knows how many hours are promised.'
      : `Nobody wrote how many hours are left of ${listed(unknown.map(({ project }) => project))}, nor what was quoted.`;
  return tooLittle({
    subject,
    title: 'When work runs out cannot be told without the work that is promised',
    symptom: why,
    actions: ['List the open projects with the hours that are left of each.'],
    wouldChange: 'The hours that are left of each open project.',
  });
}

export function withoutDelivery(ground: Ground): Claim {
  return tooLittle({
    subject: { kind: 'company', name: ground.company.name },
    title: 'How much work is ahead cannot be said without hours that were delivered',
    symptom: `A forecast needs ${leastWeeks} weeks of hours worked for clients, most of them with some.`,
    actions: ['Record hours for clients, or export them from the time tracker.'],
    wouldChange: `${leastWeeks} closed weeks of hours.`,
  });
}

export function aheadFigure({ weeks, capacity }: Ahead): Figure {
  return {
    kind: 'forecast',
    unit: 'hours',
    weeks: weeks.map(({ week, low, mid, high }) => ({ week, value: mid, low, high })),
    line: { label: 'a usual week', value: capacity },
  };
}

/** What the forecast stands on, as a sentence. */
export const groundsText = ({ booked, openDeals, newDeals, pastWeeks, capacity }: Ahead): string =>
  `${counted(booked, 'hour is', 'hours are')} booked, ${counted(openDeals, 'deal is', 'deals are')} open, ${numberText(newDeals)} new ones came a week lately; a usual week has ${numberText(capacity)} hours (median of ${pastWeeks > 26 ? 'the last 26' : pastWeeks} weeks).`;

function claimOn(records: Records, ground: Ground): Claim {
  const ahead = lookAhead(records, ground);
  if (ahead === null) return withoutDelivery(ground);
  const subject = { kind: 'company', name: ground.company.name } as const;
  if (ahead.hoursUnknown) {
    return tooLittle({
      subject,
      title: 'When work runs out cannot be told without the hours a deal takes',
      symptom: `${counted(ahead.openDeals, 'deal is', 'deals are')} open, and neither deals nor projects say how many hours one takes.`,
      actions: ['Write beside every open deal how many hours it would take; a guess within a third is good enough.'],
      wouldChange: 'The hours of the deals, or what finished projects were quoted.',
    });
  }
  const first = ahead.weeks.find((week) => week.famine >= EVEN);
  if (first === undefined) {
    return nothingWrong({
      subject,
      title: 'There is work for the next thirteen weeks',
      symptom: `In no week is it more likely than not that there is less than 60 % of a usual week’s work. ${groundsText(ahead)}`,
      evidence: [evidenceOf(ahead.weeks.at(-1), ahead)],
      wouldChange: 'Fewer new deals than lately.',
      figure: aheadFigure(ahead),
    });
  }
  return famineClaim(first, ahead, records, ground);
}

const evidenceOf = (week: WeekAhead | undefined, { pastWeeks }: Ahead) => ({
  label: `hours at hand, week ${week ? weekLabel(week.week, true) : ''}`,
  value: week?.mid ?? null,
  low: week?.low ?? null,
  high: week?.high ?? null,
  level: 0.9,
  n: pastWeeks,
  unit: 'hours',
});

/** When selling for that week has to begin, as a sentence. */
function sellingText(first: WeekAhead, { leadDays }: Ahead, { deals }: Records, { asOf }: Ground): string {
  if (deals.length === 0) return 'No deals are in the records: work that is being sold is not seen here.';
  if (leadDays === null) return 'Too few deals have been decided to say how long a new one takes.';
  const sellBy = addDays(first.week, -Math.round(leadDays));
  return `85 of 100 deals are decided ${counted(leadDays, 'day')} after the first contact: what fills that week ${sellBy < asOf ? 'had' : 'has'} to be begun by ${dayText(sellBy)}.`;
}

function famineClaim(first: WeekAhead, ahead: Ahead, records: Records, ground: Ground): Claim {
  const most = Math.max(...ahead.weeks.map((week) => week.famine));
  const when = weekLabel(first.week, true);
  const few =
    ahead.openDeals > 0 && ahead.openDeals <= FEW
      ? ` Only ${counted(ahead.openDeals, 'deal is', 'deals are')} open: the forecast is ${ahead.openDeals === 1 ? 'that one' : 'those'}.`
      : '';
  const { unknown } = openWork(records.projects, records.time);
  const unsaid =
    unknown.length === 0 ? '' : ` Of ${listed(unknown.map(({ project }) => project))} nobody wrote what is left.`;
  return {
    subject: { kind: 'week', name: first.week },
    basis: {
      kind: 'estimated',
      chance: most,
      most: records.deals.length === 0 || unknown.length > 0 ? 'hint' : 'likely',
    },
    cause: null,
    title: `Work runs out: from the week of ${when} there is less than 60 % of a usual week`,
    symptom: `In ${shareText(first.famine)} of simulated runs there is too little to do in that week, and in up to ${shareText(most)} later on. ${groundsText(ahead)} ${sellingText(first, ahead, records, ground)}${few}${unsaid}`,
    causes: ['Selling stopped while everybody was delivering.', 'Open deals are older or fewer than they need to be.'],
    actions: [
      'Block four selling hours a week from now on, and keep them while there is much to do.',
      'Call every client of the last two years this week: work that repeats is decided soonest.',
      'Offer those who wait an earlier start.',
    ],
    evidence: [
      evidenceOf(first, ahead),
      { label: 'runs with too little work in that week', value: first.famine, n: runs, unit: 'share' },
      { label: 'new deals a week, last 13 weeks', value: ahead.newDeals, n: 13, unit: 'deals a week' },
    ],
    effect: null,
    wouldChange: `${numberText(Math.max(0, 0.6 * ahead.capacity - first.mid))} more hours won before that week.`,
    figure: aheadFigure(ahead),
  };
}
