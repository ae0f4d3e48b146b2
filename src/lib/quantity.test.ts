import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAmount, parseQuantity, roundAmount, type Unit, units } from './quantity.ts';

describe('parseQuantity takes', () => {
  it.each<[string, Unit, string, number]>([
    ['12', 'number', 'en-US', 12],
    ['1,240', 'number', 'en-US', 1240],
    ['1,234', 'number', 'en-US', 1234],
    ['1,234', 'number', 'de', 1.234],
    ['1.234', 'number', 'de', 1234],
    ['1.234', 'number', 'en-US', 1.234],
    ['1.240,5', 'number', 'de', 1240.5],
    ['1,240.50', 'number', 'en-US', 1240.5],
    ["1'240.5", 'number', 'de-CH', 1240.5],
    ['1’240.5', 'number', 'de-CH', 1240.5],
    ['1 240,5', 'number', 'fr', 1240.5],
    ['1\u202f240,5', 'number', 'fr', 1240.5],
    ['1\u00a0240,5', 'number', 'sv', 1240.5],
    ['1.240,5', 'number', 'de-AT', 1240.5],
    ['1 240', 'number', 'en-US', 1240],
    ['12,34,567', 'number', 'en-IN', 1234567],
    ['.5', 'number', 'en-US', 0.5],
    ['5.', 'number', 'en-US', 5],
    ['007', 'number', 'en-US', 7],
    ['+11', 'number', 'en-US', 11],
    ['-11', 'number', 'en-US', -11],
    ['−11', 'number', 'en-US', -11],
    ['(11)', 'number', 'en-US', -11],
    ['- 1,240.5', 'number', 'en-US', -1240.5],
    ['-0', 'number', 'en-US', 0],
    ['  12\n', 'number', 'en-US', 12],
    ['\u200f−12\u200e', 'number', 'en-US', -12],
    ['48k', 'number', 'en-US', 48_000],
    ['2.2m', 'number', 'en-US', 2_200_000],
    ['2,2 M', 'number', 'de', 2_200_000],
    // the double nearest to 1.1 times a million is not 1,100,000
    ['1.1m', 'number', 'en-US', 1_100_000],
    ['1.5bn', 'number', 'en-US', 1_500_000_000],
    ['0.000001', 'number', 'en-US', 0.000001],
    ['1000000000000000', 'number', 'en-US', 1e15],
    ['$48k', 'currency', 'en-US', 48_000],
    ['-$5', 'currency', 'en-US', -5],
    ['$-5', 'currency', 'en-US', -5],
    ['($5.50)', 'currency', 'en-US', -5.5],
    ['48 €', 'currency', 'de', 48],
    ['48k €', 'currency', 'de', 48_000],
    ['USD 48', 'currency', 'en-US', 48],
    ['1,240', 'currency', 'en-US', 1240],
    ['36 %', 'percent', 'en-US', 36],
    ['36%', 'percent', 'en-US', 36],
    ['36', 'percent', 'en-US', 36],
    ['0.36', 'percent', 'en-US', 0.36],
    ['36,5\u202f%', 'percent', 'de', 36.5],
    ['2:30', 'hours', 'en-US', 2.5],
    ['-1:30', 'hours', 'en-US', -1.5],
    ['(1:30)', 'hours', 'en-US', -1.5],
    ['1:30:00', 'hours', 'en-US', 1.5],
    ['0:20', 'hours', 'en-US', 0.333333],
    ['2h 30m', 'hours', 'en-US', 2.5],
    ['2h30', 'hours', 'en-US', 2.5],
    ['45 min', 'hours', 'en-US', 0.75],
    ['90m', 'hours', 'en-US', 1.5],
    ['2.5 h', 'hours', 'en-US', 2.5],
    ['2,5', 'hours', 'de', 2.5],
    ['yes', 'yes-no', 'en-US', 1],
    ['Y', 'yes-no', 'en-US', 1],
    ['TRUE', 'yes-no', 'en-US', 1],
    ['✓', 'yes-no', 'en-US', 1],
    ['1', 'yes-no', 'en-US', 1],
    ['No', 'yes-no', 'en-US', 0],
    ['n', 'yes-no', 'en-US', 0],
    ['false', 'yes-no', 'en-US', 0],
    ['0', 'yes-no', 'en-US', 0],
    // an unknown locale reads as en-US does instead of failing
    ['1,240.5', 'number', 'not a locale', 1240.5],
  ])('%j as %s in %s', (text, unit, locale, amount) => {
    expect(parseQuantity(text, unit, locale)).toEqual({ ok: true, value: amount });
  });
});

