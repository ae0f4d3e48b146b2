import type { Day } from '#lib/calendar/day.ts';
import { type Cadence, type Calendar, isClosed, periodOf } from '#lib/calendar/period.ts';
import { nameKey } from '#lib/name-key.ts';
import { drawsFrom } from '#statistics/random.ts';
import { resample } from '#statistics/resample.ts';
import type { Engagement } from './engagement.ts';
import type { Worked } from './worked.ts';

/** Hours of one period that say what kind of work they were. */
export interface KindsOfWork {
  /** Its first day. */
  readonly period: Day;
  readonly doing: number;
  readonly all: number;
}

const kinds = new Set(['lead', 'build', 'do']);

/** By closed periods that have such hours, oldest first. Days are put together first: there are few of them. */
export function kindsOfWork(worked: readonly Worked[], cadence: Cadence, asOf: Day, calendar: Calendar): KindsOfWork[] {
  const days = new Map<Day, KindsOfWork>();
  for (const [category, entries] of Map.groupBy(worked, (entry) => entry.category)) {
    const kind = category === null ? '' : nameKey(category);
    if (!kinds.has(kind)) continue;
    for (const { date, hours } of entries) add(days, date, kind === 'do' ? hours : 0, hours);
  }
  const periods = new Map<Day, KindsOfWork>();
  for (const { period: date, doing, all } of days.values()) {
    const period = periodOf(date, cadence, calendar);
    if (isClosed(period, cadence, asOf)) add(periods, period, doing, all);
  }
  return [...periods.values()]
    .filter(({ all }) => all > 0)
    .toSorted((one, other) => (one.period < other.period ? -1 : 1));
}

function add(sums: Map<Day, KindsOfWork>, period: Day, doing: number, all: number): void {
  const known = sums.get(period);
  sums.set(period, { period, doing: (known?.doing ?? 0) + doing, all: (known?.all ?? 0) + all });
}

/** Of all hours together, as a share of one; NaN without any. */
export function doShareOf(work: readonly KindsOfWork[]): number {
  let [done, hours] = [0, 0];
  for (const { doing, all } of work) {
    done += doing;
    hours += all;
  }
  return done / hours;
}

/** What was agreed, also where only the two other kinds were; null where it follows from nothing. */
export function agreedDoShare({ leadShare, buildShare, doShare }: Engagement): number | null {
  if (doShare !== null) return doShare;
  return leadShare === null || buildShare === null ? null : Math.max(0, 1 - leadShare - buildShare);
}

const draws = 4000;

/**
 * The chance, from 0 to 1, that the share of doing lies above `bar` in weeks like these: weeks are drawn whole, because
 * the hours of one week belong together (Efron 1979). Half of the draws that lie on the bar count.
 */
export function chanceDoingAbove(bar: number, weeks: readonly KindsOfWork[], seed: number): number {
  const chance = drawsFrom(seed);
  let above = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const share = doShareOf(resample(weeks, chance));
    above += share > bar ? 1 : share === bar ? 0.5 : 0;
  }
  // Never certain: one draw more could have gone either way.
  return (above + 0.5) / (draws + 1);
}
