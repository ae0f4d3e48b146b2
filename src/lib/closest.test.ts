import { expect, it } from 'vitest';
import { closest } from './closest.ts';

it('finds what was meant behind a slip of the finger, closest first', () => {
  const names = ['name', 'stage', 'status', 'started', 'value'];
  expect(closest('stauts', names)[0]).toBe('status');
  expect(closest('Nmae', names)).toEqual(['name']);
  expect(closest('staged', names).slice(0, 2)).toEqual(['stage', 'started']);
});

it('finds a name of which a part was written', () => {
  expect(closest('phase', ['Deal phase', 'Owner'])).toEqual(['Deal phase']);
});

it('finds nothing where everything is far, and nothing for nothing', () => {
  expect(closest('colour', ['name', 'stage'])).toEqual([]);
  expect(closest(' ', ['a'])).toEqual([]);
});
