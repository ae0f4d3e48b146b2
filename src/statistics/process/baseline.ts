import { leastValues } from './limits.ts';

/**
 * How far natural limits can be trusted, by the values they come from: none below 6, `provisional` from 6, `usable`
 * from 10, `firm` from 17 on (Wheeler: five or six values are useful, seventeen settle).
 */
export type Settled = 'too-few' | 'provisional' | 'usable' | 'firm';

/** A signal is called a real change from so many values on. */
export const leastToClaim = 10;

/** Limits are computed from the first values up to this many; then they are frozen. */
export const frozenAt = 20;

export function settledBy(values: number): Settled {
  return values < leastValues ? 'too-few' : values < leastToClaim ? 'provisional' : values < 17 ? 'usable' : 'firm';
}

export interface Baseline {
  /** How many periods from the start, missing ones included. */
  readonly periods: number;
  readonly values: number;
  /** Later periods no longer change the limits. */
  readonly frozen: boolean;
}

/**
 * The periods that the limits are computed from: up to the twentieth value. Where so many are missing that these hold
 * fewer than five pairs of neighbours, up to the fifth pair: else such a process would never have limits.
 * @param values since the start or a declared change.
 */
export function baselineOf(values: readonly (number | null)[]): Baseline {
  let known = 0;
  let pairs = 0;
  let before: number | null = null;
  for (const [at, value] of values.entries()) {
    if (value !== null) known += 1;
    if (value !== null && before !== null) pairs += 1;
    before = value;
    if (known >= frozenAt && pairs >= leastValues - 1) return { periods: at + 1, values: known, frozen: true };
  }
  return { periods: values.length, values: known, frozen: false };
}