describe('parseQuantity refuses', () => {
  it.each<[string, Unit, string, string]>([
    ['', 'number', 'en-US', 'empty'],
    [' \n', 'yes-no', 'en-US', 'empty'],
    ['2×6', 'number', 'en-US', 'not-a-number'],
    ['2x6', 'number', 'en-US', 'not-a-number'],
    ['NaN', 'number', 'en-US', 'not-a-number'],
    ['Infinity', 'number', 'en-US', 'not-a-number'],
    ['∞', 'number', 'en-US', 'not-a-number'],
    ['–', 'number', 'en-US', 'not-a-number'],
    ['.', 'number', 'en-US', 'not-a-number'],
    ['2²', 'number', 'en-US', 'not-a-number'],
    ['½', 'number', 'en-US', 'not-a-number'],
    ['١٢', 'number', 'ar-EG', 'not-a-number'],
    ['0x1f', 'number', 'en-US', 'not-a-number'],
    ['12 apples', 'number', 'en-US', 'not-a-number'],
    ['10..5', 'number', 'en-US', 'misplaced-separator'],
    ['1.2.3', 'number', 'en-US', 'misplaced-separator'],
    ['1,2,3', 'number', 'en-US', 'misplaced-separator'],
    ['12 40', 'number', 'en-US', 'misplaced-separator'],
    ['1,240 500', 'number', 'en-US', 'misplaced-separator'],
    ['12,34,567', 'number', 'en-US', 'misplaced-separator'],
    ['0,123', 'number', 'en-US', 'other-decimal-sign'],
    ['1,5', 'number', 'en-US', 'other-decimal-sign'],
    ['1.240,5', 'number', 'en-US', 'other-decimal-sign'],
    ['1,240.5', 'number', 'de', 'other-decimal-sign'],
    ['1.5', 'number', 'de', 'other-decimal-sign'],
    ['1e309', 'number', 'en-US', 'power-of-ten'],
    ['1.24E+05', 'number', 'en-US', 'power-of-ten'],
    ['9'.repeat(70), 'number', 'en-US', 'too-large'],
    ['1,000,000,000,000,001', 'number', 'en-US', 'too-large'],
    ['999999bn', 'number', 'en-US', 'ok'],
    ['9999999bn', 'number', 'en-US', 'too-large'],
    ['0.0000001', 'number', 'en-US', 'too-many-decimals'],
    ['1.23456789', 'number', 'en-US', 'too-many-decimals'],
    ['1234567890.123456', 'number', 'en-US', 'too-many-digits'],
    ['--5', 'number', 'en-US', 'two-signs'],
    ['+-5', 'number', 'en-US', 'two-signs'],
    ['(-5)', 'number', 'en-US', 'two-signs'],
    ['-$-5', 'currency', 'en-US', 'two-signs'],
    ['36 %', 'number', 'en-US', 'wrong-unit'],
    ['$5', 'number', 'en-US', 'wrong-unit'],
    ['$5', 'percent', 'en-US', 'wrong-unit'],
    ['2 h', 'number', 'en-US', 'wrong-unit'],
    ['2:30', 'number', 'en-US', 'not-a-number'],
    ['2:75', 'hours', 'en-US', 'not-a-time'],
    ['2:60', 'hours', 'en-US', 'not-a-time'],
    ['2:30:61', 'hours', 'en-US', 'not-a-time'],
    ['maybe', 'yes-no', 'en-US', 'not-yes-or-no'],
    ['2', 'yes-no', 'en-US', 'not-yes-or-no'],
    ['x'.repeat(10_000), 'number', 'en-US', 'not-a-number'],
    ['9'.repeat(10_000), 'hours', 'en-US', 'not-a-number'],
    ["1'; drop table app.value", 'number', 'en-US', 'not-a-number'],
  ])('%.30j as %s in %s: %s', (text, unit, locale, code) => {
    const parsed = parseQuantity(text, unit, locale);
    expect(parsed.ok ? 'ok' : parsed.error.code).toBe(code);
    if (!parsed.ok) {
      expect(parsed.error.message).toMatch(/^[^\n]{10,160}[.]$/);
    }
  });

  it('another currency than the company’s', () => {
    expect(parseQuantity('€48', 'currency', 'en-US', 'USD')).toMatchObject({ error: { code: 'wrong-currency' } });
    expect(parseQuantity('$48', 'currency', 'en-US', 'USD')).toEqual({ ok: true, value: 48 });
    expect(parseQuantity('US$48', 'currency', 'en-US', 'USD')).toEqual({ ok: true, value: 48 });
    expect(parseQuantity('48 kr', 'currency', 'sv', 'SEK')).toEqual({ ok: true, value: 48 });
  });

  it('with a sentence that says how to put it right', () => {
    const message = (text: string, locale = 'en-US') => {
      const parsed = parseQuantity(text, 'number', locale);
      return parsed.ok ? '' : parsed.error.message;
    };
    expect(message('2×6')).toBe('2×6 is not a number. Write one in digits, such as 12.');
    expect(message('1.240,5')).toBe('1.240,5 is written with a decimal comma. Write 1,240.5.');
    expect(message('1,240.5', 'de')).toBe('1,240.5 is written with a decimal point. Write 1.240,5.');
  });
});

