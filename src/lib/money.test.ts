import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyExponent, currencySign, isCurrency } from './currency.ts';
import { addMoney, allocate, formatMoney, money, parseMoney } from './money.ts';

describe('currencies', () => {
  it.each([
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('%s has %i decimals (ISO 4217)', (code, exponent) => {
    expect(currencyExponent(code)).toBe(exponent);
  });

  it('are three capital letters in use', () => {
    expect(['USD', 'EUR', 'SEK'].every(isCurrency)).toBe(true);
    expect(['usd', 'US', 'XQZ', '', '$'].some(isCurrency)).toBe(false);
  });

  it('have a sign', () => {
    expect(currencySign('USD', 'en-US')).toBe('$');
    expect(currencySign('EUR', 'de')).toBe('€');
  });
});

describe('money', () => {
  it.each([
    ['$1,240.50', 'USD', 124_050],
    ['48k', 'USD', 4_800_000],
    // 1.005 * 100 is 100.49999999999999 in doubles
    ['1.005', 'KWD', 1005],
    ['8.29', 'USD', 829],
    ['(8.29)', 'USD', -829],
    ['1240', 'JPY', 1240],
  ])('%s is %s in minor units: %i', (text, currency, minor) => {
    expect(parseMoney(text, currency, 'en-US')).toEqual({ ok: true, value: { minor, currency } });
  });

  it.each([
    ['1.005', 'USD', 'too-many-decimals'],
    ['12.5', 'JPY', 'too-many-decimals'],
    ['€5', 'USD', 'wrong-currency'],
    ['1000000000000000', 'USD', 'too-large'],
    ['five', 'USD', 'not-a-number'],
  ])('%s as %s is refused: %s', (text, currency, code) => {
    expect(parseMoney(text, currency, 'en-US')).toMatchObject({ ok: false, error: { code } });
  });

  it('is written with its decimals and a true minus', () => {
    expect(formatMoney(money(124_050, 'USD'), 'en-US')).toBe('$1,240.50');
    expect(formatMoney(money(-1100, 'EUR'), 'en-US')).toBe('−€11.00');
    expect(formatMoney(money(1240, 'JPY'), 'en-US')).toBe('¥1,240');
    // beyond what a double can hold to the cent
    expect(formatMoney(money(9_007_199_254_740_991, 'USD'), 'en-US')).toBe('$90,071,992,547,409.91');
  });

  it('reads back what was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
        fc.constantFrom('USD', 'EUR', 'KWD', 'JPY'),
        fc.constantFrom('en-US', 'de', 'fr', 'sv', 'de-CH'),
        (minor, currency, locale) => {
          const amount = money(minor, currency);
          expect(parseMoney(formatMoney(amount, locale), currency, locale)).toEqual({ ok: true, value: amount });
        },
      ),
    );
  });

  it('adds only its own currency, and only exactly', () => {
    expect(addMoney(money(829, 'USD'), money(-830, 'USD'))).toEqual({ minor: -1, currency: 'USD' });
    expect(() => addMoney(money(1, 'USD'), money(1, 'EUR'))).toThrow(/USD and EUR/);
    expect(() => addMoney(money(2 ** 53 - 1, 'USD'), money(1, 'USD'))).toThrow(RangeError);
    expect(() => money(0.5, 'USD')).toThrow(RangeError);
  });
});

describe('allocate', () => {
  const minors = (total: number, weights: number[]) =>
    allocate(money(total, 'USD'), weights).map((share) => share.minor);

  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [5, [3, 7], [2, 3]],
    [1, [0, 1], [0, 1]],
    [0, [1, 2], [0, 0]],
    [1000, [1.5, 0.5], [750, 250]],
    [2, [1, 1, 1], [1, 1, 0]],
  ])('%i by %j gives %j', (total, weights, shares) => {
    expect(minors(total, weights)).toEqual(shares);
  });

  it('loses no cent, and keeps every share within one of its due', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }),
        fc
          .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 })
          .filter((all) => all.some(Boolean)),
        (total, weights) => {
          const shares = minors(total, weights);
          const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
          expect(shares.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(total));
          for (const [place, share] of shares.entries()) {
            const away = BigInt(share) * whole - BigInt(total) * BigInt(weights[place] ?? 0);
            expect(away < whole && away > -whole).toBe(true);
          }
        },
      ),
    );
  });

  it.each([[[]], [[0, 0]], [[-1, 2]], [[Number.NaN]], [[1e-9]]])('refuses the weights %j', (weights) => {
    expect(() => minors(100, weights)).toThrow(RangeError);
  });
});
