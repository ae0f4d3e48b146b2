import { expect, it } from 'vitest';
import type { MetricSeries } from '#features/diagnosis/model/records.ts';
import { usual, weekly } from '#test/diagnosis/weekly-metric.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { wrongLevel } from './wrong-level.ts';

const look = (...metrics: MetricSeries[]) => wrongLevel.look(recordsOf({ metrics }), groundOf());
const of = (person: string, title: string, more: Partial<MetricSeries> = {}) =>
  weekly(title, usual(10), { level: 'person', person, kind: 'activity', ...more });

it('an activity that two people feed stands too high on the company scorecard', () => {
  const company = weekly('Calls made', usual(10), { kind: 'activity' });
  const [claim] = look(company, of('Ben', 'Calls made'), of('Ana', 'Visits', { drives: ['calls made'] }));
  expect(claim).toMatchObject({
    cause: 'too-high',
    basis: { kind: 'counted', complete: true },
    evidence: [{ value: 2 }],
  });
  expect(claim?.symptom).toContain('work of Ana, Ben');
});

it('with one person behind it, as a result, or in a department it may stay', () => {
  const company = weekly('Calls made', usual(10), { kind: 'activity' });
  const ben = of('Ben', 'Calls made');
  const people = [ben, of('Ana', 'Calls made')];
  expect(look(company, ben)[0]?.basis.kind).toBe('nothing');
  expect(look({ ...company, kind: 'lagging' }, ...people)[0]?.basis.kind).toBe('nothing');
  expect(look({ ...company, level: 'department' }, ...people)[0]?.basis.kind).toBe('nothing');
});

it.each(['Client retention', '12-month revenue', 'Churn', 'Revenue, rolling'])(
  '%s stands too low on one person’s',
  (title) => {
    expect(look(of('Ben', title, { kind: 'lagging' }))).toMatchObject([{ cause: 'too-low' }]);
    expect(look(weekly(title, usual(10)))).toMatchObject([{ cause: null, basis: { kind: 'nothing' } }]);
  },
);

it('a yearly number stands too low on one person’s', () => {
  expect(look(of('Ben', 'Income', { cadence: 'yearly' }))).toMatchObject([{ cause: 'too-low' }]);
});
