import { expect, it } from 'vitest';
import type { Project } from '#features/work/model/project.ts';
import { day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { hoursOn, jobOf } from '#test/support/jobs.ts';
import { effectiveRate } from './effective-rate.ts';

/** Finished jobs of so many hours, each hour earning so much. */
const jobs = (name: string, count: number, hours: number, rate: number, more: Partial<Project> = {}) =>
  Array.from({ length: count }, (_, at) => ({
    project: jobOf(`${name} ${at}`, {
      status: 'done',
      price: rate * hours,
      finished: day('2026-06-30'),
      ...more,
    }),
    hours,
  }));

const look = (some: readonly { readonly project: Project; readonly hours: number }[]) =>
  effectiveRate.look(
    recordsOf({
      projects: some.map(({ project }) => project),
      time: some.flatMap(({ project, hours }) => (hours > 0 ? [hoursOn(project.project, hours)] : [])),
    }),
    groundOf(),
  );

it('tells the jobs that earned less than half of a usual hour, by what they cost', () => {
  // 60 an hour is usual. 100 hours at 20 are 4,000 short, 20 hours at 10 are 1,000; all earned 14,200.
  const claims = look([...jobs('wall', 10, 20, 60), ...jobs('barn', 1, 20, 10), ...jobs('church', 1, 100, 20)]);
  expect(claims).toMatchObject([
    {
      subject: { kind: 'company' },
      basis: { kind: 'counted', complete: true },
      title: '2 jobs earned less than half of a usual hour: $5,000 short',
      effect: { low: 5000, mid: 5000, high: 5000, per: 'year' },
    },
  ]);
  expect(claims[0]?.symptom).toContain('church 0 ($20 an hour, $4,000 short) and barn 0 ($10 an hour, $1,000 short)');
  // 12,000 + 200 + 2,000 for 320 hours.
  expect(claims[0]?.evidence[0]).toMatchObject({ value: 14_200 / 320, n: 12 });
});

it('takes outside costs off, and is no more than likely where a job has no price', () => {
  const dear = jobs('church', 1, 100, 60, { outsideCosts: 4000 });
  const [claim] = look([...jobs('wall', 10, 20, 60), ...dear, ...jobs('shed', 1, 10, 0, { price: null })]);
  // 2,000 are left of 6,000 for 100 hours.
  expect(claim).toMatchObject({ basis: { complete: false }, effect: { mid: 4000 } });
  expect(claim?.symptom).toContain('1 finished project without a price or hours is not in it');
});

it('finds nothing where a poor job is small beside all of them', () => {
  // 10 hours at 20 are 400 short of 12,200.
  expect(look([...jobs('wall', 10, 20, 60), ...jobs('shed', 1, 10, 20)])).toMatchObject([
    { basis: { kind: 'nothing' }, title: 'No job cost much beside the others: $60 an hour is usual' },
  ]);
});

it('tells a client whose hours earn less than others’, as a range a year', () => {
  const novak = [
    ...jobs('novak', 6, 20, 30, { client: 'Novak' }),
    ...jobs('novak again', 6, 20, 40, { client: 'novak' }),
  ];
  const claims = look([...jobs('wall', 15, 20, 60, { client: 'Miller' }), ...novak]);
  const claim = claims.find(({ subject }) => subject.name === 'Novak');
  expect(claim).toMatchObject({
    basis: { kind: 'tested', matters: true, most: 'clear' },
    title: 'An hour for Novak earns $35, a usual one $60',
    effect: { mid: 240 * 25, per: 'year' },
  });
  // Every one of 12 below every one of 15: two of 17,383,860 groupings.
  expect(claim?.basis.kind === 'tested' && claim.basis.p).toBeCloseTo(2 / 17_383_860, 12);
  expect(claim?.effect?.low).toBeGreaterThan(0);
  expect(claim?.effect?.low).toBeLessThan(6000);
  const miller = claims.find(({ subject }) => subject.name === 'Miller');
  expect(miller).toMatchObject({ basis: { matters: false }, effect: null });
});

it('shows a table below five jobs, and takes older ones where the last year has few', () => {
  expect(look([...jobs('wall', 3, 20, 60), ...jobs('barn', 1, 20, 10)])[0]).toMatchObject({
    basis: { kind: 'too-little' },
    evidence: [{ label: 'an hour of barn 0 (20 hours)', value: 10 }, { value: 60 }, {}, {}],
    wouldChange: '1 more finished job with a price and hours.',
  });
  const old = jobs('old', 5, 20, 60, { finished: day('2024-06-30') });
  expect(look([...old, ...jobs('church', 1, 100, 20)])[0]?.effect?.per).toBe('once');
  expect(look([])).toEqual([]);
});
