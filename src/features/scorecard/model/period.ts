import { type Day, dateLabel, parseDay, weekdayNames, weekdayOf } from '#lib/calendar/day.ts';
import { earliestDay, earliestYear } from '#lib/calendar/earliest-day.ts';
import { type Cadence, type Calendar, periodLabel, periodOf } from '#lib/calendar/period.ts';
import { problem, type Result } from '#lib/result.ts';

const names: Readonly<Record<Cadence, string>> = {
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
};

/**
 * Whether a value may be recorded for this period: named by its first day, not before 1970, at the latest running.
 * @param today the company's today.
 */
export function checkPeriod(text: string, cadence: Cadence, calendar: Calendar, today: Day): Result<Day> {
  const parsed = parseDay(text);
  if (!parsed.ok) {
    return parsed;
  }
  const named = parsed.value;
  const period = periodOf(named, cadence, calendar);
  const label = periodLabel(period, cadence, calendar, true);
  const noun = names[cadence];
  if (period !== named) {
    const weekdays =
      cadence === 'weekly'
        ? `a ${weekdayNames[weekdayOf(named) - 1]}, and weeks here start on ${weekdayNames[calendar.firstDayOfWeek - 1]}`
        : `not the first day of a ${noun}`;
    return problem(
      'not-a-period',
      `${dateLabel(named, true)} is ${weekdays}. Its ${noun} is ${label}: write ${period}. Nothing was stored.`,
    );
  }
  const running = periodOf(today, cadence, calendar);
  if (period > running) {
    return problem(
      'not-begun',
      `The ${noun} ${label} has not begun. The latest one is ${periodLabel(running, cadence, calendar, true)}: write ${running}.`,
    );
  }
  if (period < earliestDay) {
    return problem(
      'too-early',
      `The ${noun} ${label} lies before ${earliestYear}. Check the year; the earliest is ${earliestYear}.`,
    );
  }
  return parsed;
}
