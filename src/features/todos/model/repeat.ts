import { addDays, type Day, dateOf, dayFrom, daysBetween, monthOf, yearOf } from '#lib/calendar/day.ts';

export const repeats = ['weekly', 'two-weekly', 'monthly', 'quarterly'] as const;
export type Repeats = (typeof repeats)[number];

export const repeatWords: Readonly<Record<Repeats, string>> = {
  weekly: 'every week',
  'two-weekly': 'every two weeks',
  monthly: 'every month',
  quarterly: 'every quarter',
};

const steps = {
  weekly: { days: 7 },
  'two-weekly': { days: 14 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
} as const;

/**
 * When a to-do that repeats is due the next time. What is monthly from the 31st falls on the last day of a shorter
 * month, and on the 31st again in the month after it: each is counted from the first one, not from the one before.
 *
 * The next one is made when one is done, not when its day has come: nobody has two of the same in the list, and what was
 * not done stays late, where it is seen. Days that have passed meanwhile are left out.
 * @param from the day that the rhythm is counted from.
 * @param after the later of the day it was due and the day it was done.
 */
export function nextDue(repeat: Repeats, from: Day, after: Day): Day {
  const step = steps[repeat];
  if ('days' in step) {
    const rounds = Math.floor(daysBetween(from, after) / step.days) + 1;
    return addDays(from, Math.max(1, rounds) * step.days);
  }
  const between = (yearOf(after) - yearOf(from)) * 12 + monthOf(after) - monthOf(from);
  const rounds = Math.max(1, Math.floor(between / step.months));
  const next = monthsLater(from, rounds * step.months);
  return next > after ? next : monthsLater(from, (rounds + 1) * step.months);
}

/** The same date so many months later, or the last day of that month where it is shorter. */
function monthsLater(from: Day, months: number): Day {
  const [year, month] = [yearOf(from), monthOf(from) + months];
  const last = addDays(dayFrom(year, month + 1, 1), -1);
  return dayFrom(year, month, Math.min(dateOf(from), dateOf(last)));
}
