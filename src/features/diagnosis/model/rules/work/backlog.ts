import { type Backlog, type Balance, backlogOf, balanceOf } from '#features/work/model/backlog.ts';
import { weeklyDelivery } from '#features/work/model/delivery.ts';
import { type OpenWork, openWork, quotedAndSpent } from '#features/work/model/estimates.ts';
import { median } from '#statistics/median.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence, Subject } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Records } from '../../records.ts';
import type { Rule } from '../../rule.ts';
import { counted, listed, numberText } from '../../wording.ts';
import { leastWeeks } from './ahead.ts';

const delivery = 26;
/** A quarter: whoever is told a later start asks somebody else, and nobody plans a season that far ahead. */
const barWeeks = 12;
const lately = 13;
const leastSold = 5;

export const backlog: Rule = {
  id: 'work.backlog',
  version: 1,
  explanation: {
    estimates: 'How many weeks the work at hand lasts, and whether more is sold than delivered.',
    method: `Hours left of open projects, times how far finished ones took longer than quoted, worked off by weeks drawn from the last ${delivery} (10,000 runs). Told where 85 of 100 runs need more than ${barWeeks} weeks, a quarter; or where the deals won in the last ${lately} weeks hold a fifth more hours than were delivered (a setting): at that pace ten weeks of work become twelve and a half within a quarter. How sure it is comes from resampled weeks.`,
    minimumData: `${leastWeeks} weeks of recorded delivery hours and open projects with what is left of them; ${leastSold} won deals with hours to say whether it grows.`,
    smallestDifference: 'One week of work.',
    knownFailure:
      'Who is ill or on holiday in the weeks to come was not in the weeks before. Hours that are not recorded make the backlog look longer than it is. It is a forecast: it is never clear.',
    source: 'Throughput bootstrap after Vacanti and Magennis; Little 1961.',
  },
  look(records, ground) {
    const open = openWork(records.projects, records.time);
    if (open.jobs.length + open.unknown.length === 0) return [];
    return [claimOn(open, records, ground)];
  },
};

const missing = (subject: Subject, symptom: string, wouldChange: string): Claim =>
  tooLittle({
    subject,
    title: 'How many weeks of work are at hand cannot be told yet',
    symptom,
    actions: ['List every open project with the hours that are left, and record hours for clients.'],
    wouldChange,
  });

function claimOn(open: OpenWork, records: Records, ground: Ground): Claim {
  const subject: Subject = { kind: 'company', name: ground.company.name };
  const weeks = weeklyDelivery(records.time, ground.asOf, ground.company.calendar.firstDayOfWeek);
  const delivered = weeks.slice(-delivery).map(({ hours }) => hours);
  const hours = open.jobs.reduce((sum, job) => sum + job.hours, 0);
  if (open.jobs.length === 0) {
    return missing(
      subject,
      `Nobody wrote what is left of ${listed(open.unknown.map(({ project }) => project))}, nor what was quoted.`,
      'The hours that are left of each open project.',
    );
  }
  if (delivered.length > 0 && median(delivered) <= 0) {
    return missing(
      subject,
      `${counted(hours, 'hour is', 'hours are')} left, as quoted; most of the last ${delivered.length} weeks have no hours at all.`,
      'Weeks in which all hours for clients are recorded.',
    );
  }
  if (delivered.length < leastWeeks) {
    const [least, most] = [Math.min(...delivered), Math.max(...delivered)];
    const range =
      delivered.length === 0 || least <= 0
        ? ''
        : ` At what was delivered so far that is ${numberText(hours / most)} to ${numberText(hours / least)} weeks.`;
    return missing(
      subject,
      `${counted(hours, 'hour is', 'hours are')} left, as quoted.${range}`,
      `${counted(leastWeeks - delivered.length, 'more week')} of recorded hours.`,
    );
  }
  const found = backlogOf({
    open: hours,
    delivered,
    finished: quotedAndSpent(records.projects, records.time),
    bar: barWeeks,
    seed: ground.seed,
  });
  if (found === null) return missing(subject, 'No week with hours is over.', `${leastWeeks} weeks of hours.`);
  const balance = soldAndDelivered(weeks, found.factor, records, ground);
  return wordsOn({ subject, open, found, balance, delivered, ground });
}

/** Of the last weeks; null where fewer than five deals were won, or one of them without its hours. */
function soldAndDelivered(
  weeks: readonly { readonly week: string; readonly hours: number }[],
  factor: number,
  { deals }: Records,
  { asOf, seed }: Ground,
): Balance | null {
  const last = weeks.slice(-lately);
  const [first] = last;
  if (first === undefined || last.length < lately) return null;
  const won = deals.filter(
    ({ status, closed }) => status === 'won' && closed !== null && closed >= first.week && closed <= asOf,
  );
  if (won.length < leastSold || won.some(({ hours }) => hours === null)) return null;
  return balanceOf(
    last.map(({ week, hours }, at) => {
      const next = last[at + 1]?.week ?? '9';
      const sold = won.filter(({ closed }) => closed !== null && closed >= week && closed < next);
      return { sold: factor * sold.reduce((sum, deal) => sum + (deal.hours ?? 0), 0), delivered: hours };
    }),
    seed,
  );
}

