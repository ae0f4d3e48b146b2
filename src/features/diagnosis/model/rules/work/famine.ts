import { addDays } from '#lib/calendar/day.ts';
import { weekLabel } from '#lib/calendar/week.ts';
import type { Claim } from '../../claim.ts';
import type { Figure } from '../../figure.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, dayText, numberText, shareText } from '../../wording.ts';
import { type Ahead, lookAhead, type WeekAhead } from './ahead.ts';

export const LEAST_WEEKS = 8;
const EVEN = 0.5;

export const famine: Rule = {
  id: 'work.famine',
  version: 1,
  explanation: {
    estimates:
      'The week from which on there is less work at hand than 60 % of what is usually delivered, and how likely that is.',
    method:
      '2,000 simulated runs of the next 13 weeks: booked hours times how far estimates were off, open deals won by the record of their stage after the time that is left to them, new deals as in the last 13 weeks, delivery as in past weeks.',
    minimumData: `${LEAST_WEEKS} weeks of recorded delivery hours, and open projects with remaining hours or deals.`,
    smallestDifference: 'A week is named where more runs than not have too little work in it.',
    knownFailure:
      'Deals are won independently of each other here; a bad market loses them together. Hours that are not recorded look like work that was not there. It is a forecast: it is never clear.',
    source:
      'Throughput simulation after Vacanti and Magennis; Kaplan and Meier 1958 for the time that is left to a deal.',
  },
  look(records, ground) {
    if (records.projects.length === 0 && records.deals.length === 0) return [];
    const ahead = lookAhead(records, ground, LEAST_WEEKS);
    return [ahead === null ? withoutDelivery(ground) : claimOn(ahead, ground)];
  },
};

export function withoutDelivery(ground: Ground): Claim {
  return tooLittle({
    subject: { kind: 'company', name: ground.company.name },
    title: 'How much work is ahead cannot be said without hours that were delivered',
    symptom: `A forecast needs ${LEAST_WEEKS} weeks of hours worked for clients.`,
    actions: ['Record hours for clients, or export them from the time tracker.'],
    wouldChange: `${LEAST_WEEKS} closed weeks of hours.`,
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
  `${numberText(booked)} hours are booked, ${counted(openDeals, 'deal is', 'deals are')} open, ${numberText(newDeals)} new ones came a week lately; a usual week has ${numberText(capacity)} hours (median of ${pastWeeks > 26 ? 'the last 26' : pastWeeks} weeks).`;

function claimOn(ahead: Ahead, ground: Ground): Claim {
  const first = ahead.weeks.find((week) => week.famine >= EVEN);
  if (first === undefined) {
    return nothingWrong({
      subject: { kind: 'company', name: ground.company.name },
      title: 'There is work for the next thirteen weeks',
      symptom: `In no week is it more likely than not that there is less than 60 % of a usual week’s work. ${groundsText(ahead)}`,
      evidence: [evidenceOf(ahead.weeks.at(-1), ahead)],
      wouldChange: 'Fewer new deals than lately.',
      figure: aheadFigure(ahead),
    });
  }
  return famineClaim(first, ahead);
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

function famineClaim(first: WeekAhead, ahead: Ahead): Claim {
  const most = Math.max(...ahead.weeks.map((week) => week.famine));
  const when = weekLabel(first.week, true);
  const sellBy = ahead.leadDays === null ? null : addDays(first.week, -Math.round(ahead.leadDays));
  const lead =
    sellBy === null
      ? 'No deal has been decided yet, so nobody knows how long a new one takes.'
      : `85 of 100 deals are decided ${numberText(ahead.leadDays ?? 0)} days after the first contact: what fills that week had to be begun by ${dayText(sellBy)}.`;
  const few =
    ahead.openDeals > 0 && ahead.openDeals <= 3
      ? ` Only ${counted(ahead.openDeals, 'deal is', 'deals are')} open: the forecast is those.`
      : '';
  return {
    subject: { kind: 'week', name: first.week },
    basis: { kind: 'estimated', chance: most, most: 'likely' },
    cause: null,
    title: `Work runs out: from the week of ${when} there is less than 60 % of a usual week`,
    symptom: `In ${shareText(first.famine)} of simulated runs there is too little to do in that week, and in up to ${shareText(most)} later on. ${groundsText(ahead)} ${lead}${few}`,
    causes: ['Selling stopped while everybody was delivering.', 'Open deals are older or fewer than they need to be.'],
    actions: [
      `Block four selling hours a week from now on, and keep them while there is much to do.`,
      'Call every client of the last two years this week: work that repeats is decided soonest.',
      'Offer those who wait an earlier start.',
    ],
    evidence: [
      evidenceOf(first, ahead),
      { label: 'runs with too little work in that week', value: first.famine, n: 2000, unit: 'share' },
      { label: 'new deals a week, last 13 weeks', value: ahead.newDeals, n: 13, unit: 'deals a week' },
    ],
    effect: null,
    wouldChange: `${numberText(Math.max(0, 0.6 * ahead.capacity - first.mid))} more hours won before that week.`,
    figure: aheadFigure(ahead),
  };
}
