import type { MetricId } from '#lib/ids.ts';
import { describe, expect, it } from 'vitest';
import { inputsOf, ratioOf, reachOf } from './formula.ts';
import { parseFormula } from './parse.ts';

const [a, b] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'] as MetricId[];
const names = [
  { metricId: a as MetricId, label: 'A' },
  { metricId: b as MetricId, label: 'B' },
];

function read(text: string) {
  const parsed = parseFormula(text, names);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

it.each([
  ['1 + 2', [], 0],
  ['[A]', [a], 0],
  ['[B] + [A] × [B]', [b, a], 0],
  ['previous([A])', [a], 1],
  ['sum([A], 12) ÷ previous([B], 4)', [a, b], 11],
  ['−average([A], 4) + previous([A], 52)', [a], 52],
])('%s names %j and looks %i periods back', (text, inputs, reach) => {
  expect(inputsOf(read(text))).toEqual(inputs);
  expect(reachOf(read(text))).toBe(reach);
});

describe('ratioOf', () => {
  it.each<[string, 1 | 100 | null]>([
    ['[A] ÷ [B]', 1],
    ['100 × [A] ÷ [B]', 100],
    ['[A] × 100 ÷ [B]', 100],
    ['100 × ([A] ÷ [B])', 100],
    ['[A] ÷ [B] × 100', 100],
    ['[A] ÷ [B] × 10', null],
    ['100 × (100 × [A] ÷ [B])', null],
    ['[A] ÷ (100 × [B])', null],
    ['previous([A]) ÷ [B]', null],
    ['sum([A], 4) ÷ sum([B], 4)', null],
    ['[A] ÷ [A]', null],
    ['[A] ÷ 2', null],
    ['[A] − [B]', null],
    ['−[A] ÷ [B]', null],
    ['[A]', null],
  ])('%s: %s', (text, times) => {
    expect(ratioOf(read(text))).toEqual(times === null ? null : { numerator: a, denominator: b, times });
  });
});