describe('parseQuantity', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 90 }),
    fc
      .array(fc.constantFrom('1', '0', '9', '.', ',', ' ', '-', '−', '(', ')', '$', '%', 'k', 'm', 'e', 'h', ':', '€'))
      .map((parts) => parts.join('')),
  );

  it('never throws, and gives only amounts that can be kept', () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(...units),
        fc.constantFrom('en-US', 'de', 'fr', 'en-IN'),
        (text, unit, locale) => {
          const parsed = parseQuantity(text, unit, locale);
          if (parsed.ok) {
            expect(isAmount(parsed.value, unit)).toBe(true);
            expect(Object.is(parsed.value, -0)).toBe(false);
          } else {
            expect(parsed.error.message).not.toBe('');
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('amounts', () => {
  it('of fifteen digits are what they were after rounding', () => {
    const digits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 6 }), (whole, decimals) => {
        const amount = Number(`${whole}e-${decimals}`) + 0;
        expect(roundAmount(amount)).toBe(amount);
      }),
    );
  });

  it.each([
    [0.1 + 0.2, 0.3],
    [1 / 3, 0.333333],
    [-0.0000001, 0],
    [123_456_789.1234567, 123_456_789.123457],
    [1e15, 1e15],
  ])('%d is kept as %d', (amount, kept) => {
    expect(roundAmount(amount)).toBe(kept);
  });

  it.each<[unknown, Unit, boolean]>([
    [12, 'number', true],
    [1e15, 'number', true],
    [1e15 + 2, 'number', false],
    [0.1 + 0.2, 'number', false],
    [Number.NaN, 'number', false],
    [Number.POSITIVE_INFINITY, 'number', false],
    ['12', 'number', false],
    [1, 'yes-no', true],
    [0.5, 'yes-no', false],
  ])('%s as %s can be kept: %s', (amount, unit, expected) => {
    expect(isAmount(amount, unit)).toBe(expected);
  });
});
