import { currencyExponent } from './currency.ts';
import { numberFormat } from './numeral.ts';
import { parseQuantity } from './quantity.ts';
import { ok, problem, type Result } from './result.ts';
import { quoted } from './text.ts';

/** An amount of money in whole minor units (cents, yen, fils) of one currency (ISO 4217). */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** @throws RangeError when the units are not whole or too many to be exact. */
export function money(minor: number, currency: string): Money {
  if (!Number.isSafeInteger(minor)) {
    throw new RangeError(`Money needs whole minor units below 2^53, not ${minor}.`);
  }
  return { minor: minor + 0, currency };
}

/** @throws RangeError for two currencies, or a sum too large to be exact. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) {
    throw new RangeError(`${a.currency} and ${b.currency} cannot be added.`);
  }
  return money(a.minor + b.minor, a.currency);
}

/** What somebody typed, such as `$1,240.50` or `48k`; more decimals than the currency has are refused. */
export function parseMoney(text: string, currency: string, locale: string): Result<Money> {
  const amount = parseQuantity(text, 'currency', locale, currency);
  if (!amount.ok) {
    return amount;
  }
  const exponent = currencyExponent(currency);
  const minor = Number(`${amount.value}e${exponent}`);
  if (!Number.isInteger(minor)) {
    const most = exponent === 0 ? 'no decimals' : `${exponent} decimals`;
    return problem('too-many-decimals', `${quoted(text)} is finer than ${currency} goes, which has ${most}. Round it.`);
  }
  if (!Number.isSafeInteger(minor)) {
    return problem('too-large', `${quoted(text)} is too large to keep to the cent. Write a smaller amount.`);
  }
  return ok({ minor: minor + 0, currency });
}

/** `$1,240.50`, `−€11.00`: always with the currency's decimals and a true minus. */
export function formatMoney(amount: Money, locale: string): string {
  const formatter = numberFormat(locale, {
    style: 'currency',
    currency: amount.currency,
    currencyDisplay: 'narrowSymbol',
  });
  const size = `${Math.abs(amount.minor)}e-${currencyExponent(amount.currency)}` as Intl.StringNumericLiteral;
  return (amount.minor < 0 ? '−' : '') + formatter.format(size);
}

/**
 * Shares in proportion to the weights that add up to the amount again, to the last minor unit (largest remainders;
 * of equal remainders the earlier share gets the unit).
 * @param weights not negative, at most six decimals, at least one above zero.
 * @throws RangeError for other weights.
 */
export function allocate(amount: Money, weights: readonly number[]): Money[] {
  if (!weights.every((weight) => weight >= 0 && weight <= 1e9) || !weights.some((weight) => weight > 0)) {
    throw new RangeError('Shares need weights from 0 to 1e9, at least one of them above zero.');
  }
  const parts = weights.map((weight) => BigInt(Math.round(weight * 1e6)));
  const whole = parts.reduce((sum, part) => sum + part, 0n);
  if (whole === 0n) {
    throw new RangeError('Shares need a weight of at least 0.000001.');
  }
  const total = BigInt(Math.abs(amount.minor));
  const shares = parts.map((part) => (total * part) / whole);
  const order = parts
    .map((part, place) => ({ place, remainder: (total * part) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1));
  const left = Number(total - shares.reduce((sum, share) => sum + share, 0n));
  const lucky = new Set(order.slice(0, left).map((entry) => entry.place));
  const sign = amount.minor < 0 ? -1 : 1;
  return shares.map((share, place) => money(sign * (Number(share) + (lucky.has(place) ? 1 : 0)), amount.currency));
}
