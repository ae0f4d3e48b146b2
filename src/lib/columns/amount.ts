import { readNumeral } from '../numeral.ts';
import { largestAmount, readQuantity, roundAmount, tooLarge, type Unit } from '../quantity.ts';
import { ok, problem, type Result } from '../result.ts';
import { quoted } from '../text.ts';
import { type Cell, cellText } from './cell.ts';
import { type Decimal, separatorsWith } from './decimal.ts';
import { formulaProblem } from './formula.ts';

/** A cell of a column of numbers whose unit is not known before its row is; `decimal` holds for the whole column. */
export interface WrittenAmount {
  readonly cell: Cell;
  readonly decimal: Decimal;
}

/** Files carry what was computed, with as many decimals as a program had: six of them are kept. */
function kept(amount: number, text: string): Result<number> {
  return Math.abs(amount) <= largestAmount
    ? ok(Number.isInteger(amount) ? amount + 0 : roundAmount(amount))
    : tooLarge(text);
}

/** Most numbers of most files; read without taking them apart, which costs ten times as much. */
const plain = { point: /^-?\d{1,15}(?:\.\d+)?$/, comma: /^-?\d{1,15}$/ } as const;

function notOfUnit(cell: Cell, unit: Unit): Result<never> {
  const what = typeof cell === 'boolean' ? 'yes or no' : typeof cell === 'object' ? 'percent' : 'a number';
  return problem('wrong-unit', `${cellText(cell)} is ${what}, and the unit here is ${unit}.`);
}

/**
 * A cell as an amount in its unit, rounded to six decimals. A number that is shortened, `12k`, is refused: what was cut
 * off is not in the file.
 * @param currency ISO 4217; money marked as another one is refused. Without it any mark is taken.
 */
export function readAmount({ cell, decimal }: WrittenAmount, unit: Unit, currency?: string): Result<number> {
  if (typeof cell === 'boolean') {
    return unit === 'yes-no' ? ok(cell ? 1 : 0) : notOfUnit(cell, unit);
  }
  if (typeof cell === 'object') {
    return unit === 'percent' ? kept(cell.percent, cellText(cell)) : notOfUnit(cell, unit);
  }
  if (typeof cell === 'number' && unit !== 'yes-no') {
    return kept(cell, cellText(cell));
  }
  const text = cellText(cell);
  if (unit !== 'yes-no' && plain[decimal].test(text)) {
    return kept(Number(text), text);
  }
  if (text.startsWith('=')) {
    return formulaProblem(text);
  }
  return readQuantity(text, unit, currency, ({ numeral, exponent, negative }, trimmed) => {
    if (exponent !== 0) {
      return problem('shortened', `${quoted(trimmed)} is shortened. Write all of its digits.`);
    }
    const digits = readNumeral(numeral, separatorsWith(decimal));
    return digits.ok ? kept(negative ? -Number(digits.value) : Number(digits.value), trimmed) : digits;
  });
}

/** A share of one: `45 %` and `0.45` are both 0.45. */
export function readShare(written: WrittenAmount): Result<number> {
  const inPoints = typeof written.cell === 'object' || /%|\b(?:pct|percent)\b/i.test(cellText(written.cell));
  const amount = readAmount(written, inPoints ? 'percent' : 'number');
  return amount.ok && inPoints ? ok(roundAmount(amount.value / 100)) : amount;
}
