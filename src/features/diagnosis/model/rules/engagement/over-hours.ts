import type { Engagement } from '#features/engagements/model/engagement.ts';
import { agreedOf, hoursOf, type WorkedMonth, workedMonths } from '#features/engagements/model/worked.ts';
import { shiftPeriod } from '#lib/calendar/period.ts';
import { readProcess } from '#statistics/process/read-process.ts';
import type { Claim } from '../../claim.ts';
import type { Figure } from '../../figure.ts';
import type { Evidence } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, listed, moneyText, monthText, numberText, shareText } from '../../wording.ts';
import { type ClientTime, clientTimes, running } from './client-time.ts';

const window = 6;
const monthsToBeClear = 12;

export const overHours: Rule = {
  id: 'engagement.over-hours',
  version: 1,
  explanation: {
    estimates: 'Nothing is estimated: the hours of the last six closed months beside the hours that were agreed.',
    method:
      'Agreed hours are those of a week for each day on which the engagement ran. Told where the six months together go more than a fifth (a setting) beyond. The effective rate is the fee for an hour that was worked. Natural limits of the months say whether the agreed hours are within reach at all.',
    minimumData:
      'Six closed months with time written down; below that the months are listed. It is clear from twelve months on.',
    smallestDifference: 'A fifth of the agreed hours over six months.',
    knownFailure:
      'Hours that nobody writes down make an engagement look cheap. Months that were agreed to be heavier look like too much.',
    source: 'The time sheet and the engagement themselves; limits after Shewhart and Wheeler.',
  },
  look(records, ground) {
    const timeOf = clientTimes(records);
    return running(records, ground.asOf).map((engagement) => claimOn(engagement, timeOf(engagement), ground));
  },
};

function claimOn(engagement: Engagement, { entries, kept }: ClientTime, ground: Ground): Claim {
  const { client } = engagement;
  const { asOf, company, thresholds } = ground;
  const subject = { kind: 'client', name: client } as const;
  const months = kept === null ? [] : workedMonths(engagement, entries, kept, asOf, company.calendar);
  if (months === null) {
    return tooLittle({
      subject,
      title: `No hours a week are agreed with ${client}`,
      symptom: 'Without them nothing tells what is too much.',
      actions: [`Add the agreed hours a week to the engagement with ${client}.`],
      wouldChange: 'The agreed hours.',
    });
  }
  const recent = months.slice(-window);
  const newest = recent.at(-1);
  if (newest === undefined || recent.length < window) return tooFew(months, client);
  const until = monthText(newest.month);
  const [hours, agreed] = [hoursOf(recent), agreedOf(recent)];
  const evidence = evidenceOn(engagement, recent, company.currency);
  const figure = figureOf(client, months);
  const share = hours / agreed - 1;
  const symptom = `${numberText(hours)} hours were worked in the ${counted(window, 'month')} to ${until} and ${numberText(agreed)} agreed.`;
  if (share <= thresholds.timeGap) {
    return nothingWrong({
      subject,
      title: `${client}: ${numberText(hours)} hours worked, ${numberText(agreed)} agreed`,
      symptom,
      evidence,
      wouldChange: `More than ${numberText(agreed * (1 + thresholds.timeGap))} hours in six months.`,
      figure,
    });
  }
  const given = engagement.monthlyFee === null ? null : engagement.monthlyFee * window * share;
  const worth = given === null ? '' : `, ${moneyText(given, company.currency)} of work at the agreed rate`;
  return {
    subject,
    basis: { kind: 'counted', complete: months.length >= monthsToBeClear && engagement.monthlyFee !== null },
    cause: null,
    title: `${client} took ${shareText(share)} more hours than agreed over ${counted(window, 'month')}${worth}`,
    symptom: `${symptom}${limitsText(months)}`,
    causes: [
      'The scope grew and the agreement did not.',
      'The fee was set too low for what the work takes.',
      'There is no line that anybody draws when one more thing is asked for.',
    ],
    actions: [
      `Go through the hours of ${until} with ${client}, task by task: keep, hand over, or stop.`,
      'Offer two ways out: the agreed hours with less in them, or a fee for what is really done.',
      'Look at the hours so far on every Friday, and say so in the week in which half of the month is used up early.',
    ],
    evidence,
    effect: given === null ? null : { low: given, mid: given, high: given, per: 'once' },
    wouldChange: `Two months in a row within the agreed hours, so by the end of ${monthText(shiftPeriod(newest.month, 'monthly', 2))} at the earliest.`,
    figure,
  };
}

function tooFew(months: readonly WorkedMonth[], client: string): Claim {
  const shown = months.map(
    ({ month, hours, agreed }) => `${monthText(month)} ${numberText(hours)} of ${numberText(agreed)} hours`,
  );
  return tooLittle({
    subject: { kind: 'client', name: client },
    title: `${counted(months.length, 'month')} of hours for ${client}: too few to call it a habit`,
    symptom: shown.length === 0 ? 'No closed month has time written down.' : `${listed(shown, window)}.`,
    actions: [`Write the hours for ${client} down on the day they are worked.`],
    evidence: months.map(({ month, hours }) => ({ label: monthText(month), value: hours, n: 1, unit: 'hours' })),
    wouldChange: `${counted(window - months.length, 'more month', 'more months')} with time written down.`,
  });
}

function evidenceOn({ monthlyFee }: Engagement, recent: readonly WorkedMonth[], currency: string): Evidence[] {
  const [hours, agreed, n] = [hoursOf(recent), agreedOf(recent), recent.length];
  const hoursEvidence = [
    { label: 'hours worked', value: hours, n, unit: 'hours' },
    { label: 'hours agreed', value: agreed, n, unit: 'hours' },
  ];
  if (monthlyFee === null || hours === 0) return hoursEvidence;
  return [
    ...hoursEvidence,
    { label: 'fee for an hour worked', value: (monthlyFee * n) / hours, n, unit: currency },
    { label: 'fee for an hour agreed', value: (monthlyFee * n) / agreed, n, unit: currency },
  ];
}

const processOf = (months: readonly WorkedMonth[]) =>
  readProcess({ unit: 'hours', values: months.map(({ hours }) => hours), floor: 0 });

const usualAgreed = (months: readonly WorkedMonth[]) => agreedOf(months) / months.length;

function limitsText(months: readonly WorkedMonth[]): string {
  const limits = processOf(months).segments.at(-1)?.newest;
  if (limits === null || limits === undefined) return '';
  const usual = `A usual month takes ${numberText(limits.lower)} to ${numberText(limits.upper)} hours`;
  const agreed = `${numberText(usualAgreed(months))} agreed`;
  return usualAgreed(months) < limits.lower
    ? ` ${usual}, so that no month can be expected to stay within the ${agreed}.`
    : ` ${usual}, with ${agreed}: some months stay within.`;
}

function figureOf(client: string, months: readonly WorkedMonth[]): Figure {
  const { segments, signals } = processOf(months);
  const marked = new Set(signals.flatMap(({ indexes }) => indexes));
  const month = (at: number) => months[at]?.month;
  return {
    kind: 'process',
    title: `Hours for ${client}`,
    unit: 'hours',
    points: months.map(({ month: period, hours }, at) => ({ period, value: hours, signal: marked.has(at) })),
    segments: segments.flatMap(({ from, to, newest }) => {
      const [first, final] = [month(from), month(to)];
      return newest === null || first === undefined || final === undefined
        ? []
        : [{ from: first, to: final, ...newest }];
    }),
    goal: usualAgreed(months),
  };
}
