import { expect, it } from 'vitest';
import type { Scorecard } from '../contract/scorecard.ts';
import { newest } from './newest.ts';

type Value = Scorecard['rows'][number]['values'][number];

const value = (period: string, amount: number | null, version: number) => ({ period, amount, version }) as Value;

const scorecard = (...values: Value[]) =>
  ({
    periods: ['2026-01-05', '2026-01-12'],
    rows: [{ metricId: 'leads', title: 'Leads', values }],
  }) as unknown as Scorecard;

const amounts = ({ rows }: Scorecard) => rows[0]?.values.map(({ period, amount }) => `${period} ${amount}`);

it('an answer that is older than what is seen does not take it back', () => {
  const seen = scorecard(value('2026-01-05', 50, 3), value('2026-01-12', null, 2));
  expect(amounts(newest(seen, scorecard(value('2026-01-05', 51, 2), value('2026-01-12', 9, 1))))).toEqual([
    '2026-01-05 50',
    '2026-01-12 null',
  ]);
});

it('an answer from before a value was first written does not take it away', () => {
  expect(amounts(newest(scorecard(value('2026-01-05', 50, 1)), scorecard()))).toEqual(['2026-01-05 50']);
});

it('what is newer is taken over, and what is no longer shown is left', () => {
  const seen = scorecard(value('2025-12-29', 1, 4), value('2026-01-05', 50, 3));
  expect(amounts(newest(seen, scorecard(value('2026-01-05', 60, 4))))).toEqual(['2026-01-05 60']);
});

it('the rest is as it was read, and rows that are gone are gone', () => {
  const seen = scorecard(value('2026-01-05', 50, 3));
  expect(newest(seen, { ...seen, rows: [] }).rows).toEqual([]);
  const renamed = scorecard(value('2026-01-05', 50, 3));
  expect(
    newest(seen, { ...renamed, rows: [{ ...(renamed.rows[0] as Scorecard['rows'][number]), title: 'Calls' }] }).rows[0]
      ?.title,
  ).toBe('Calls');
  expect(newest(undefined, seen)).toBe(seen);
});

it('what did not change stays the same object, so that nothing is drawn anew', () => {
  const seen = scorecard(value('2026-01-05', 50, 3));
  expect(newest(seen, scorecard(value('2026-01-05', 50, 3)))).toBe(seen);
});
