import type { Kept } from '#features/todos/model/kept.ts';
import { completionAgainst } from '#statistics/completion.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import type { Basis } from '../../claim.ts';
import type { Evidence, Verdict } from '../../finding.ts';

interface Norm {
  readonly norm: number;
  /** The smallest difference from it that matters, as a share of one. */
  readonly gap: number;
  /** From so many on it can be clear. */
  readonly manyForClear: number;
}

/** What a share of commitments that were kept says against the norm: its likelihood, and how far so many may go. */
export function basisOf({ inTime, n }: Kept, { norm, gap, manyForClear }: Norm): Basis {
  const { atMost, belowNorm } = completionAgainst({ successes: inTime, trials: n }, norm);
  const most: { readonly most?: Verdict } = n < manyForClear ? { most: 'likely' } : {};
  // Rounding must not decide whether 80 of 100 lies ten points below 90 %.
  const matters = norm - inTime / n >= gap - 1e-9;
  // The norm is the bar itself: 80 of 100 are clearly fewer than nine in ten (0.002, methods of the field).
  const surely = wilsonInterval(inTime, n).high < norm;
  return { kind: 'tested', p: Math.min(1, 2 * atMost), posterior: belowNorm, matters, surely, ...most };
}

export function keptEvidence({ inTime, late, n }: Kept, norm: number): Evidence[] {
  return [
    { label: 'done in time', value: inTime / n, ...wilsonInterval(inTime, n), n, unit: 'share' },
    { label: 'done later', value: late / n, n, unit: 'share' },
    { label: 'norm', value: norm, n: 1, unit: 'share' },
  ];
}
