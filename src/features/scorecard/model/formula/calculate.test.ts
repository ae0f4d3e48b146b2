import type { MetricId } from '#lib/ids.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calculation, calculate } from './calculate.ts';
import type { Formula, Operation } from './formula.ts';
import { parseFormula } from './parse.ts';

const ids = ['a', 'b', 'c'].map((letter) => `00000000-0000-7000-8000-00000000000${letter}` as MetricId);
const [a = '' as MetricId, b = '' as MetricId] = ids;
const names = ids.map((metricId, at) => ({ metricId, label: 'ABC'[at] ?? '' }));

function calculated(text: string, values: Partial<Record<'A' | 'B' | 'C', readonly (number | null)[]>>): Calculation {
  const parsed = parseFormula(text, names);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const known = new Map(ids.map((id, at) => [id, values[(['A', 'B', 'C'] as const)[at] ?? 'A'] ?? []]));
  return calculate(parsed.value, (metric, back) => known.get(metric)?.[back] ?? null);
}

describe('calculate', () => {
  // values from this period backwards
  it.each<[string, Parameters<typeof calculated>[1], Calculation]>([
    ['[A] + [B] × 2', { A: [1], B: [3] }, { amount: 7 }],
    ['100 × [A] ÷ [B]', { A: [9], B: [25] }, { amount: 36 }],
    ['[A] ÷ [B]', { A: [1], B: [3] }, { amount: 0.333333 }],
    ['[A] ÷ [B]', { A: [2], B: [3] }, { amount: 0.666667 }],
    ['[A] − previous([A])', { A: [10, 8] }, { amount: 2 }],
    ['previous([A], 2)', { A: [null, null, 5] }, { amount: 5 }],
    ['sum([A], 3)', { A: [1, 2, 4, 8] }, { amount: 7 }],
    ['average([A], 4)', { A: [1, 2, 4, 8, 16] }, { amount: 3.75 }],
    ['sum([A], 3)', { A: [0.1, 0.1, 0.1] }, { amount: 0.3 }],
    ['−[A]', { A: [0] }, { amount: 0 }],
    // a missing period is not zero
    ['sum([A], 3)', { A: [1, null, 4] }, { lacks: 'inputs', missing: [a] }],
    ['sum([A], 3)', { A: [1, 2] }, { lacks: 'inputs', missing: [a] }],
    ['0 × [A] + [B] − [B] + [C]', { C: [1] }, { lacks: 'inputs', missing: [a, b] }],
    // what is missing is said before what it would be divided by
    ['[A] ÷ [B]', { B: [0] }, { lacks: 'inputs', missing: [a] }],
    ['[A] ÷ [B]', { A: [1], B: [0] }, { lacks: 'division-by-zero' }],
    ['[A] ÷ [B]', { A: [0], B: [0] }, { lacks: 'division-by-zero' }],
    ['1 ÷ (1 ÷ [B])', { B: [0] }, { lacks: 'division-by-zero' }],
    ['0 × (1 ÷ [B])', { B: [0] }, { lacks: 'division-by-zero' }],
    // zero in decimals, though not in doubles
    ['1 ÷ ([A] − [B] − 0.2)', { A: [0.3], B: [0.1] }, { lacks: 'division-by-zero' }],
    ['1 ÷ (sum([A], 3) − 0.3)', { A: [0.1, 0.1, 0.1] }, { lacks: 'division-by-zero' }],
    // fifteen digits that differ in the last one do differ
    ['1 ÷ ([A] − [B])', { A: [999_999_999_999_999], B: [999_999_999_999_998] }, { amount: 1 }],
    ['[A] × [A]', { A: [1e8] }, { lacks: 'too-large' }],
    ['[A]', { A: [1e15] }, { amount: 1e15 }],
    ['[A] + 1', { A: [1e15] }, { lacks: 'too-large' }],
  ])('%s with %j: %j', (text, values, expected) => {
    expect(calculated(text, values)).toEqual(expected);
  });

  it('overflows as too large, not as something that is no number', () => {
    const power = Array.from({ length: 22 }, () => '[A]').join(' × ');
    expect(calculated(`${power} − ${power}`, { A: [1e15] })).toEqual({ lacks: 'too-large' });
  });
});

