import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCell, formatQuantity, thinSpace } from './figure.ts';
import { parseQuantity, roundAmount, type Unit } from './quantity.ts';

const us = { locale: 'en-US', currency: 'USD' };
const german = { locale: 'de', currency: 'EUR' };
const atLeast = (threshold: number) => (amount: number) => amount >= threshold;
const atMost = (threshold: number) => (amount: number) => amount <= threshold;

describe('a cell', () => {
  it.each<[number, Unit, ((amount: number) => boolean) | undefined, string]>([
    [41, 'number', undefined, '41'],
    [0, 'number', atMost(2), '0'],
    [-11, 'number', undefined, '−11'],
    [1240, 'currency', undefined, '1,240'],
    [46_120, 'currency', atLeast(44_000), '46k'],
    [2_210_000, 'currency', undefined, '2.21m'],
    [2_200_000, 'currency', undefined, '2.2m'],
    [12_300_000, 'number', undefined, '12.3m'],
    [1_500_000_000, 'number', undefined, '1.5bn'],
    [42.3, 'percent', atLeast(42), '42.3'],
    // rounding would put each of these on the wrong side of its goal
    [23.96, 'number', atLeast(24), '23.96'],
    [43_960, 'currency', atLeast(44_000), '43.96k'],
    [43_600, 'currency', atLeast(44_000), '43.6k'],
    [3.04, 'hours', atMost(3), '3.04'],
    [19.999999, 'percent', atMost(19.99), '20'],
    [999_999, 'number', atLeast(1_000_000), '999.999k'],
    [-0.04, 'number', atLeast(0), '−0.04'],
    // and here it does not
    [43_600, 'currency', atLeast(40_000), '44k'],
    [2.96, 'hours', atMost(3), '3'],
    // the next letter, not 1,000k
    [999_600, 'number', undefined, '1m'],
    // a value that is not zero never looks like it
    [0.001, 'number', undefined, '0.001'],
    [0.75, 'hours', undefined, '0.75'],
    [12.5, 'currency', undefined, '12.50'],
    [36.363636, 'currency', undefined, '36.36'],
    [1, 'yes-no', undefined, 'yes'],
    [0, 'yes-no', undefined, 'no'],
  ])('%d %s', (amount, unit, onGoal, text) => {
    expect(formatCell(amount, unit, us, onGoal)).toBe(text);
  });

  it('always leaves the reader on the right side of the goal', () => {
    const amount = fc.oneof(
      fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map((n) => roundAmount(n / 1000)),
      fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => roundAmount(n / 1e6)),
    );
    fc.assert(
      fc.property(amount, fc.integer({ min: -20, max: 20 }), fc.boolean(), (value, offset, up) => {
        const threshold = roundAmount(value + offset / 100);
        const onGoal = up ? atLeast(threshold) : atMost(threshold);
        const read = parseQuantity(formatCell(value, 'number', us, onGoal), 'number', 'en-US');
        expect(read.ok && onGoal(read.value)).toBe(onGoal(value));
        expect(read.ok && (read.value === 0) === (value === 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('in full', () => {
  it.each<[number, Unit, typeof us, string]>([
    [1240, 'currency', us, '$1,240'],
    [1240.5, 'currency', us, '$1,240.50'],
    [1240.125, 'currency', us, '$1,240.125'],
    [-5, 'currency', us, '−$5'],
    [1240.5, 'currency', german, '1.240,50\u00a0€'],
    [36, 'percent', us, `36${thinSpace}%`],
    [-36.5, 'percent', german, `−36,5${thinSpace}%`],
    [2.5, 'hours', us, `2.5${thinSpace}h`],
    [1234567.123456, 'number', us, '1,234,567.123456'],
    [1, 'yes-no', us, 'yes'],
    // a share of weeks is no yes and no no
    [0.92, 'yes-no', us, '0.92'],
  ])('%d %s', (amount, unit, reading, text) => {
    expect(formatQuantity(amount, unit, reading)).toBe(text);
  });

  it('writes money without a sign where no currency is known', () => {
    expect(formatQuantity(1240, 'currency', { locale: 'en-US' })).toBe('1,240');
    expect(formatQuantity(1240, 'currency', { locale: 'en-US', currency: 'not one' })).toBe('1,240');
  });
});

describe('in short', () => {
  it.each<[number, Unit, typeof us, string]>([
    [48_000, 'currency', us, '$48k'],
    [44_500, 'currency', us, '$44.5k'],
    [44_123, 'currency', us, '$44,123'],
    [2_210_000, 'currency', us, '$2.21m'],
    [48_000, 'currency', german, '48k\u00a0€'],
    [24, 'number', us, '24'],
    [20, 'percent', us, `20${thinSpace}%`],
  ])('%d %s', (amount, unit, reading, text) => {
    expect(formatQuantity(amount, unit, { ...reading, style: 'short' })).toBe(text);
  });
});

describe('read back', () => {
  // fifteen significant digits, up to six of them decimals
  const amounts = fc
    .tuple(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, decimals]) => Number(`${digits}e-${decimals}`) + 0);
  const locales = ['en-US', 'de', 'de-AT', 'de-CH', 'fr', 'sv', 'en-IN', 'pt-PT', 'es', 'pl', 'ja', 'ar-EG'];

  it.each(['full', 'short'] as const)('what was written in %s is what it was, in any unit and locale', (style) => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom<Unit>('number', 'percent', 'currency', 'hours'),
        fc.constantFrom(...locales),
        (amount, unit, locale) => {
          const text = formatQuantity(amount, unit, { locale, currency: 'EUR', style });
          expect({ text, ...parseQuantity(text, unit, locale, 'EUR') }).toEqual({ text, ok: true, value: amount });
        },
      ),
      { numRuns: 1000 },
    );
  });
});
