import { type Goal, meets, missedSide } from './goal.ts';

/** `missing`: a closed period without a value. `not-judged`: the running period, or no goal. */
export type Status = 'on' | 'off' | 'missing' | 'not-judged';

export interface Judgement {
  readonly status: Status;
  /** Only when off: the value is too low or too high. */
  readonly missed?: 'low' | 'high';
}

/**
 * The status of one metric in one period. A running period is never judged: its number is not whole yet.
 * @param goal that period's own goal, not today's.
 * @param closed whether the period is over.
 */
export function judge(amount: number | null, goal: Goal | null, closed: boolean): Judgement {
  if (!closed) {
    return { status: 'not-judged' };
  }
  if (amount === null) {
    return { status: 'missing' };
  }
  if (goal === null) {
    return { status: 'not-judged' };
  }
  return meets(goal, amount) ? { status: 'on' } : { status: 'off', missed: missedSide(goal, amount) };
}
