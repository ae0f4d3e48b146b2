import { expect, it } from 'vitest';
import { nearNames } from './near.ts';

const names = ['Calls made', 'Calls missed', 'Work sold', 'Work booked', 'Revenue'];

it.each<[string, string[]]>([
  ['Cals made', ['Calls made']],
  // two letters swapped
  ['Clals made', ['Calls made']],
  ['revenues', ['Revenue']],
  ['  REVENUE ', ['Revenue']],
  // part of a title is near to it
  ['sold', ['Work sold']],
  ['Work', ['Work sold', 'Work booked']],
  ['Profit', []],
  ['', []],
])('%j is near %j', (written, near) => {
  expect(nearNames(written, names)).toEqual(near);
});

it('names no more than asked', () => {
  expect(nearNames('calls', names, 1)).toEqual(['Calls made']);
});