interface Known {
  readonly subject: Subject;
  readonly open: OpenWork;
  readonly found: Backlog;
  readonly balance: Balance | null;
  readonly delivered: readonly number[];
  readonly ground: Ground;
}

const weeksText = (weeks: number | null) => (weeks === null ? 'more than ten years' : counted(weeks, 'week'));

function evidenceOf({ found, balance, delivered }: Known): Evidence[] {
  const { forecast, past } = found;
  return [
    { label: 'weeks of work at hand, in half of the runs', value: forecast.p50, n: delivered.length, unit: 'weeks' },
    { label: 'the same, in 85 of 100 runs', value: forecast.p85, n: delivered.length, unit: 'weeks' },
    { label: 'hours at hand, as they will be worked', value: found.hours, n: delivered.length, unit: 'hours' },
    ...(past.forecasts === 0
      ? []
      : [
          {
            label: 'such forecasts of four weeks that held; 85 of 100 should',
            value: past.held / past.forecasts,
            ...wilsonInterval(past.held, past.forecasts),
            n: past.forecasts,
            unit: 'share',
          },
        ]),
    ...(balance === null
      ? []
      : [
          { label: `hours sold in ${lately} weeks`, value: balance.cameIn, n: lately, unit: 'hours' },
          { label: `hours delivered in ${lately} weeks`, value: balance.wentOut, n: lately, unit: 'hours' },
        ]),
  ];
}

function wordsOn(known: Known): Claim {
  const { subject, open, found, balance, delivered, ground } = known;
  const { p50, p85 } = found.forecast;
  const bias = found.factor === 1 ? '' : ` (jobs take ${found.factor.toFixed(2)} times what they are quoted)`;
  const flow =
    balance === null
      ? ' Whether it grows cannot be told without the hours of the deals that were won.'
      : ` In the last ${lately} weeks ${numberText(balance.cameIn)} hours were sold and ${numberText(balance.wentOut)} delivered.`;
  const unsaid =
    open.unknown.length === 0
      ? ''
      : ` ${counted(open.unknown.length, 'open project')} without hours ${open.unknown.length === 1 ? 'is' : 'are'} not in it.`;
  const said = {
    subject,
    symptom: `${numberText(found.hours)} hours are at hand${bias}. At the pace of the last ${delivered.length} weeks that is ${weeksText(p50)} in half of the simulated runs and up to ${weeksText(p85)} in 85 of 100.${flow}${unsaid}`,
    evidence: evidenceOf(known),
    figure: {
      kind: 'bars' as const,
      unit: 'hours',
      bars: open.jobs
        .toSorted((one, other) => other.hours - one.hours)
        .slice(0, 10)
        .map(({ project, hours }) => ({ name: project.project, n: 1, value: hours, low: hours, high: hours })),
    },
  };
  const isLong = p85 === null || p85 > barWeeks;
  const isRising = balance !== null && balance.cameIn >= (1 + ground.thresholds.timeGap) * balance.wentOut - 1e-9;
  if (!isLong && !isRising) {
    return nothingWrong({
      ...said,
      title: `${weeksText(p50)} of work ${p50 === 1 ? 'is' : 'are'} at hand`,
      wouldChange: `More than ${barWeeks} weeks, or a fifth more sold than delivered.`,
    });
  }
  return {
    ...said,
    basis: { kind: 'estimated', chance: isLong ? found.above : (balance?.rising ?? 0), most: 'likely' },
    cause: null,
    title: isLong
      ? `Whoever orders today waits ${weeksText(p50)}, perhaps ${weeksText(p85)}`
      : `More is sold than delivered: the ${weeksText(p50)} of work at hand grow`,
    causes: ['It was sold faster than it can be delivered.', 'Jobs take longer than they are quoted for.'],
    actions: [
      `Tell whoever asks today: a start in ${weeksText(p85)}, not earlier.`,
      'Ask for a deposit to keep a place, or sell more slowly: raise the price of the next quotes and see who stays.',
      `Give the job that needs you least to a subcontractor: ${open.jobs.toSorted((one, other) => one.hours - other.hours)[0]?.project.project ?? 'the smallest one'} is the smallest.`,
    ],
    effect: null,
    wouldChange: isLong
      ? `${numberText(Math.max(1, found.hours * (1 - barWeeks / (p85 ?? 520))))} hours less at hand, or as many more delivered within ${barWeeks} weeks.`
      : `${lately} weeks in which no more is sold than delivered.`,
  };
}
