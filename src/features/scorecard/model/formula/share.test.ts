import { expect, it } from 'vitest';
import type { MetricId } from '#lib/ids.ts';
import { calculate } from './calculate.ts';
import { ratioOf } from './formula.ts';
import { parseFormula } from './parse.ts';
import { asMeant } from './share.ts';

const [won, sent, rate] = ['a', 'b', 'c'].map((last) => `00000000-0000-7000-8000-00000000000${last}`) as [
  MetricId,
  MetricId,
  MetricId,
];
const names = [
  { metricId: won, label: 'Won' },
  { metricId: sent, label: 'Sent' },
  { metricId: rate, label: 'Rate' },
];
const amounts = new Map([
  [won, 9],
  [sent, 25],
  [rate, 40],
]);

const meant = (text: string, unit: 'percent' | 'number' | 'currency') => {
  const parsed = parseFormula(text, names);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return asMeant(parsed.value, unit, (metric) => metric === rate);
};
const comesTo = (text: string, unit: 'percent' | 'number' | 'currency' = 'percent') =>
  calculate(meant(text, unit), (metric) => amounts.get(metric) ?? null);

it.each([
  ['[Won] ÷ [Sent]', 36],
  ['sum([Won], 4) ÷ sum([Sent], 4)', 36],
  ['[Won] ÷ ([Won] + [Sent])', 26.470588],
  ['1 − [Won] ÷ [Sent]', 64],
  ['[Sent] ÷ previous([Sent]) − 1', 0],
])('a share in percent: %s is %d %%', (text, percent) => {
  expect(comesTo(text)).toEqual({ amount: percent });
});

it.each([
  ['whoever writes 100 has seen to it', '100 × [Won] ÷ [Sent]', 36],
  ['wherever that stands', '[Won] ÷ [Sent] × 100', 36],
  ['half of a percentage is one', '[Rate] ÷ 2', 20],
  ['so is one weighed by others', '[Rate] × [Won] ÷ [Sent]', 14.4],
  ['half of a number is no share', '[Won] ÷ 2', 4.5],
  ['a sum is none', '[Won] + [Sent]', 34],
])('as it is written: %s, %s', (_why, text, amount) => {
  expect(comesTo(text)).toEqual({ amount });
});

it('is as it is written in every other unit', () => {
  expect(comesTo('[Won] ÷ [Sent]', 'number')).toEqual({ amount: 0.36 });
  expect(comesTo('[Won] ÷ [Sent]', 'currency')).toEqual({ amount: 0.36 });
});

it('keeps the two metrics of a rate known, so that its trials are counted', () => {
  expect(ratioOf(meant('[Won] ÷ [Sent]', 'percent'))).toEqual({ numerator: won, denominator: sent, times: 100 });
});
