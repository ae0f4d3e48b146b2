import { addDays, day } from '#lib/calendar/day.ts';
import { type Course, courseOf } from '#features/scorecard/model/reading/course.ts';
import type { ProcessReading, Signal } from '#features/scorecard/model/reading/process-reading.ts';

/** Half a year of a painting contractor's estimates: 26 weeks that are over, two of them bad, and the running one. */
const counts = [22, 26, 24, 21, 25, 27, 23, 24, 22, 26, 25, 23, 24, 23, 25, 22, 26, 24, 23, 27, 25, 24, 26, 24, 18, 13];

/** Mondays from 18 May 2026 to the running week of 16 November. */
export const weeks = Array.from({ length: counts.length + 1 }, (_, at) => addDays(day('2026-05-18'), at * 7));

/** The limits of the first 17 weeks: mean 24.0 and 2.66 mean moving ranges of 2.5 around it, to one decimal. */
export const limits = {
  from: '2026-05-18',
  to: null,
  n: 17,
  baselineTo: '2026-09-07',
  frozen: true,
  settled: 'firm',
  centre: 24,
  lower: 17.3,
  upper: 30.7,
  varies: false,
  steps: { mean: 2.5, limit: 8.2 },
} as const;

export const beyond: Signal = { from: '2026-11-09', period: '2026-11-09', rule: 'beyond-limits', side: 'low' };

export const process: ProcessReading = {
  chart: 'xmr',
  limits: [limits],
  signals: [beyond],
  fresh: beyond,
  luck: 0.008,
  remarks: [],
  season: null,
  smallestVisibleChange: 6.7,
  goalReading: 'hit-and-miss',
  streak: { status: 'off', length: 2, chance: 0.9, periods: 26 },
};

/** What the server says of a metric with so few weeks. */
export const tooFew = (n: number): ProcessReading => ({
  chart: 'xmr',
  limits: [
    {
      ...limits,
      n,
      baselineTo: null,
      frozen: false,
      settled: 'too-few',
      centre: null,
      lower: null,
      upper: null,
      steps: null,
    },
  ],
  signals: [],
  fresh: null,
  luck: 0,
  remarks: [],
  season: null,
  smallestVisibleChange: null,
  goalReading: null,
  streak: null,
});

/** @param last in place of the newest values, oldest first; null is a week without one. */
export function estimatesSent(
  change: {
    readonly last?: readonly (number | null)[];
    readonly process?: Partial<ProcessReading>;
    readonly weeks?: number;
  } = {},
): Course {
  const { last = [] } = change;
  const amounts = [...counts.slice(0, counts.length - last.length), ...last, 11];
  const shown = weeks.slice(-(change.weeks ?? weeks.length));
  return courseOf(
    {
      title: 'Estimates sent',
      unit: 'number',
      cadence: 'weekly',
      goals: [
        { from: '2026-01-05', operator: 'at-least', threshold: 20 },
        { from: '2026-09-28', operator: 'at-least', threshold: 24 },
      ],
      overrides: [],
      values: weeks.map((period, at) => ({ period, amount: amounts[at] ?? null })),
      calculated: null,
      process: { ...process, ...change.process },
    },
    shown,
    day('2026-11-17'),
  );
}
