import { type Course, lastClosed } from '#features/scorecard/model/reading/course.ts';
import { goalWords } from '#features/scorecard/model/reading/goal-words.ts';
import { periodCount } from '#features/scorecard/model/reading/period-noun.ts';
import { limitsAreOfValues, presentLimits } from '#features/scorecard/model/reading/process-reading.ts';
import type { Reading } from '#lib/figure.ts';

/** So many closed periods in a row, and it is time to ask. One or two are what luck brings. */
const periodsToAsk = 3;

/** How long a metric has been off goal, and how it went before. */
export interface OffGoal {
  /** Closed periods in a row, up to the last one with a value. */
  readonly length: number;
  /** The first of them. Not `inSight` where it may have begun before the first period that is looked at. */
  readonly since: string;
  readonly inSight: boolean;
  /** On goal in so many of the closed periods in sight that were judged, each by its own goal. */
  readonly reached: number;
  readonly judged: number;
}

/** Null of a metric that nobody has to be asked about: on goal, without a goal, or off for too short. */
export function offGoalOf({ moments }: Course): OffGoal | null {
  const judged = moments.filter(({ status }) => status === 'on' || status === 'off');
  const reached = judged.filter(({ status }) => status === 'on').length;
  const lastOn = judged.findLastIndex(({ status }) => status === 'on');
  const run = judged.slice(lastOn + 1);
  const [first] = run;
  if (!first || run.length < periodsToAsk) return null;
  return { length: run.length, since: first.period, inSight: lastOn !== -1, reached, judged: judged.length };
}

/** `Off goal 4 weeks in a row.`; `at least` where it began before what is in sight. */
export function offGoalWords({ length, inSight }: OffGoal, { cadence }: Course): string {
  return `Off goal ${inSight ? '' : 'at least '}${periodCount(length, cadence)} in a row.`;
}

/**
 * `Reached in 2 of the last 13 weeks.`, and what its usual range says of the goal, where there is one in the unit of its
 * values.
 */
export function goalQuestionWords({ reached, judged }: OffGoal, course: Course, reading: Reading): string {
  const { unit, cadence, process } = course;
  const counted = `Reached in ${reached} of the last ${periodCount(judged, cadence)}.`;
  const limits = presentLimits(process);
  if (!limits || unit === 'yes-no' || !limitsAreOfValues(process, limits)) return counted;
  return `${counted} ${goalWords(course, lastClosed(course)?.goal ?? null, reading)}`;
}

interface Note {
  readonly writtenOn: string;
  readonly tried: string;
}

/** What was tried since it is off goal. @param notes on this metric. */
export const triedSince = <Written extends Note>({ since }: OffGoal, notes: readonly Written[]): Written[] =>
  notes.filter(({ writtenOn, tried }) => writtenOn >= since && tried !== '');
