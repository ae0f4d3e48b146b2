import type { MetricId } from '#lib/ids.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Formula, Operation } from './formula.ts';
import { type MetricLabel, parseFormula, readStored } from './parse.ts';
import { formulaText, storedFormula } from './text.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as MetricId;
const names: MetricLabel[] = ['A', 'B', 'Work sold', 'Revenue', 'Calls made (Ana Ruiz)', 'Calls made (Ben Ode)'].map(
  (label, n) => ({ metricId: id(n), label }),
);
const metric = (n: number, back = 0): Formula => ({ part: 'metric', metricId: id(n), back });
const number = (amount: number): Formula => ({ part: 'number', amount });
const negative = (of: Formula): Formula => ({ part: 'negative', of });
const both = (left: Formula, operation: Operation, right: Formula): Formula => ({
  part: 'operation',
  operation,
  left,
  right,
});

const [a, b] = [metric(0), metric(1)];

describe('parseFormula', () => {
  it.each<[string, Formula]>([
    ['[A]', a],
    ['[ a ]', a],
    ['[work  SOLD]', metric(2)],
    ['[Calls made (Ben Ode)]', metric(5)],
    ['0.5', number(0.5)],
    ['.25', number(0.25)],
    ['[A]/[B]', both(a, 'over', b)],
    ['[A] ÷ [B]', both(a, 'over', b)],
    ['100 * [A] / [B]', both(both(number(100), 'times', a), 'over', b)],
    ['[A] - [B] – 1 − 2', both(both(both(a, 'minus', b), 'minus', number(1)), 'minus', number(2))],
    ['[A] + [B] × 2', both(a, 'plus', both(b, 'times', number(2)))],
    ['([A] + [B]) · 2', both(both(a, 'plus', b), 'times', number(2))],
    ['[A] − ([B] − 1)', both(a, 'minus', both(b, 'minus', number(1)))],
    ['-[A] * [B]', both(negative(a), 'times', b)],
    ['[A] × −[B]', both(a, 'times', negative(b))],
    ['−(−2)', negative(negative(number(2)))],
    ['[A] − previous([A])', both(a, 'minus', metric(0, 1))],
    ['Previous([A]; 2)', metric(0, 2)],
    ['sum([Revenue], 12)', { part: 'window', take: 'sum', metricId: id(3), periods: 12 }],
    ['AVERAGE( [A] ,4 )', { part: 'window', take: 'average', metricId: id(0), periods: 4 }],
  ])('%s', (text, formula) => {
    expect(parseFormula(text, names)).toEqual({ ok: true, value: formula });
  });

  it.each<[string, string, number, string]>([
    ['', 'empty', 0, 'Write one such as'],
    ['   ', 'empty', 0, 'Write one such as'],
    ['[A] +', 'expected', 5, 'The formula ends where a number or a title in brackets should be'],
    ['[A] [B]', 'expected', 4, 'B stands at character 5 where a sign such as + − × ÷ should be'],
    ['([A]', 'expected', 4, 'The formula ends where a sign or ) should be'],
    ['[A])', 'expected', 3, ') stands at character 4'],
    ['[A] + * 2', 'expected', 6, '× stands at character 7'],
    ['[A', 'open-bracket', 0, 'Write ] after the title'],
    ['[Wrok sold]', 'no-metric', 0, 'Write [Work sold].'],
    ['2 × [Profit]', 'no-metric', 4, 'No metric is called Profit. Write the title of a metric.'],
    ['[]', 'no-metric', 0, 'No metric is called nothing'],
    ['[Calls made]', 'several', 0, 'Write [Calls made (Ana Ruiz)] or [Calls made (Ben Ode)].'],
    ['{00000000-0000-7000-8000-000000000000}', 'no-metric', 0, 'No metric is called'],
    ['Revenue ÷ 2', 'unknown-word', 0, 'A title stands in brackets, [Revenue]'],
    ['max([A], 2)', 'unknown-word', 0, 'previous([title])'],
    ['sum [A]', 'expected', 4, '( should be'],
    ['sum([A])', 'expected', 7, 'how many periods, sum([title], 12)'],
    ['sum([A] + [B], 3)', 'expected', 8, 'a comma'],
    ['sum([A], 0)', 'not-periods', 9, 'from 1 to 530'],
    ['sum([A], 1.5)', 'not-periods', 9, 'from 1 to 530'],
    ['sum([A], 531)', 'not-periods', 9, 'from 1 to 530'],
    ['previous([A], [B])', 'not-periods', 14, 'from 1 to 530'],
    ['sum([A], 2', 'expected', 10, ') should be'],
    ['0,5 × [A]', 'not-a-number', 0, 'with a point'],
    ['1,000', 'not-a-number', 0, 'with a point'],
    ['1.2.3', 'not-a-number', 0, '1.2.3 at character 1'],
    ['0.1234567', 'not-a-number', 0, 'at most six decimals'],
    ['9999999999999999', 'not-a-number', 0, '9999999999999999'],
    ['50 %', 'unknown-character', 3, '% at character 4'],
    ['[A] ^ 2', 'unknown-character', 4, '^ at character 5'],
    ['\u202e', 'unknown-character', 0, 'cannot be shown'],
    ['😀', 'unknown-character', 0, '😀'],
    ['('.repeat(60), 'too-deep', 50, 'Take some out'],
    [`${'-'.repeat(1990)}1`, 'too-deep', 50, 'Take some out'],
    ['1+'.repeat(1500), 'too-long', 2000, '3000 characters and 2000 fit'],
    // short as it is written, but an id is longer than a title
    [Array.from({ length: 60 }, () => '[A]').join('+'), 'too-long', 2000, 'Make a metric of a part of it'],
  ])('%.40j: %s', (text, code, at, words) => {
    const parsed = parseFormula(text, names);
    expect(parsed.ok ? null : { code: parsed.error.code, at: parsed.error.at }).toEqual({ code, at });
    expect(parsed.ok ? '' : parsed.error.message).toContain(words);
    expect(parsed.ok ? '' : parsed.error.message).toMatch(/^[^\n]{10,260}\.$/u);
  });

  it('takes any text without falling over', () => {
    const text = fc.string({ unit: fc.constantFrom(...'[]{}()+-×÷.,;0123456789ABprevious sum_%\u{1f600}'.split('')) });
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (written) => {
        const parsed = parseFormula(written, names);
        if (!parsed.ok) expect(parsed.error.at).toBeLessThanOrEqual(Math.max(written.length, 2000));
      }),
    );
  });
});

