import { expect, it } from 'vitest';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { finishedJobs, hoursOn, jobOf } from '#test/support/jobs.ts';
import type { Records } from '../../records.ts';
import { estimateBias } from './estimate-bias.ts';

const look = (known: Partial<Records>) => estimateBias.look(recordsOf(known), groundOf());

type Pair = readonly [number, number];
/** Half of so many jobs take one multiple of ten hours, half another. */
const jobs = (count: number, one: number, other: number): Pair[] =>
  Array.from({ length: count }, (_, at) => [10, 10 * (at % 2 === 0 ? one : other)]);

it('tells by how much jobs take longer, and what to plan with', () => {
  const claims = look(finishedJobs(jobs(40, 1.2, 1.8)));
  expect(claims).toHaveLength(1);
  expect(claims[0]).toMatchObject({
    subject: { kind: 'company' },
    basis: { kind: 'tested', matters: true, most: 'clear' },
    title: 'Jobs take 47\u202f% longer than they are quoted',
  });
  const [typical, total, buffer] = claims[0]?.evidence ?? [];
  // √(1.2 · 1.8), and t of 39 degrees (2.0227) times the deviation of the logs ± ½ ln 1.5, over √39.
  expect(typical?.value).toBeCloseTo(Math.sqrt(1.2 * 1.8), 10);
  const reach = (2.0227 * (Math.log(1.5) / 2)) / Math.sqrt(39);
  expect(typical?.high).toBeCloseTo(Math.sqrt(1.2 * 1.8) * Math.exp(reach), 3);
  expect([total?.value, buffer?.value]).toEqual([1.5, 1.8].map((ratio) => expect.closeTo(ratio, 10)));
  expect(claims[0]?.actions[0]).toBe('Multiply the hours of the next quote by 1.47, and plan the calendar with 1.80.');
});

it('tells quotes that hold too much, too', () => {
  const [claim] = look(finishedJobs(jobs(40, 0.5, 0.8)));
  expect(claim).toMatchObject({ basis: { matters: true } });
  expect(claim?.title).toContain('less time than they are quoted');
  expect(claim?.basis.kind === 'tested' && claim.basis.posterior).toBeGreaterThan(0.99);
});

it('finds nothing where jobs take as long as quoted, now more and now less', () => {
  const [claim] = look(finishedJobs(jobs(40, 0.8, 1.25)));
  expect(claim?.basis).toMatchObject({ kind: 'tested', matters: false });
  expect(claim?.basis.kind === 'tested' && claim.basis.p).toBeCloseTo(1, 6);
});

it('names no buffer below twenty jobs, and no factor below ten', () => {
  const twelve = look(finishedJobs(jobs(12, 1.2, 1.8)));
  expect(twelve[0]?.evidence).toHaveLength(2);
  expect(twelve[0]?.basis).toMatchObject({ most: 'nothing' });
  expect(look(finishedJobs(jobs(9, 1.2, 0.8)))[0]).toMatchObject({
    basis: { kind: 'too-little' },
    symptom: expect.stringContaining('5 of 9 took longer than quoted: job 0 (12 hours for 10)'),
    wouldChange: '1 more finished job with both.',
  });
});

it('looks at a client with ten jobs apart from all, and at none who has all of them', () => {
  const novak = finishedJobs(jobs(20, 1.9, 2.1), { client: 'Novak' });
  const others = Array.from({ length: 20 }, (_, at) => jobOf(`other ${at}`, { status: 'done', quotedHours: 10 }));
  const claims = look({
    projects: [...novak.projects, ...others],
    time: [...novak.time, ...others.map(({ project }) => hoursOn(project, 10))],
  });
  expect(claims.map(({ subject }) => subject)).toEqual([
    { kind: 'company', name: 'Harbor Painting' },
    { kind: 'client', name: 'Novak' },
  ]);
  expect(claims[1]?.title).toBe('Jobs for Novak take 100\u202f% longer than they are quoted');
  expect(look(novak)).toHaveLength(1);
});

it('is not looked for without a finished project', () => {
  expect(look({ projects: [jobOf('House', { quotedHours: 10 })] })).toEqual([]);
  expect(look({ projects: [jobOf('House', { status: 'done', quotedHours: 10 })] })).toMatchObject([
    { basis: { kind: 'too-little' } },
  ]);
});