describe('against fractions of whole numbers', () => {
  interface Fraction {
    readonly above: bigint;
    readonly below: bigint;
    /** How large the numbers were on the way: what doubles lose is a share of it. */
    readonly size: number;
    /** Whether doubles hold it exactly. */
    readonly whole: boolean;
  }
  const number = ({ above, below }: Fraction) => Number(above) / Number(below);
  const whole = (n: number): Fraction => ({ above: BigInt(n), below: 1n, size: Math.abs(n), whole: true });
  const amount = (metric: MetricId, back: number) => ((ids.indexOf(metric) + 2) * (back + 3)) % 7;

  /** Null: divided by zero. Undefined: too near to zero for doubles to tell. */
  function exactly(formula: Formula): Fraction | null | undefined {
    if (formula.part === 'number') return whole(formula.amount);
    if (formula.part === 'metric') return whole(amount(formula.metricId, formula.back));
    if (formula.part === 'window') {
      let sum = 0;
      for (let back = 0; back < formula.periods; back += 1) sum += amount(formula.metricId, back);
      const periods = formula.take === 'sum' ? 1n : BigInt(formula.periods);
      return { above: BigInt(sum), below: periods, size: sum, whole: periods === 1n };
    }
    if (formula.part === 'negative') {
      const of = exactly(formula.of);
      return of && { ...of, above: -of.above };
    }
    const [left, right] = [exactly(formula.left), exactly(formula.right)];
    if (left === undefined || right === undefined) return undefined;
    if (left === null || right === null) return null;
    const both = left.whole && right.whole && left.size * right.size < 2 ** 50;
    if (formula.operation === 'times') {
      const above = left.above * right.above;
      return { above, below: left.below * right.below, size: left.size * right.size, whole: both };
    }
    if (formula.operation === 'over') {
      if (!right.whole && Math.abs(number(right)) <= 1e-9 * right.size) return undefined;
      if (right.above === 0n) return null;
      const size = left.size / Math.abs(number(right)) + (Math.abs(number(left)) * right.size) / number(right) ** 2;
      return { above: left.above * right.below, below: left.below * right.above, size, whole: false };
    }
    const sign = formula.operation === 'plus' ? 1n : -1n;
    const above = left.above * right.below + sign * right.above * left.below;
    return { above, below: left.below * right.below, size: left.size + right.size, whole: both };
  }

  const { formulas } = fc.letrec<{ formulas: Formula }>((tie) => ({
    formulas: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'formula', withCrossShrink: true },
      fc.record({ part: fc.constant('metric' as const), metricId: fc.constantFrom(...ids), back: fc.nat({ max: 3 }) }),
      fc.record({ part: fc.constant('number' as const), amount: fc.nat({ max: 12 }) }),
      fc.record({
        part: fc.constant('window' as const),
        take: fc.constantFrom('sum' as const, 'average' as const),
        metricId: fc.constantFrom(...ids),
        periods: fc.integer({ min: 1, max: 5 }),
      }),
      fc.record({ part: fc.constant('negative' as const), of: tie('formulas') }),
      fc.record({
        part: fc.constant('operation' as const),
        operation: fc.constantFrom<Operation>('plus', 'minus', 'times', 'over'),
        left: tie('formulas'),
        right: tie('formulas'),
      }),
    ),
  }));

  it('agrees', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const exact = exactly(formula);
        fc.pre(exact !== undefined);
        const result = calculate(formula, amount);
        if (exact === null) {
          expect(result).toEqual({ lacks: 'division-by-zero' });
        } else if (exact.size < 1e12) {
          expect(result).toHaveProperty('amount');
          const near = 'amount' in result ? Math.abs(result.amount - number(exact)) : Number.NaN;
          expect(near).toBeLessThanOrEqual(5.1e-7 + 1e-12 * exact.size);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
