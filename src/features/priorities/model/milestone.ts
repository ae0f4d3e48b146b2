import { dateLabel, type Day, daysBetween, yearOf } from '#lib/calendar/day.ts';
import { splitTypedDay } from '#lib/calendar/typed-day.ts';

export interface Step {
  readonly title: string;
  readonly due: Day;
  readonly doneOn: Day | null;
}

export type StepState = 'done' | 'late' | 'open';

export const stepState = ({ due, doneOn }: Step, today: Day): StepState =>
  doneOn !== null ? 'done' : due < today ? 'late' : 'open';

/** `4 Dec`, `3 days late`, `done 2 Dec`. */
export function stepWords(step: Step, today: Day): string {
  const year = yearOf(step.due) !== yearOf(today);
  if (step.doneOn !== null) return `done ${dateLabel(step.doneOn, yearOf(step.doneOn) !== yearOf(today))}`;
  const late = daysBetween(step.due, today);
  if (late <= 0) return late === 0 ? 'today' : dateLabel(step.due, year);
  return `${late} ${late === 1 ? 'day' : 'days'} late`;
}

/** What a line typed for a milestone means; without a day it is for the last one of the priority. */
export interface TypedMilestone {
  readonly title: string;
  readonly due: Day;
  /** Whether the line said the day. */
  readonly dated: boolean;
}

/** `Order sprayer 4 Dec` is `Order sprayer`, due on 4 December. */
export function readMilestone(line: string, today: Day, due: Day): TypedMilestone {
  const { words, day } = splitTypedDay(line, today);
  // A line that is a day and nothing else is a title, if a strange one: nothing typed is lost.
  return day === null || words === ''
    ? { title: line.trim(), due, dated: false }
    : { title: words, due: day, dated: true };
}

/** `2 of 4 milestones done, 1 late`; null where there are none. */
export function stepsWords(steps: readonly Step[], today: Day): string | null {
  if (steps.length === 0) return null;
  const count = (state: StepState) => steps.filter((step) => stepState(step, today) === state).length;
  const late = count('late');
  return `${count('done')} of ${steps.length} ${steps.length === 1 ? 'milestone' : 'milestones'} done${late === 0 ? '' : `, ${late} late`}`;
}
