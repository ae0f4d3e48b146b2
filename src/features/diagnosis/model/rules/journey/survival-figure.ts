import type { SurvivalCurve } from '#statistics/survival/kaplan-meier.ts';
import type { Figure } from '../../figure.ts';

/** Curves of what is still open, in days. Where a step has no interval it stands for itself. */
export function survivalFigure(curves: readonly { readonly name: string; readonly curve: SurvivalCurve }[]): Figure {
  return {
    kind: 'survival',
    curves: curves.map(({ name, curve }) => ({
      name,
      steps: [...curve.times].map((at, place) => {
        const value = curve.survival[place] ?? 0;
        const bound = (column: Float64Array) => {
          const found = column[place] ?? Number.NaN;
          return Number.isNaN(found) ? value : found;
        };
        return { at, value, low: bound(curve.low), high: bound(curve.high) };
      }),
    })),
  };
}
