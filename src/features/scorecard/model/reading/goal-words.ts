import type { Reading } from '#lib/figure.ts';
import { normalBelow } from '#statistics/normal.ts';
import { describeGoal, type Goal } from '../goal.ts';
import { limitWords, rangeWords } from './amount-words.ts';
import { type Course, knownCount } from './course.ts';
import { periodCount, periodNouns } from './period-noun.ts';
import { limitsAreOfValues, presentLimits, type PresentLimits } from './process-reading.ts';
import { shareWords } from './share-words.ts';

/** From so many values on the goal is read against the limits. */
const leastToRead = 10;

/**
 * The goal beside what is ordinary: how often it will be missed by chance alone, and what that asks for. In the plain
 * words of the assurance rule: a goal outside the natural limits is met, or missed, whatever one does.
 */
export function goalWords(course: Course, goal: Goal | null, reading: Reading): string {
  const { unit, cadence, process } = course;
  const [one] = periodNouns[cadence];
  if (goal === null) return 'It is followed without a goal, so it is not judged.';
  const name = describeGoal(goal, unit, reading);
  const limits = presentLimits(process);
  const known = knownCount(course);
  if (known < leastToRead)
    return `${known === 0 ? `No ${one} with a value yet` : `${periodCount(known, cadence)} so far`}: how often ${name} will be missed by chance alone can be said from ${leastToRead} on.`;
  if (!limits || unit === 'yes-no' || !limitsAreOfValues(process, limits)) return counted(course, name);
  const usual = rangeWords(course, limits.lower, limits.upper, reading);
  if (process.goalReading === 'consistently-hits')
    return `Everything ordinary (${usual}) is on goal: ${name} is met nearly every ${one} whatever is done, so it tests nothing. Move it towards the mean of ${limitWords(limits.centre, unit, reading)}, or follow it without a goal.`;
  if (process.goalReading === 'consistently-misses')
    return `Everything ordinary (${usual}) is off goal: ${name} will be missed nearly every ${one} until the work changes. Change how the work is done, or the goal.`;
  const share = missedShare(goal, limits, process.chart === 'xmr-log');
  return `${name} ${placeWords(goal, limits)}: expect it to be missed ${shareWords(share, cadence)} by chance alone.`;
}

/** How often it was met so far, where limits are not in its unit. */
function counted({ moments, cadence, unit }: Course, name: string): string {
  const judged = moments.filter(({ status }) => status === 'on' || status === 'off');
  const met = judged.filter(({ status }) => status === 'on').length;
  const of = `in ${met} of the ${periodCount(judged.length, cadence)} shown.`;
  return unit === 'yes-no' ? `${name.charAt(0).toUpperCase()}${name.slice(1)} ${of}` : `${name} was met ${of}`;
}

const scaled = (amount: number, log: boolean) => (log ? Math.log(Math.max(amount, Number.MIN_VALUE)) : amount);

/** In standard deviations from the centre; natural limits lie three of them out. The side that no floor cuts off is taken. */
function standing(amount: number, { centre, upper, lower }: PresentLimits, log: boolean): number {
  const middle = scaled(centre, log);
  const sigma = Math.max(scaled(upper, log) - middle, middle - scaled(lower, log)) / 3;
  return sigma === 0
    ? Math.sign(amount - centre) * Number.POSITIVE_INFINITY || 0
    : (scaled(amount, log) - middle) / sigma;
}

/**
 * The share of periods off goal by chance alone, from 0 to 1, if the process stays as it is: the values spread about the
 * centre as a normal quantity does, on logs where the limits were computed there.
 */
export function missedShare(goal: Goal, limits: PresentLimits, log = false): number {
  const below = (amount: number) => normalBelow(standing(amount, limits, log));
  switch (goal.operator) {
    case 'at-least':
    case 'more-than':
      return below(goal.threshold);
    case 'at-most':
    case 'less-than':
      return 1 - below(goal.threshold);
    case 'between':
      return 1 - (below(goal.upper ?? goal.threshold) - below(goal.threshold));
    case 'exactly':
      return 1;
  }
}

/** Within a quarter of a standard deviation a goal is at the mean for every practical purpose. */
const near = 0.25;

function placeWords(goal: Goal, limits: PresentLimits): string {
  if (goal.operator === 'between') {
    const holds = limits.centre >= goal.threshold && limits.centre <= (goal.upper ?? goal.threshold);
    return holds ? 'holds the mean' : 'lies beside the mean';
  }
  const z = standing(goal.threshold, limits, false);
  if (Math.abs(z) <= near) return 'sits at the mean';
  return z > 0 ? 'lies above the mean' : 'lies below the mean';
}
