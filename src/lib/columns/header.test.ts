import { expect, it } from 'vitest';
import { isMissing } from './cell.ts';
import { literalOf } from './formula.ts';
import { headerKey } from './header.ts';

it.each([
  ['Start date', 'startdate'],
  ['  START   DATE ', 'startdate'],
  ['*Start date*', 'startdate'],
  ['Start date **', 'startdate'],
  ['\ufeffUser', 'user'],
  ['Start\u00a0date', 'startdate'],
  ['Start\ndate', 'startdate'],
  // e and a combining acute accent, as file names of some systems have it
  ['Cafe\u0301', 'caf\u00e9'],
  ['Billable?', 'billable?'],
  ['*', ''],
])('%j is known as %j', (header, key) => {
  expect(headerKey(header)).toBe(key);
});

it.each([
  ['="0042"', '0042'],
  ['="say ""no"""', 'say "no"'],
  ['"true"', 'true'],
  ['=-236705.50', '-236705.50'],
  ['= 12', '12'],
  ['=A1', null],
  ['=1+1', null],
  ['="a"&"b"', null],
  ['=HYPERLINK("http://example.com")', null],
])('the formula %j says %j', (formula, expected) => {
  expect(literalOf(formula)).toBe(expected);
});

it.each(['', '  ', 'NA', 'n/a', '#N/A', 'NULL', '-', '—'])('%j says that there is no value', (text) => {
  expect(isMissing(text)).toBe(true);
});

it.each(['0', 'none', 'no', '--', 0, false])('%j is a value', (cell) => {
  expect(isMissing(cell)).toBe(false);
});
