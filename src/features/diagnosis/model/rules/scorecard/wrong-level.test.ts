import { expect, it } from 'vitest';
import type { MetricSeries } from '#features/diagnosis/model/records.ts';
import { usual, weekly } from '#test/diagnosis/weekly-metric.ts';
import { drawsFrom } from '#statistics/random.ts';
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

const noise = (weeks: number, seed: number) => {
  const draws = drawsFrom(seed);
  return Array.from({ length: weeks }, () => draws.normal());
};
const names = ['Ana', 'Ben', 'Cy', 'Di', 'Ed', 'Flo'];
const team = (people: number, valueOf: (person: number, week: number) => number, weeks = 26) =>
  names.slice(0, people).map((name, person) =>
    of(name, 'Jobs won', {
      amounts: usual(weeks).map((_, week) => valueOf(person, week)),
      periods: weekly('', usual(weeks)).periods,
      kind: 'lagging',
    }),
  );
const ofTeam = (...metrics: MetricSeries[]) =>
  look(...metrics).filter(({ subject, cause }) => subject.name === 'Jobs won' && cause !== null);

it('numbers that do not tell six people apart belong to their department', () => {
  const draws = names.map((_, person) => noise(104, person + 1));
  const claims = ofTeam(...team(6, (person, week) => 20 + 3 * (draws[person]?.[week] ?? 0), 104));
  expect(claims).toMatchObject([
    { cause: 'too-low', basis: { kind: 'estimated' }, evidence: [{ n: 624 }, { n: 624 }] },
  ]);
  expect(claims[0]?.actions[0]).toContain('department');
});

it('numbers that keep people apart stay with them', () => {
  const draws = names.map((_, person) => noise(26, person + 1));
  expect(ofTeam(...team(6, (person, week) => 20 + 4 * person + (draws[person]?.[week] ?? 0)))).toEqual([]);
});

it('weeks that are good or bad for all belong to the company', () => {
  const weeks = noise(26, 9);
  const draws = names.map((_, person) => noise(26, person + 1));
  const claims = ofTeam(
    ...team(6, (person, week) => 20 + 2 * person + 5 * (weeks[week] ?? 0) + (draws[person]?.[week] ?? 0)),
  );
  expect(claims[0]?.actions[0]).toContain('company');
});

it('of two people nothing is said', () => {
  expect(ofTeam(...team(2, () => 20))).toEqual([]);
});

it('a number of the company of which one makes four fifths belongs to their seat', () => {
  const company = weekly('Jobs won', usual(26));
  // 20 + 2 + 2: Ana makes 20 of 24, five sixths; with 4 + 4 beside her 20 of 28, less than four fifths.
  expect(look(company, ...team(3, (person) => (person === 0 ? 20 : 2)))[0]).toMatchObject({
    cause: 'too-high',
    title: expect.stringMatching(/83.%.*Ana’s/u),
    evidence: [{ value: 20 / 24, n: 26 }],
  });
  expect(look(company, ...team(3, (person) => (person === 0 ? 20 : 4)))[0]).toMatchObject({ cause: null });
});
