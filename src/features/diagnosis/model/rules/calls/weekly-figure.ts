import type { Call } from '#features/calls/model/call.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { weekOf } from '#lib/calendar/week.ts';
import { shareOf } from '#statistics/comparison/tally.ts';
import { readProcess } from '#statistics/process/read-process.ts';
import type { Figure } from '../../figure.ts';
import type { Ground } from '../../ground.ts';
import { missedOf, type PhoneLog } from './phone-log.ts';

/** Whole weeks from the first call to the last, with the calls of each. */
function weeksOf(calls: readonly Call[], first: Day, last: Day, ground: Ground) {
  const start = ground.company.calendar.firstDayOfWeek;
  // A long log has a hundred thousand calls and a few hundred days.
  const byWeek = new Map<Day, Call[]>();
  for (const [day, some] of Map.groupBy(calls, (call) => call.day)) {
    const week = weekOf(day, start);
    byWeek.set(week, (byWeek.get(week) ?? []).concat(some));
  }
  const weeks: { week: Day; calls: readonly Call[] }[] = [];
  for (let week = weekOf(addDays(first, 6), start); addDays(week, 6) <= last; week = addDays(week, 7)) {
    weeks.push({ week, calls: byWeek.get(week) ?? [] });
  }
  return weeks;
}

/** The missed share week by week, with its natural limits before and after a declared change. */
export function weeklyFigure({ now, before, change }: PhoneLog, ground: Ground): Figure {
  const calls = [...(before?.staffed ?? []), ...now.staffed];
  const weeks = weeksOf(calls, before?.from ?? now.from, now.to, ground);
  const tallies = weeks.map((one) => missedOf(one.calls));
  const values = tallies.map((tally) => (tally.trials === 0 ? null : 100 * shareOf(tally)));
  const changed = change === null ? -1 : weeks.findIndex(({ week }) => week >= change.date);
  const read = readProcess({
    unit: 'percent',
    values,
    sizes: tallies.map(({ trials }) => trials),
    changes: changed < 0 ? [] : [changed],
    floor: 0,
    ceiling: 100,
  });
  const signals = new Set(read.signals.flatMap(({ indexes }) => indexes));
  const share = (points: number) => points / 100;
  return {
    kind: 'process',
    title: 'Missed calls in staffed hours',
    unit: 'share',
    points: weeks.map(({ week }, at) => {
      const value = values[at] ?? null;
      return { period: week, value: value === null ? null : share(value), signal: signals.has(at) };
    }),
    segments: read.segments.flatMap(({ from, to, newest }) => {
      const [first, last] = [weeks[from], weeks[to]];
      if (newest === null || first === undefined || last === undefined) return [];
      const limits = { centre: share(newest.centre), lower: share(newest.lower), upper: share(newest.upper) };
      return [{ from: first.week, to: last.week, ...limits }];
    }),
    goal: ground.thresholds.missedShare,
  };
}
