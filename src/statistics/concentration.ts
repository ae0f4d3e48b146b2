import type { Money } from '#lib/money.ts';
import { ok, problem, type Result } from '#lib/result.ts';

/** How much of a whole hangs on few of its parts. */
export interface Concentration {
  /** The parts that hold anything. */
  readonly parts: number;
  /** The share of the largest, from 0 to 1. */
  readonly top: number;
  /** The Herfindahl-Hirschman index, the sum of squared shares: from 1/parts to 1. Times 10,000 in the US guidelines. */
  readonly index: number;
  /** 1/index: how many equal parts would be as concentrated. */
  readonly effective: number;
  /** The index from 0 (all equal) to 1; null for a single part. */
  readonly normalised: number | null;
}

/**
 * Of amounts in one unit: hours by person, calls by source. Amounts of 0 and below are left out: a client who got more
 * back than billed supports nothing. Null where nothing is left. It is a census: there is no interval.
 */
export function concentration(amounts: readonly number[]): Concentration | null {
  const held = amounts.filter((amount) => amount > 0);
  const all = held.reduce((sum, amount) => sum + amount, 0);
  const parts = held.length;
  if (parts === 0) return null;
  const index = held.reduce((sum, amount) => sum + (amount / all) ** 2, 0);
  const top = held.reduce((most, amount) => Math.max(most, amount), 0) / all;
  const normalised = parts === 1 ? null : (index - 1 / parts) / (1 - 1 / parts);
  return { parts, top, index, effective: 1 / index, normalised };
}

/** Of what was billed to each client. Several currencies are refused (`mixed-currencies`); nothing is converted. */
export function billingConcentration(billed: readonly Money[]): Result<Concentration | null> {
  const currencies = [...new Set(billed.map(({ currency }) => currency))].sort();
  if (currencies.length > 1) {
    return problem(
      'mixed-currencies',
      `These amounts are in ${currencies.join(' and ')}. Shares need one currency: convert them, or look at one currency at a time.`,
    );
  }
  return ok(concentration(billed.map(({ minor }) => minor)));
}
