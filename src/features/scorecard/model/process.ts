import type { Day } from '#lib/calendar/day.ts';
import { type Cadence, type Calendar, lastClosedPeriod, nextPeriod, periodOf } from '#lib/calendar/period.ts';
import type { Unit } from '#lib/quantity.ts';
import { luckOf } from '#statistics/luck.ts';
import { type GoodRange, reachOf } from '#statistics/process/goal-reach.ts';
import { type ProcessReading as Read, readProcess, type Segment } from '#statistics/process/read-process.ts';
import type { RuleName, Signal as Fired } from '#statistics/process/rule.ts';
import { runningStreak, streakLuck } from '#statistics/streak.ts';
import { weeklyEvidence } from '#statistics/weekly-control.ts';
import { type DatedGoal, type Goal, goalAt, type GoalOverride, meets } from './goal.ts';
import type { Limits, ProcessReading, Signal } from './reading/process-reading.ts';
import { besideSeason, inAYear, isTooYoungForSeason } from './season.ts';

export interface Past {
  readonly unit: Unit;
  readonly cadence: Cadence;
  readonly calendar: Calendar;
  /** Closed ones without a hole, oldest first: see `closedPeriods`. They may begin before the metric does. */
  readonly periods: readonly Day[];
  /** Of each period; one without a value is missing (null), not zero. */
  readonly amounts: readonly (number | null)[];
  /** What each amount is a share of, where that is counted too. */
  readonly sizes?: readonly (number | null)[] | undefined;
  readonly goals: readonly DatedGoal[];
  readonly overrides: readonly GoalOverride[];
  /** Days from which on something was changed on purpose. */
  readonly changes: readonly Day[];
}

/** Until there is a value there is nothing to read. */
export const unread: ProcessReading = {
  chart: 'none',
  limits: [],
  signals: [],
  fresh: null,
  luck: 0,
  remarks: [],
  season: null,
  smallestVisibleChange: null,
  goalReading: null,
  streak: null,
};

/**
 * What a metric's own history says of its closed periods: natural limits, signals, and the goal beside them.
 * @param inFull with the limits of every period where they vary.
 */
export function readPast(past: Past, inFull = false): ProcessReading {
  const { unit, cadence, calendar } = past;
  const begin = past.amounts.findIndex((amount) => amount !== null);
  if (begin < 0) return unread;
  const periods = past.periods.slice(begin);
  const values = past.amounts.slice(begin);
  const known = values.filter((value) => value !== null);
  const read = readProcess({
    unit,
    values,
    sizes: past.sizes?.slice(begin),
    changes: past.changes.map((day) => periods.indexOf(periodOf(day, cadence, calendar))),
    floor: known.every((value) => value >= 0) ? 0 : undefined,
    ceiling: unit === 'percent' && known.every((value) => value <= 100) ? 100 : undefined,
  });
  const newest = read.segments.at(-1);
  if (!newest) return unread;
  const day = (at: number) => periods[at] as Day;
  const signals = read.signals.flatMap((signal) => signalOf(signal, day));
  const goal = goalAt(past.goals, periods.at(-1) as Day);
  return {
    chart: newest.newest === null ? 'none' : chartNames[newest.chart],
    limits: read.segments.map((segment, at) =>
      limitsOf(segment, past.sizes?.[begin + segment.to], at === read.segments.length - 1, day, inFull),
    ),
    signals,
    fresh: (read.fresh && signalOf(read.fresh, day)[0]) ?? null,
    luck: values.at(-1) === null ? 0 : luckOf([newest]).expected,
    remarks: remarksOf(past, read, newest, periods, values),
    season: signals.length > 0 ? besideSeason(past, values) : null,
    smallestVisibleChange: newest.smallestVisibleChange,
    goalReading: goal && reachOf(newest, goodRange(goal)),
    streak: streakOf(past, periods, values),
  };
}

/** From the one that holds this day to the last one that is over; made once for all metrics of a cadence. */
export function closedPeriods(from: Day, today: Day, cadence: Cadence, calendar: Calendar): Day[] {
  const last = lastClosedPeriod(today, cadence, calendar);
  const periods: Day[] = [];
  for (let period = periodOf(from, cadence, calendar); period <= last; period = nextPeriod(period, cadence)) {
    periods.push(period);
  }
  return periods;
}

