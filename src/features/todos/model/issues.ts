import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { nameKey } from '#lib/name-key.ts';
import type { Commitment } from './commitment.ts';

/** An issue that was raised again and again. */
export interface Repeat {
  /** As raised last. */
  readonly what: string;
  readonly times: number;
}

/** Raised at least so often in so many weeks, the same trouble is a process and not an accident. */
export const [timesToRepeat, weeksToRepeat] = [3, 13];

/** What was raised in the same words at least three times in the last 13 weeks, most often first. */
export function repeatsOf(issues: readonly Commitment[], asOf: Day): Repeat[] {
  const from = addDays(asOf, -7 * weeksToRepeat + 1);
  const raised = new Map<string, Repeat>();
  for (const { what, created } of issues) {
    if (created === null || created < from || created > asOf) continue;
    const key = nameKey(what)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    raised.set(key, { what: what.replace(/\s+/gu, ' ').trim(), times: (raised.get(key)?.times ?? 0) + 1 });
  }
  return [...raised.values()].filter(({ times }) => times >= timesToRepeat).toSorted((a, b) => b.times - a.times);
}

export interface Flow {
  readonly raised: number;
  readonly solved: number;
}

/** What came in and what was solved in the days up to this one. */
export function flowOf(issues: readonly Commitment[], asOf: Day, days: number): Flow {
  const within = (day: Day | null) => day !== null && day <= asOf && daysBetween(day, asOf) < days;
  return {
    raised: issues.filter(({ created }) => within(created)).length,
    solved: issues.filter(({ done }) => within(done)).length,
  };
}

/** How long each issue took, or has been open so far, in days; those without a day of raising are left out. */
export function agesOf(
  issues: readonly Commitment[],
  asOf: Day,
): { time: number; event: boolean; issue: Commitment }[] {
  return issues.flatMap((issue) => {
    const { created, done } = issue;
    if (created === null || created > asOf) return [];
    const isSolved = done !== null && done <= asOf;
    return [{ time: Math.max(0, daysBetween(created, isSolved ? done : asOf)), event: isSolved, issue }];
  });
}
