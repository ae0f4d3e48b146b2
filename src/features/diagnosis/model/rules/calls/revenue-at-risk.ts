import { lostNewCallers, type MissedCaller } from '#features/calls/model/callers.ts';
import { instantAt } from '#lib/calendar/instant.ts';
import { missedCallRevenue, type MissedRevenue, type RevenueInput } from '#statistics/forecast/missed-call-revenue.ts';
import { mean } from '#statistics/moment.ts';
import { rateInterval } from '#statistics/interval/rate.ts';
import type { Claim } from '../../claim.ts';
import type { Subject } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Records } from '../../records.ts';
import type { Rule } from '../../rule.ts';
import { counted, dayText, listed, moneyText, numberText, shareText } from '../../wording.ts';
import { callersIn, type PhoneLog, phoneLog } from './phone-log.ts';
import { worthOfCallers, type Worth } from './worth-of-callers.ts';

const LEAST = { money: 10, hint: 20, likely: 50 } as const;
const YEAR_WEEKS = 52;
const HALF_YEAR_WEEKS = 26;

export const revenueAtRisk: Rule = {
  id: 'calls.revenue-at-risk',
  version: 1,
  explanation: {
    estimates:
      'What new callers who were missed, and whom nobody spoke with within 24 hours, would have brought in a year.',
    method:
      '52 × lost new callers a week × share that are leads × close rate × job value, drawn 10,000 times from what each number leaves open: the range is where nine of ten draws lie.',
    minimumData:
      '10 lost new callers for a sum, 20 for a hint, 50 before it is likely; and the share of leads, the close rate and the job value.',
    smallestDifference: 'A loss of four average jobs a year.',
    knownFailure:
      'At the beginning of a log every number is a new one, so regular callers count as new in its first weeks. Whether a missed caller is worth what an answered one is worth cannot be seen in any log; if only half, halve the sum. A few months are a scenario for a year, not a forecast.',
    source:
      'Methods of probabilistic risk: Gamma for the rate, Jeffreys’ Beta for shares, Student’s t for the mean job.',
  },
  look(records, ground) {
    const log = phoneLog(records, ground);
    return log === null ? [] : [claimOn(log, records, ground)];
  },
};

function claimOn(log: PhoneLog, records: Records, ground: Ground): Claim {
  const subject: Subject = { kind: 'company', name: ground.company.name };
  const now = instantAt(ground.asOf, 0, ground.company.timeZone);
  const callers = callersIn(records, ground);
  const lost = lostNewCallers(callers, now).filter(({ call }) => call.day >= log.now.from);
  if (lost.length < LEAST.money) return fewLost(lost, log, subject);
  const worth = worthOfCallers(records.deals, ground);
  if ('missing' in worth) return withoutWorth(lost, log, worth.missing, subject);
  const input = { callers: lost.length, weeks: log.now.weeks, ...worth.worth };
  const money = missedCallRevenue(input, { seed: ground.seed });
  if (money === null) return withoutWorth(lost, log, ['a job value above nothing'], subject);
  return priced({ lost, log, worth: worth.worth, money, subject, ground, withheld: callers.withheld });
}

const ringBack = (lost: readonly MissedCaller[]): string =>
  `Ring back today: ${listed(
    lost.slice(-5).map(({ call }) => `${call.from} (${dayText(call.day)})`),
    5,
  )}.`;

const lostEvidence = (lost: readonly MissedCaller[], { now }: PhoneLog) => {
  const { low, high } = rateInterval({ events: lost.length, exposure: now.weeks });
  return {
    label: 'lost new callers a week',
    value: lost.length / now.weeks,
    low,
    high,
    n: lost.length,
    unit: 'callers a week',
  };
};

function fewLost(lost: readonly MissedCaller[], log: PhoneLog, subject: Subject): Claim {
  const since = `since ${dayText(log.now.from)}`;
  if (lost.length === 0) {
    return nothingWrong({
      subject,
      title: 'No new caller was lost',
      symptom: `Everybody new who was missed ${since} was spoken with within 24 hours.`,
      wouldChange: `${LEAST.money} new callers with whom nobody spoke within 24 hours.`,
    });
  }
  return tooLittle({
    subject,
    title: `${counted(lost.length, 'new caller was', 'new callers were')} lost: too few to price`,
    symptom: `${counted(lost.length, 'new caller', 'new callers')} ${since} could not reach anybody within 24 hours.`,
    actions: [ringBack(lost)],
    evidence: [lostEvidence(lost, log)],
    wouldChange: `${LEAST.money - lost.length} more: at this pace in about ${counted(Math.ceil((LEAST.money - lost.length) / (lost.length / log.now.weeks)), 'week')}.`,
  });
}

