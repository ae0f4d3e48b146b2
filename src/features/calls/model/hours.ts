import { type Weekday, weekdayOf } from '#lib/calendar/day.ts';
import type { Tally } from '#statistics/comparison/tally.ts';
import type { Call } from './call.ts';
import { isMissed } from './inbound.ts';

/** Calls of one hour of the clock, on one weekday or on all of them together. */
export interface HourBlock {
  /** Null: all weekdays together. */
  readonly weekday: Weekday | null;
  /** 12 is from 12:00 to 13:00 on the company's clocks. */
  readonly hour: number;
  readonly tally: Tally;
}

const hourOf = ({ second }: Call): number => Math.floor(second / 3600);

function blocksBy(calls: readonly Call[], weekdayOfCall: (call: Call) => Weekday | null): HourBlock[] {
  const blocks = new Map<string, { weekday: Weekday | null; hour: number; missed: number; all: number }>();
  for (const call of calls) {
    const [weekday, hour] = [weekdayOfCall(call), hourOf(call)];
    const key = `${weekday ?? ''} ${hour}`;
    const block = blocks.get(key) ?? { weekday, hour, missed: 0, all: 0 };
    block.all += 1;
    block.missed += isMissed(call) ? 1 : 0;
    blocks.set(key, block);
  }
  return [...blocks.values()]
    .toSorted((a, b) => (a.weekday ?? 0) - (b.weekday ?? 0) || a.hour - b.hour)
    .map(({ weekday, hour, missed, all }) => ({ weekday, hour, tally: { successes: missed, trials: all } }));
}

/** By hour of the clock, all weekdays together, earliest first. */
export const hoursOfDay = (calls: readonly Call[]): HourBlock[] => blocksBy(calls, () => null);

/** By weekday and hour of the clock, Monday's first hour first. */
export const hoursOfWeek = (calls: readonly Call[]): HourBlock[] => blocksBy(calls, ({ day }) => weekdayOf(day));
