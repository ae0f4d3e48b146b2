import { expect, it } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { delivered, finishedJobs, jobOf } from '#test/support/jobs.ts';
import type { Records } from '../../records.ts';
import { overload } from './overload.ts';

const look = (known: Partial<Records>) => overload.look(recordsOf(known), groundOf());

const forty = delivered(Array.from({ length: 26 }, () => 40));
const due = (client: string, hours: number, on: string) =>
  jobOf(`${client}’s house`, { client, remainingHours: hours, due: day(on) });

it('names the week by whose end more is due than can be done, and whom to call', () => {
  // 40 hours a week: 80 by 6 December, and 100 are due on the 4th.
  const [claim] = look({
    time: forty,
    projects: [due('Miller', 60, '2026-12-04'), due('Novak', 40, '2026-12-02'), due('Ortiz', 40, '2027-01-29')],
  });
  expect(claim).toMatchObject({
    subject: { kind: 'week', name: '2026-11-30' },
    basis: { kind: 'estimated', chance: 1, most: 'likely' },
    evidence: [{ value: 1 }, { value: 100, n: 2 }, { value: 40 }],
  });
  expect(claim?.actions[0]).toBe('Call Novak and Miller before the date, and agree on a new one.');
});

it('finds nothing where there is time enough, unless jobs take twice as long as quoted', () => {
  const projects = [due('Miller', 60, '2026-12-04')];
  expect(look({ time: forty, projects })[0]?.basis).toEqual({ kind: 'nothing' });
  const past = finishedJobs(Array.from({ length: 12 }, () => [10, 20] as const));
  const [claim] = look({ time: [...forty, ...past.time], projects: [...projects, ...past.projects] });
  expect(claim?.subject.name).toBe('2026-11-30');
});

it('is not looked for without a date, and needs eight weeks of hours', () => {
  expect(look({ time: forty, projects: [jobOf('House', { remainingHours: 400 })] })).toEqual([]);
  expect(look({ time: delivered([40, 40]), projects: [due('Miller', 60, '2026-12-04')] })[0]?.basis).toEqual({
    kind: 'too-little',
  });
});
