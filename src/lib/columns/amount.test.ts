import { describe, expect, it } from 'vitest';
import type { Unit } from '../quantity.ts';
import { readAmount, readShare } from './amount.ts';
import type { Cell } from './cell.ts';
import type { Decimal } from './decimal.ts';

const read = (cell: Cell, unit: Unit, decimal: Decimal, currency?: string) => {
  const amount = readAmount({ cell, decimal }, unit, currency);
  return amount.ok ? amount.value : amount.error.code;
};

describe('an amount', () => {
  it.each<[Cell, Unit, Decimal, number]>([
    ['1,234.50', 'number', 'point', 1234.5],
    ['1.234,50', 'number', 'comma', 1234.5],
    ['1,234', 'number', 'point', 1234],
    ['1,234', 'number', 'comma', 1.234],
    ['$1,234', 'currency', 'point', 1234],
    ['(1,234)', 'number', 'point', -1234],
    ['($1,234.00)', 'currency', 'point', -1234],
    [' $ (1,234.00)', 'currency', 'point', -1234],
    [' $ 1,234.00 ', 'currency', 'point', 1234],
    ['-1,234', 'number', 'point', -1234],
    ['−1,234', 'number', 'point', -1234],
    ['45 %', 'percent', 'point', 45],
    ['45,5\u202f%', 'percent', 'comma', 45.5],
    ['1 234,50', 'number', 'comma', 1234.5],
    ['1\u00a0234,50', 'number', 'comma', 1234.5],
    ['1\u202f234,50', 'number', 'comma', 1234.5],
    ["1'234.50", 'number', 'point', 1234.5],
    ['CHF 1’234.50', 'currency', 'point', 1234.5],
    ['1.234,50 €', 'currency', 'comma', 1234.5],
    ['1.234,50 EUR', 'currency', 'comma', 1234.5],
    ['12,34,567', 'number', 'point', 1_234_567],
    ['1:30:00', 'hours', 'point', 1.5],
    ['36:15', 'hours', 'comma', 36.25],
    ['100:00:00', 'hours', 'point', 100],
    ['7,5', 'hours', 'comma', 7.5],
    // 1 / 3, cut after sixteen decimals by the program that wrote it
    ['0.3333333333333333', 'number', 'point', 0.333333],
    [0.1 + 0.2, 'number', 'point', 0.3],
    [-0.0000001, 'number', 'point', 0],
    [1234.5, 'currency', 'comma', 1234.5],
    [{ percent: 45 }, 'percent', 'comma', 45],
    [true, 'yes-no', 'point', 1],
    [0, 'yes-no', 'point', 0],
    ['No', 'yes-no', 'point', 0],
    ['✓', 'yes-no', 'point', 1],
  ])('%j in %s with a decimal %s', (cell, unit, decimal, expected) => {
    expect(read(cell, unit, decimal)).toBe(expected);
  });

  it.each<[Cell, Unit, Decimal, string]>([
    ['12k', 'number', 'point', 'shortened'],
    ['1,5', 'number', 'point', 'other-decimal-sign'],
    ['1.5', 'number', 'comma', 'other-decimal-sign'],
    ['1,2,3', 'number', 'point', 'misplaced-separator'],
    ['1.5E+05', 'number', 'point', 'power-of-ten'],
    ['=A1+A2', 'number', 'point', 'formula'],
    ['45 %', 'number', 'point', 'wrong-unit'],
    ['$5', 'hours', 'point', 'wrong-unit'],
    [{ percent: 45 }, 'currency', 'point', 'wrong-unit'],
    [true, 'number', 'point', 'wrong-unit'],
    [2, 'yes-no', 'point', 'not-yes-or-no'],
    ['12:75', 'hours', 'point', 'not-a-time'],
    ['abc', 'number', 'point', 'not-a-number'],
    ['', 'number', 'point', 'empty'],
    ['1e309', 'number', 'point', 'power-of-ten'],
    [1e16, 'number', 'point', 'too-large'],
    ['--5', 'number', 'point', 'two-signs'],
    [`${'1'.repeat(100_000)}x`, 'number', 'point', 'not-a-number'],
  ])('refuses %j in %s with a decimal %s', (cell, unit, decimal, code) => {
    expect(read(cell, unit, decimal)).toBe(code);
  });

  it('is refused in the currency of somebody else', () => {
    expect(read('€5', 'currency', 'point', 'USD')).toBe('wrong-currency');
    expect(read('$5', 'currency', 'point', 'USD')).toBe(5);
  });
});

describe('a share of one', () => {
  it.each<[Cell, Decimal, number]>([
    ['45 %', 'point', 0.45],
    ['0,45', 'comma', 0.45],
    ['0.45', 'point', 0.45],
    [0.45, 'comma', 0.45],
    [{ percent: 45 }, 'point', 0.45],
    ['12.5 percent', 'point', 0.125],
  ])('%j with a decimal %s', (cell, decimal, expected) => {
    expect(readShare({ cell, decimal })).toEqual({ ok: true, value: expected });
  });
});
