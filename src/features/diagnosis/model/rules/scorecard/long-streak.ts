import type { Streak } from '#statistics/streak.ts';

/** A run of this length is asked about, and so many judged periods are needed for it: a quarter of weeks. */
export const leastStreak = 13;

export type StreakCause = 'goal-never-moved' | 'process-cannot-reach-it' | 'not-weekly' | 'luck';

/** A long run of one colour, and what makes it one. */
export interface LongStreak {
  readonly streak: Streak;
  readonly cause: StreakCause;
  /** The chance of such a run in a year by luck alone, by what was seen before it. */
  readonly luck: number;
  /** Signs of a number that no week moves. */
  readonly reasons: readonly string[];
}
