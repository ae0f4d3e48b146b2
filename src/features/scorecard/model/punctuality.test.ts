import { day } from '#lib/calendar/day.ts';
import { expect, it } from 'vitest';
import { type Arrival, punctualityOf, together } from './punctuality.ts';

const weeks = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'].map((text) => day(text));
const [first, second, third, fourth] = weeks as [
  (typeof weeks)[0],
  (typeof weeks)[0],
  (typeof weeks)[0],
  (typeof weeks)[0],
];

function arrival(period: (typeof weeks)[0], recordedOn: string, more: Partial<Arrival> = {}): Arrival {
  return { period, amount: 1, version: 1, source: null, recordedOn: day(recordedOn), ...more };
}

it.each<[string, Arrival[], object]>([
  ['no number at all', [], { inTime: 0, late: 0, missing: 0 }],
  ['only a note', [arrival(first, '2026-10-26', { amount: null })], { inTime: 0, late: 0, missing: 0 }],
  [
    // the week of 9 November ends on Sunday the 15th; Wednesday is the third day after it
    'on the third day, and on the fourth',
    [arrival(third, '2026-11-12'), arrival(fourth, '2026-11-18')],
    { inTime: 1, late: 1, missing: 0 },
  ],
  ['within the week itself', [arrival(fourth, '2026-11-13')], { inTime: 1, late: 0, missing: 0 }],
  [
    'nothing is missing before the first number, but after it',
    [arrival(second, '2026-11-02')],
    { inTime: 1, late: 0, missing: 2 },
  ],
  [
    'one written again or brought in says nothing of when it was known',
    [
      arrival(first, '2026-12-01', { version: 2 }),
      arrival(second, '2026-12-01', { source: 'Phone system' }),
      arrival(third, '2026-11-09'),
    ],
    { inTime: 1, late: 0, missing: 1 },
  ],
])('%s', (_, arrivals, expected) => {
  expect(punctualityOf('weekly', weeks, arrivals)).toEqual(expected);
});

it('gives a month ten days', () => {
  const month = day('2026-10-01');
  const on = (recordedOn: string) => punctualityOf('monthly', [month], [arrival(month, recordedOn)]);
  expect(on('2026-11-10')).toEqual({ inTime: 1, late: 0, missing: 0 });
  expect(on('2026-11-11')).toEqual({ inTime: 0, late: 1, missing: 0 });
});

it('adds up over metrics', () => {
  expect(together({ inTime: 1, late: 2, missing: 3 }, { inTime: 10, late: 20, missing: 30 })).toEqual({
    inTime: 11,
    late: 22,
    missing: 33,
  });
});