describe('a formula written out', () => {
  const labels = ['Work sold', 'A [new] one', ']]', '[', 'Sales (Ana), 2', '100 %'];
  const known = labels.map((label, n) => ({ metricId: id(n), label }));
  const metricIds = fc.constantFrom(...known.map(({ metricId }) => metricId));
  const amounts = fc.integer({ min: 0, max: 1_000_000_000 }).map((n) => n / 1_000_000);
  const { formulas } = fc.letrec<{ formulas: Formula }>((tie) => ({
    formulas: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'formula' },
      fc.record({ part: fc.constant('metric' as const), metricId: metricIds, back: fc.nat({ max: 530 }) }),
      fc.record({ part: fc.constant('number' as const), amount: amounts }),
      fc.record({
        part: fc.constant('window' as const),
        take: fc.constantFrom('sum' as const, 'average' as const),
        metricId: metricIds,
        periods: fc.integer({ min: 1, max: 530 }),
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

  it('is read as the same formula', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const stored = storedFormula(formula);
        expect(readStored(stored)).toEqual(formula);
        const text = formulaText(
          formula,
          (metricId) => labels[known.findIndex((one) => one.metricId === metricId)] ?? '',
        );
        fc.pre(stored.length <= 2000 && text.length <= 2000);
        expect({ text, ...parseFormula(text, known) }).toEqual({ text, ok: true, value: formula });
      }),
    );
  });

  it.each([
    ['100*[A]/[B]', '100 × [A] ÷ [B]'],
    ['[A]-([B]-1)', '[A] − ([B] − 1)'],
    ['([A]*[B])+1', '[A] × [B] + 1'],
    ['-([A]+[B])', '−([A] + [B])'],
    ['0.000001 + previous([A],1)', '0.000001 + previous([A])'],
    ['999999999999999', '999999999999999'],
  ])('%s becomes %s', (typed, text) => {
    const parsed = parseFormula(typed, names);
    expect(parsed.ok && formulaText(parsed.value, (metricId) => (metricId === id(0) ? 'A' : 'B'))).toBe(text);
  });

  it('is stored with ids', () => {
    const parsed = parseFormula('sum([B], 3)', names);
    expect(parsed.ok && storedFormula(parsed.value)).toBe(`sum({${id(1)}}, 3)`);
  });

  it.each(['[A]', '{not-an-id}', '', '{'])('%j was never stored', (text) => {
    expect(() => readStored(text)).toThrow(RangeError);
  });
});
