import type { Reading } from '#lib/figure.ts';
import type { Day } from '#lib/calendar/day.ts';
import { type Calendar, periodLabel } from '#lib/calendar/period.ts';
import { amountWords, limitWords, rangeWords, sizeWords } from './amount-words.ts';
import { type Course, knownCount, lastClosed, runsOf, standingShift } from './course.ts';
import { countWord, periodCount, periodNouns } from './period-noun.ts';
import { isByNeighbour, limitsAreOfValues, presentLimits } from './process-reading.ts';

/** How numbers and periods are written where the sentence is read. */
export interface Voice {
  readonly reading: Reading;
  readonly calendar: Calendar;
}

const verdicts = { on: ', on goal', off: ', off goal', missing: '', 'not-judged': '' } as const;

/** The page's first line: the newest number, and whether it asks for an explanation. */
export function metricAnswer(course: Course, { reading, calendar }: Voice): string {
  const { title, unit, cadence, process, moments } = course;
  const [one] = periodNouns[cadence];
  const latest = lastClosed(course);
  if (!latest || moments.every((moment) => !moment.closed || moment.amount === null))
    return `${title} has no value yet.`;
  const { period, amount, status, goal } = latest;
  if (amount === null) return `${title} has no value for ${periodLabel(period as Day, cadence, calendar)} yet.`;
  const before = moments.findLast(
    (moment) => moment.closed && moment.period < period && moment.amount !== null,
  )?.amount;
  const words = amountWords(amount, unit, reading, goal);
  const came = unit === 'yes-no' ? `${title}: ${words}` : moved(title, before ?? null, amount, words);
  const { fresh } = process;
  if (fresh?.period === period && fresh.rule !== 'shift')
    return `${came}; that looks like a real change, not an ordinary ${one}.`;
  const shift = standingShift(course);
  if (shift) {
    const side = shift.side === 'high' ? 'above' : 'below';
    return `${came}; ${periodCount(shift.length, cadence)} in a row ${side} the mean look like a real change, not luck.`;
  }
  const limits = presentLimits(process);
  const known = knownCount(course);
  if (!limits || known < 10)
    return `${came}${verdicts[status]}; ${periodCount(known, cadence)} ${known === 1 ? 'is' : 'are'} too few to tell a real change from luck.`;
  return status === 'off'
    ? `${came}, off goal; by its own history an ordinary ${one}.`
    : `${came}${verdicts[status]}, an ordinary ${one}.`;
}

function moved(title: string, before: number | null, amount: number, words: string): string {
  if (before === null) return `${title} was ${words}`;
  if (amount === before) return `${title} stayed at ${words}`;
  return `${title} ${amount < before ? 'fell' : 'rose'} to ${words}`;
}

/** The line below the answer: what is ordinary by how many periods, and how often in a row it was on or off goal. */
export function metricContext(course: Course, voice: Voice): string {
  return [usual(course, voice), runs(course)].filter((sentence) => sentence !== null).join(' ');
}

function usual(course: Course, { reading }: Voice): string | null {
  const { process, cadence, unit } = course;
  const limits = presentLimits(process);
  if (!limits || limits.settled === 'too-few' || unit === 'yes-no') return null;
  if (isByNeighbour(process, limits)) {
    const reach = limitWords(Math.max(limits.upper - limits.centre, limits.centre - limits.lower), unit, reading);
    return `Usually within ±${reach} of the ${periodNouns[cadence][0]} before (${periodCount(limits.n, cadence)}).`;
  }
  if (!limitsAreOfValues(process, limits) && limits.size === undefined) return null;
  const size = sizeWords(limits, course, reading);
  const each = unit === 'percent' || size !== '' ? size : ` a ${periodNouns[cadence][0]}`;
  return `Usual range ${rangeWords(course, limits.lower, limits.upper, reading)}${each} (${periodCount(limits.n, cadence)}).`;
}

function runs(course: Course): string | null {
  const [newest, before] = runsOf(course);
  if (!newest) return null;
  const { cadence } = course;
  const [one, many] = periodNouns[cadence];
  const goal = newest.status === 'on' ? 'On goal' : 'Off goal';
  if (!before)
    return newest.length === 1 ? `${goal} last ${one}.` : `${goal} in all ${countWord(newest.length)} ${many} shown.`;
  const now = newest.length === 1 ? `${goal} last ${one}` : `${goal} ${countWord(newest.length)} ${many} running`;
  const then = before.length === 1 ? `the ${one} before` : `in the ${countWord(before.length)} ${many} before`;
  return `${now}; ${before.status} goal ${then}.`;
}