const chartNames: Readonly<Record<Segment['chart'], ProcessReading['chart']>> = {
  xmr: 'xmr',
  'xmr-differences': 'xmr',
  'xmr-logs': 'xmr-log',
  'xmr-log-differences': 'xmr-log',
  p: 'p',
  'p-prime': 'p-prime',
  u: 'u',
  'u-prime': 'u',
  c: 'c',
  g: 'time-between',
};

const ruleNames: Readonly<Partial<Record<RuleName, Signal['rule']>>> = {
  beyond: 'beyond-limits',
  shift: 'shift',
  'near-limit': 'near-limit',
};

function signalOf({ rule, direction, from, completed }: Fired, day: (at: number) => Day): Signal[] {
  const name = ruleNames[rule];
  if (name === undefined || direction === null) return [];
  return [{ from: day(from), period: day(completed), rule: name, side: direction === 'up' ? 'high' : 'low' }];
}

function limitsOf(
  segment: Segment,
  size: number | null | undefined,
  isNewest: boolean,
  day: (at: number) => Day,
  inFull: boolean,
): Limits {
  const { newest, steps } = segment;
  const varies = !['xmr', 'xmr-logs', 'c', 'g'].includes(segment.chart);
  const each = segment.limits.flatMap((limits, at) => (limits ? [{ period: day(segment.from + at), ...limits }] : []));
  return {
    from: day(segment.from),
    to: isNewest ? null : day(segment.to),
    n: segment.n,
    baselineTo: newest && day(segment.baselineTo),
    frozen: segment.frozen,
    settled: segment.settled,
    centre: newest?.centre ?? null,
    lower: newest?.lower ?? null,
    upper: newest?.upper ?? null,
    varies,
    ...(newest && size && followsSize(segment.chart) ? { size } : {}),
    ...(varies && inFull ? { each } : {}),
    steps: steps && { mean: steps.usual, limit: steps.limit },
  };
}

const followsSize = (chart: Segment['chart']) => ['p', 'p-prime', 'u', 'u-prime'].includes(chart);

function remarksOf(
  { unit, cadence }: Past,
  { signals }: Read,
  newest: Segment,
  periods: readonly Day[],
  values: readonly (number | null)[],
): ProcessReading['remarks'] {
  const months = periods.map((period) => period.slice(0, 'YYYY-MM'.length));
  const weekly = cadence === 'weekly' && unit !== 'yes-no' ? weeklyEvidence(values, months, stepOf(values)) : null;
  return [
    ...(newest.neighbours?.limitsAre === 'too-narrow' ? (['autocorrelated'] as const) : []),
    ...(newest.because === 'skewed' ? (['skewed'] as const) : []),
    ...(weekly?.barelyMoves === true ? (['barely-moves'] as const) : []),
    ...(weekly?.followsMonths === true ? (['cumulative'] as const) : []),
    ...(signals.length > 0 && isTooYoungForSeason(values, cadence) ? (['season-unclear'] as const) : []),
  ];
}

/** What the values are rounded to: the last decimal that any of them has. */
export function stepOf(values: readonly (number | null)[]): number {
  const decimals = values.map((value) => (value === null ? 0 : (String(value).split('.')[1]?.length ?? 0)));
  return 10 ** -Math.max(0, ...decimals);
}

/** A bound that is itself off goal is taken as good: in a process that varies nobody can tell the difference. */
export function goodRange({ operator, threshold, upper }: Goal): GoodRange {
  switch (operator) {
    case 'at-least':
    case 'more-than':
      return { from: threshold };
    case 'at-most':
    case 'less-than':
      return { to: threshold };
    case 'exactly':
      return { from: threshold, to: threshold };
    case 'between':
      return { from: threshold, to: upper ?? threshold };
  }
}

function streakOf(
  { goals, overrides, cadence }: Past,
  periods: readonly Day[],
  values: readonly (number | null)[],
): ProcessReading['streak'] {
  // What was hit years ago says little of today's rate.
  const first = Math.max(0, periods.length - 2 * inAYear[cadence]);
  const hits = periods.slice(first).map((period, at) => {
    const value = values[first + at] ?? null;
    const goal = goalAt(goals, period, overrides);
    return value === null || goal === null ? null : meets(goal, value);
  });
  const streak = runningStreak(hits);
  if (!streak) return null;
  const among = Math.max(streak.length, inAYear[cadence]);
  return {
    status: streak.hit ? 'on' : 'off',
    length: streak.length,
    chance: streakLuck(streak, among),
    periods: among,
  };
}
