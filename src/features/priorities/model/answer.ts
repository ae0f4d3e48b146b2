import { type Day, daysBetween } from '#lib/calendar/day.ts';
import type { Calendar } from '#lib/calendar/period.ts';
import { periodLabel } from '#lib/calendar/period.ts';
import type { Words } from '#features/accounts/model/words.ts';
import { type Track, type Tracked, trackOf } from './track.ts';

interface Shown extends Tracked {
  readonly due: Day;
}

export interface QuarterLook {
  /** First and last day of the quarter that is looked at. */
  readonly quarter: Day;
  readonly due: Day;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly words: Words;
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
const verb = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** The first line of the page: how the quarter stands, in a sentence with a number. */
export function quarterAnswer(priorities: readonly Shown[], look: QuarterLook): string {
  const { quarter, due, today, calendar, words } = look;
  const name = periodLabel(quarter, 'quarterly', calendar, true);
  const n = priorities.length;
  const noun = words.word('priority', n);
  if (n === 0) {
    return due < today
      ? `No ${words.word('priority', 2)} were committed for ${name}.`
      : `No ${words.word('priority', 2)} for ${name} yet; ${lead(look)}.`;
  }
  const waiting = priorities.filter((one) => one.outcome === null && one.due < today).length;
  if (waiting > 0) {
    return `${waiting} of ${n} ${noun} ${verb(waiting, 'waits', 'wait')} to be closed: done, or not done.`;
  }
  const count = (track: Track) => priorities.filter((one) => trackOf(one, today, calendar).track === track).length;
  if (due < today) return `${count('done')} of ${n} ${noun} ${verb(count('done'), 'was', 'were')} done in ${name}.`;
  if (quarter > today) return `${n} ${noun} ${verb(n, 'is', 'are')} committed for ${name}; ${lead(look)}.`;
  return `${standing(n, noun, count)}; ${lead(look)}.`;
}

function standing(n: number, noun: string, count: (track: Track) => number): string {
  const off = count('off');
  const silent = count('silent') + count('new');
  const done = count('done');
  const on = count('on');
  if (off > 0) {
    return `${off} of ${n} ${noun} ${verb(off, 'is', 'are')} off track${silent > 0 ? `, and of ${silent} nothing was said` : ''}`;
  }
  if (silent === n) return `Nothing was said yet of ${n === 1 ? `the one ${noun}` : `the ${n} ${noun}`}`;
  if (silent > 0)
    return `Of ${silent} of ${n} ${noun} nothing was said${on > 0 ? `, ${on} ${verb(on, 'is', 'are')} on track` : ''}`;
  if (on + done === n) {
    return done === n
      ? `${n === 1 ? `The one ${noun} is` : `All ${n} ${noun} are`} done`
      : `${on} of ${n} ${noun} ${verb(on, 'is', 'are')} on track${done > 0 ? `, ${done} done` : ''}`;
  }
  return `${done} of ${n} ${noun} ${verb(done, 'is', 'are')} done`;
}

function lead({ quarter, due, today }: QuarterLook): string {
  if (quarter > today) return `it begins in ${days(daysBetween(today, quarter))}`;
  const left = daysBetween(today, due);
  return left === 0 ? 'the quarter ends today' : `${days(left)} left in the quarter`;
}

/** Said where a priority is due on another day than its quarter ends by now; null where both are the same. */
export function movedWords(due: Day, end: Day, dayWords: (day: Day) => string): string | null {
  return due === end ? null : `due ${dayWords(due)}, as it was committed; the quarter ends ${dayWords(end)} now`;
}
