import { expect, it } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import { callAt } from '#test/support/phone-calls.ts';
import { firstRings } from './first-ring.ts';

const on = day('2026-06-01');
const ring = (hour: number, minute: number, from: string | null) => callAt(on, hour, { minute, from });
const timesOf = (rings: ReturnType<typeof firstRings>) => rings.map(({ second }) => second / 3600);

it('is one for who rings again within the hour, however the number is written', () => {
  const rings = [
    ring(9, 0, '+1 212 555 0101'),
    ring(9, 30, '(212) 555-0101'),
    // Three quarters of an hour after the last one, if not after the first.
    ring(10, 15, '2125550101'),
    ring(12, 0, '+1 212 555 0101'),
  ];
  expect(timesOf(firstRings(rings))).toEqual([9, 12]);
});

it('is each one of different callers, and of those who withhold their number', () => {
  const rings = [ring(9, 0, null), ring(9, 1, null), ring(9, 2, '+1 212 555 0101'), ring(9, 3, '+1 212 555 0102')];
  expect(firstRings(rings)).toHaveLength(4);
});
