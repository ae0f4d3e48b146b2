import type { Figure } from './figure.ts';
import type { Finding, Verdict } from './finding.ts';

/**
 * What a claim stands on, from which the verdict follows once everything in the report was looked at.
 * - `counted`: a fact that needs no inference; clear when the records are complete.
 * - `tested`: the ladder of posterior, size and multiplicity. `p` is two-sided; every look goes into the family, also
 *   those that show nothing. `others` are further p-values that were looked at to find this one.
 * - `estimated`: a probability that stands by itself (a forecast, a ranking of stages, a simulated range), without a
 *   test; it is never clear.
 */
export type Basis =
  | { readonly kind: 'counted'; readonly complete: boolean }
  | {
      readonly kind: 'tested';
      readonly p: number;
      /** Of a difference of the sign that is stated. */
      readonly posterior: number;
      /** Whether the estimate exceeds the smallest difference that matters. */
      readonly matters: boolean;
      /**
       * Whether the whole 95 % interval does, or lies beyond the bar where there is a norm: without it nothing is clear, so
       * that a difference that just matters seldom is. True where no size is set and the claim is of there being something.
       */
      readonly surely: boolean;
      readonly others?: readonly number[];
      /** As far as this much data may go. */
      readonly most?: Verdict;
    }
  | { readonly kind: 'estimated'; readonly chance: number; readonly most?: 'likely' | 'hint' }
  | { readonly kind: 'too-little' }
  | { readonly kind: 'nothing' };

/** What a rule says of one subject before the verdicts of the report are settled. */
export interface Claim extends Omit<Finding, 'rule' | 'ruleVersion' | 'verdict'> {
  readonly basis: Basis;
  /** A picture of it, for people. */
  readonly figure?: Figure;
  /** Rules whose findings on this subject are kept back while this one stands: too early, or undocumented, before blame. */
  readonly outranks?: readonly string[];
}