function withoutWorth(
  lost: readonly MissedCaller[],
  log: PhoneLog,
  missing: readonly string[],
  subject: Subject,
): Claim {
  return tooLittle({
    subject,
    title: `${counted(lost.length, 'new caller', 'new callers')} lost, and nobody said what one is worth`,
    symptom: `Since ${dayText(log.now.from)}, ${lost.length} new callers could not reach anybody within 24 hours.`,
    actions: [ringBack(lost), `Write into company.csv: ${listed(missing)}.`],
    evidence: [lostEvidence(lost, log)],
    wouldChange: `${listed(missing)}.`,
  });
}

interface Priced {
  readonly lost: readonly MissedCaller[];
  readonly log: PhoneLog;
  readonly worth: Worth;
  readonly money: MissedRevenue;
  readonly subject: Subject;
  readonly ground: Ground;
  readonly withheld: number;
}

function priced({ lost, log, worth, money, subject, ground, withheld }: Priced): Claim {
  const text = (amount: number) => moneyText(amount, ground.company.currency);
  const { weeks } = log.now;
  const widest = (Object.keys(money.shares) as RevenueInput[]).reduce((most, input) =>
    money.shares[input] > money.shares[most] ? input : most,
  );
  const unknown =
    widest === 'callers'
      ? `how many callers are lost (${lost.length} in ${numberText(weeks)} weeks)`
      : worth.sources[widest];
  const bar = 4 * mean(worth.jobValues);
  const isLarge = money.p5 >= bar;
  const half = weeks < HALF_YEAR_WEEKS;
  const scenario = half
    ? ` It is scaled up from ${numberText(weeks)} weeks; work that goes with the seasons may make a year differ.`
    : '';
  const hidden = withheld > 0 ? ` ${counted(withheld, 'missed call')} without a number are not in it.` : '';
  return {
    subject,
    // Nine of ten draws lie above p5: where even that is a loss that matters, it is likely.
    basis: {
      kind: 'estimated',
      chance: lost.length < LEAST.hint ? 0 : isLarge ? 0.95 : money.p50 >= bar ? 0.8 : 0,
      most: lost.length >= LEAST.likely ? 'likely' : 'hint',
    },
    cause: null,
    title: `About ${text(money.p50)} a year rings out unanswered`,
    symptom: `${lost.length} new callers since ${dayText(log.now.from)}, ${numberText(lost.length / weeks)} a week, were missed and not spoken with within 24 hours. Nine times in ten they would have brought between ${text(money.p5)} and ${text(money.p95)} a year, if a missed caller is worth what an answered one is. Widest unknown: ${unknown}; ${shareText(money.shares[widest])} of the range comes from it.${scenario}${hidden}`,
    causes: [
      'New callers do not leave messages: they ring the next one on the list.',
      'Nobody rings back whoever did not leave a message.',
    ],
    actions: [
      ringBack(lost),
      `Ask for a price of an answering service for the worst hours, and set it beside ${text(money.p5)} a year, the careful end of the range.`,
      'Make one person the owner of a daily list of missed numbers: rung back within the hour, ticked off in the evening.',
    ],
    evidence: [
      lostEvidence(lost, log),
      {
        label: worth.sources.qualified,
        value: worth.qualified.yes / worth.qualified.of,
        n: worth.qualified.of,
        unit: 'share',
      },
      { label: worth.sources.closed, value: worth.closed.yes / worth.closed.of, n: worth.closed.of, unit: 'share' },
      {
        label: worth.sources.jobValue,
        value: mean(worth.jobValues),
        n: worth.jobValues.length,
        unit: ground.company.currency,
      },
      {
        label: 'a year, simulated',
        value: money.p50,
        low: money.p5,
        high: money.p95,
        level: 0.9,
        n: lost.length,
        unit: ground.company.currency,
      },
    ],
    effect: { low: money.p5, mid: money.p50, high: money.p95, per: 'year' },
    wouldChange: `A better number for the widest unknown, and ${half ? `${counted(Math.ceil(YEAR_WEEKS - weeks), 'more week')} of the log for a whole year` : 'a log in which missed numbers are rung back'}.`,
  };
}
