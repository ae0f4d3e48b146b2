import { expect, it } from 'vitest';
import type { MetricSeries } from '#features/diagnosis/model/records.ts';
import { settleVerdicts } from '#features/diagnosis/model/verdict.ts';
import { usual, weekly } from '#test/diagnosis/weekly-metric.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { notWeekly } from './not-weekly.ts';

const look = (metric: MetricSeries) => notWeekly.look(recordsOf({ metrics: [metric] }), groundOf());
const verdictOf = (claims: ReturnType<typeof look>) => settleVerdicts(claims.map(({ basis }) => basis)).verdicts;

/** Adds up from the first of each month on, as money of the month to date does. */
const toDate = (weeks: number) =>
  weekly(
    'Income',
    Array.from({ length: weeks }, () => 0),
    { unit: 'currency' },
  ).periods.map((period) => Number(period.slice(8)) * 1000);

it('a figure of the month to date is a hint, and likely when its owner says the same', () => {
  const metric = weekly('Income this month', toDate(26), { unit: 'currency' });
  expect(verdictOf(look(metric))).toEqual(['hint']);
  const asked = look({ ...metric, controllable: false });
  expect(verdictOf(asked)).toEqual(['likely']);
  expect(asked[0]?.symptom).toContain('Within each month it only adds up');
  expect(asked[0]?.evidence[0]).toMatchObject({ value: 2, n: 26 });
});

it('says by when enough weeks are known, also where none is yet', () => {
  const [claim] = look(weekly('Calls', []));
  // The week to 15 November was the last to end; thirteen more end on 14 February.
  expect(claim?.wouldChange).toBe('13 more weeks, by 14 Feb 2027.');
});

it('a number that hardly ever moves and is nearly the week before is likely none', () => {
  const claims = look(
    weekly(
      'Clients kept',
      Array.from({ length: 30 }, (_, at) => 40 + Math.floor(at / 10)),
    ),
  );
  expect(verdictOf(claims)).toEqual(['likely']);
  expect(claims[0]?.symptom).toMatch(/hardly moves.*nearly the week before/);
});

it('a number that goes up and down is one', () => {
  expect(verdictOf(look(weekly('Estimates sent', usual(26))))).toEqual(['nothing']);
});

it('twelve weeks tell too little', () => {
  expect(look(weekly('Estimates sent', usual(12)))).toMatchObject([
    { basis: { kind: 'too-little' }, wouldChange: '1 more week, by 22 Nov 2026.' },
  ]);
});

it('other cadences and questions of yes and no are not asked', () => {
  expect(look(weekly('Income', usual(26), { cadence: 'monthly' }))).toEqual([]);
  expect(look(weekly('Meeting held', usual(26), { unit: 'yes-no' }))).toEqual([]);
});
