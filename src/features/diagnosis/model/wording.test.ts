import { expect, it } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import { counted, dayText, listed, moneyText, monthText, numberText, shareText, timesText } from './wording.ts';

it('shares are whole points, and little never reads as none', () => {
  expect([0.6, 0.125, 1, 0].map(shareText)).toEqual(['60\u202f%', '13\u202f%', '100\u202f%', '0\u202f%']);
  expect(shareText(0.004)).toBe('0.4\u202f%');
});

it('money has three figures', () => {
  expect([12_432, -999.4, 1_234_567, 0].map((amount) => moneyText(amount, 'USD'))).toEqual([
    '$12,400',
    '−$999',
    '$1,230,000',
    '$0',
  ]);
  expect(moneyText(12_432, 'EUR')).toBe('€12,400');
});

it('numbers have a decimal where it tells something', () => {
  expect([12.52, 3, 140.4].map(numberText)).toEqual(['12.5', '3', '140']);
  expect([counted(1, 'month'), counted(0, 'month'), counted(2, 'priority', 'priorities')]).toEqual([
    '1 month',
    '0 months',
    '2 priorities',
  ]);
});

it('of how many times as much, two decimals tell something near one and none above ten', () => {
  expect([1.083, 0.949, 1.5, 4, 7.23, 14.4].map(timesText)).toEqual(['1.08', '0.95', '1.5', '4', '7.2', '14']);
});

it('names are listed as far as anybody reads', () => {
  expect([[], ['Ana'], ['Ana', 'Ben'], ['Ana', 'Ben', 'Cy', 'Di']].map((names) => listed(names))).toEqual([
    '',
    'Ana',
    'Ana and Ben',
    'Ana, Ben, Cy and Di',
  ]);
  expect(listed(['Ana', 'Ben', 'Cy', 'Di', 'Ed'])).toBe('Ana, Ben, Cy and 2 more');
});

it('days and months say their year', () => {
  expect([monthText(day('2026-10-01')), dayText(day('2026-11-17'))]).toEqual(['October 2026', '17 Nov 2026']);
});
