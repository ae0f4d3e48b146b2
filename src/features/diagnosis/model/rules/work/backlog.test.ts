import { expect, it } from 'vitest';
import { addDays, day } from '#lib/calendar/day.ts';
import reference from '#statistics/reference/throughput-forecast.json' with { type: 'json' };
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { dealOf } from '#test/support/deals.ts';
import { delivered, finishedJobs, jobOf } from '#test/support/jobs.ts';
import type { Records } from '../../records.ts';
import { backlog } from './backlog.ts';

const look = (known: Partial<Records>) => backlog.look(recordsOf(known), groundOf());
const valueOf = (claims: ReturnType<typeof look>, label: string) =>
  claims[0]?.evidence.find((evidence) => evidence.label.includes(label))?.value;

const forty = delivered(Array.from({ length: 26 }, () => 40));
const open = (hours: number) => [jobOf('Harbor house', { remainingHours: hours })];

/** A deal won in each of the last thirteen closed weeks. */
const wonEachWeek = (hours: number | null) =>
  Array.from({ length: 13 }, (_, at) =>
    dealOf({ status: 'won', hours, closed: addDays(day('2026-11-10'), -7 * at), created: day('2026-01-05') }),
  );

it.each(reference.cases)('has the weeks of the reference ($items items)', ({ samples, items, weeks }) => {
  const claims = look({ time: delivered(samples), projects: open(items) });
  expect(valueOf(claims, 'half of the runs')).toBe(weeks.p50);
  expect(valueOf(claims, '85 of 100 runs')).toBe(weeks.p85);
});

it('tells that whoever orders today waits longer than a quarter', () => {
  // 600 hours at 40 a week: 15 weeks, in every run and every resample.
  expect(look({ time: forty, projects: open(600) })).toMatchObject([
    {
      subject: { kind: 'company' },
      basis: { kind: 'estimated', chance: 1, most: 'likely' },
      title: 'Whoever orders today waits 15 weeks, perhaps 15 weeks',
      evidence: [{ value: 15 }, { value: 15 }, { value: 600 }, { value: 1, n: 4 }],
      wouldChange: '120 hours less at hand, or as many more delivered within 12 weeks.',
    },
  ]);
});

it('takes jobs for as much longer as finished ones took', () => {
  const past = finishedJobs(Array.from({ length: 12 }, () => [10, 20] as const));
  const claims = look({ time: [...forty, ...past.time], projects: [...open(300), ...past.projects] });
  expect(valueOf(claims, 'hours at hand')).toBeCloseTo(600, 6);
  expect(claims[0]?.symptom).toContain('jobs take 2.00 times what they are quoted');
});

it('tells that more is sold than delivered, where deals say their hours', () => {
  const [claim] = look({ time: forty, projects: open(200), deals: wonEachWeek(50) });
  expect(claim).toMatchObject({
    basis: { kind: 'estimated', chance: 1 },
    title: 'More is sold than delivered: the 5 weeks of work at hand grow',
  });
  expect(claim?.symptom).toContain('In the last 13 weeks 650 hours were sold and 520 delivered.');
  expect(look({ time: forty, projects: open(200), deals: wonEachWeek(null) })[0]).toMatchObject({
    basis: { kind: 'nothing' },
    symptom: expect.stringContaining('cannot be told without the hours of the deals'),
  });
});

it('finds nothing where five weeks are at hand and as much is sold as delivered', () => {
  expect(look({ time: forty, projects: open(200), deals: wonEachWeek(40) })).toMatchObject([
    { basis: { kind: 'nothing' }, title: '5 weeks of work are at hand' },
  ]);
});

it('says what is missing: weeks of hours, or what is left of the projects', () => {
  const short = look({ time: delivered([20, 40, 30]), projects: open(120) });
  expect(short).toMatchObject([{ basis: { kind: 'too-little' }, wouldChange: '5 more weeks of recorded hours.' }]);
  expect(short[0]?.symptom).toContain('3 to 6 weeks');
  expect(look({ time: forty, projects: [jobOf('Barn')] })[0]?.symptom).toContain('what is left of Barn');
  expect(look({ time: forty, projects: [jobOf('Barn', { status: 'done' })] })).toEqual([]);
});

it('takes weeks without any hours for weeks that nobody recorded, where they are most of them', () => {
  const sparse = delivered(Array.from({ length: 12 }, (_, at) => (at % 3 === 0 ? 40 : 0)));
  expect(look({ time: sparse, projects: open(100) })).toMatchObject([
    { basis: { kind: 'too-little' }, wouldChange: 'Weeks in which all hours for clients are recorded.' },
  ]);
});
