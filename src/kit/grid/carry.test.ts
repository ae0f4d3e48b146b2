import { describe, expect, test } from 'vitest';
import { carryBeside, carryBy, carryToGroup, carryWords } from './carry.ts';

const rows = [
  { id: 'loose', name: 'Loose' },
  { id: 'leads', name: 'New leads', group: 'win' },
  { id: 'missed', name: 'Calls missed', group: 'win' },
  { id: 'sent', name: 'Estimates sent', group: 'sell' },
];
const groups = [
  { id: 'win', name: 'Win the call' },
  { id: 'sell', name: 'Sell' },
];

describe('by one place', () => {
  test('down past the next row, up before the one above', () => {
    expect(carryBy(rows, 'leads', 1)).toEqual({ rowId: 'leads', group: 'win', before: null });
    expect(carryBy(rows, 'missed', -1)).toEqual({ rowId: 'missed', group: 'win', before: 'leads' });
  });

  test('not out of its group', () => {
    expect(carryBy(rows, 'leads', -1)).toBeNull();
    expect(carryBy(rows, 'sent', 1)).toBeNull();
    expect(carryBy(rows, 'nobody', 1)).toBeNull();
  });
});

describe('to another group', () => {
  test('down it is the first there, up the last', () => {
    expect(carryToGroup(rows, 'leads', 1)).toEqual({ rowId: 'leads', group: 'sell', before: 'sent' });
    expect(carryToGroup(rows, 'sent', -1)).toEqual({ rowId: 'sent', group: 'win', before: null });
  });

  test('above the first group are the rows without one', () => {
    expect(carryToGroup(rows, 'leads', -1)).toEqual({ rowId: 'leads', group: undefined, before: null });
    expect(carryToGroup(rows, 'loose', -1)).toBeNull();
    expect(carryToGroup(rows, 'sent', 1)).toBeNull();
  });
});

describe('dropped', () => {
  test('beside a row of another group it joins that group', () => {
    expect(carryBeside(rows, 'sent', { rowId: 'leads', side: 'below' })).toEqual({
      rowId: 'sent',
      group: 'win',
      before: 'missed',
    });
    expect(carryBeside(rows, 'leads', { rowId: 'sent', side: 'below' })).toEqual({
      rowId: 'leads',
      group: 'sell',
      before: null,
    });
  });

  test('on the line of a group it is the first there', () => {
    expect(carryBeside(rows, 'loose', { group: 'sell' })).toEqual({ rowId: 'loose', group: 'sell', before: 'sent' });
  });

  test('where it stands already nothing moves', () => {
    expect(carryBeside(rows, 'leads', { rowId: 'missed', side: 'above' })).toBeNull();
    expect(carryBeside(rows, 'leads', { rowId: 'leads', side: 'below' })).toBeNull();
    expect(carryBeside(rows, 'leads', { group: 'win' })).toBeNull();
  });
});

test('the place is told as it will be', () => {
  expect(carryWords(rows, groups, { rowId: 'sent', group: 'win', before: 'missed' })).toBe(
    'Estimates sent: place 2 of 3 in Win the call.',
  );
  expect(carryWords(rows, groups, { rowId: 'leads', group: 'win', before: null })).toBe(
    'New leads: place 2 of 2 in Win the call.',
  );
  expect(carryWords(rows, groups, { rowId: 'leads', group: undefined, before: null })).toBe('New leads: place 2 of 2.');
});
