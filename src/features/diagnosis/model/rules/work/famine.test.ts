import { expect, it } from 'vitest';
import type { Deal } from '#features/journey/model/deal.ts';
import { addDays, day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { dealOf } from '#test/support/deals.ts';
import { delivered, finishedJobs, hoursOn, jobOf } from '#test/support/jobs.ts';
import type { Records } from '../../records.ts';
import { famine } from './famine.ts';

const look = (known: Partial<Records>, seed = 1) => famine.look(recordsOf(known), groundOf({}, { seed }));

const forty = delivered(Array.from({ length: 26 }, () => 40));
const booked = (hours: number) => [jobOf('Harbor house', { remainingHours: hours })];

/** So many deals a week over a year, every other one won, decided after three weeks. */
function dealsAWeek(count: number, more: Partial<Deal> = {}): Deal[] {
  return Array.from({ length: 52 * count }, (_, at) => {
    const created = addDays(day('2025-11-18'), 7 * Math.floor(at / count));
    const closed = addDays(created, 21);
    const isOver = closed <= day('2026-11-20');
    return dealOf({
      created,
      status: isOver ? (at % 2 === 0 ? 'won' : 'lost') : 'open',
      closed: isOver ? closed : null,
      ...more,
    });
  });
}

/** Sold until early summer, and nothing since. */
const stopped = dealsAWeek(4, { hours: 24 }).filter(
  ({ created, status }) => status !== 'open' && created !== null && created < day('2026-06-01'),
);

it('names the week in which booked work ends where selling has stopped', () => {
  // 80 hours at 40 a week last for the weeks of 23 and 30 November.
  const [claim] = look({ time: forty, projects: booked(80), deals: stopped });
  expect(claim).toMatchObject({
    subject: { kind: 'week', name: '2026-12-07' },
    basis: { kind: 'estimated', chance: 1, most: 'likely' },
    title: 'Work runs out: from the week of 7–13 Dec 2026 there is less than 60 % of a usual week',
    evidence: [{ value: 0 }, { value: 1 }, { value: 0 }],
  });
  // Every deal was decided after three weeks: 21 days before 7 December, which is over.
  expect(claim?.symptom).toContain('what fills that week had to be begun by 16 Nov 2026');
  expect(claim?.wouldChange).toBe('24 more hours won before that week.');
});

it('takes booked work for as much longer as finished jobs took than they were quoted', () => {
  // Twice as long: 160 hours last for four weeks. All ratios are equal, so that nothing is left to doubt.
  const past = finishedJobs(Array.from({ length: 12 }, () => [10, 20] as const));
  const [claim] = look({
    time: [...forty, ...past.time],
    projects: [...booked(80), ...past.projects],
    deals: stopped,
  });
  expect(claim?.subject.name).toBe('2026-12-21');
});

it('finds nothing in a company that sells as much as it delivers', () => {
  // Four new ones a week, half of them won, 24 hours each: 48 hours come in and 40 go out.
  const [claim] = look({ time: forty, projects: booked(300), deals: dealsAWeek(4, { hours: 24 }) });
  expect(claim?.basis).toEqual({ kind: 'nothing' });
});

it('guesses the hours of a deal by what projects were quoted, where deals do not say', () => {
  const quoted = jobOf('next', { quotedHours: 24 });
  const known = { time: forty, deals: dealsAWeek(4) };
  expect(look({ ...known, projects: [...booked(300), quoted] })[0]?.basis).toEqual({ kind: 'nothing' });
  const [unknown] = look({ ...known, projects: booked(300) });
  expect(unknown).toMatchObject({ basis: { kind: 'too-little' } });
  expect(unknown?.title).toContain('hours a deal takes');
});

it('says the same whatever the seed', () => {
  const known = { time: forty, projects: booked(80), deals: [...stopped, ...dealsAWeek(1, { hours: 10 })] };
  // About one deal of 10 hours is won in a fortnight beside 40 delivered a week.
  const claims = [1, 2, 3].map((seed) => look(known, seed)[0]);
  expect(new Set(claims.map((claim) => claim?.subject.name)).size).toBe(1);
  const chances = claims.map((claim) => claim?.evidence[1]?.value ?? Number.NaN);
  // 2,000 runs: a share of one half has a standard error of 0.011.
  expect(Math.max(...chances) - Math.min(...chances)).toBeLessThan(0.05);
});

it('says that the forecast is those few deals, and no more than hints without any', () => {
  const open = [1, 2, 3].map((at) =>
    dealOf({ name: `deal ${at}`, created: day('2026-11-02'), hours: 20, stage: 'Proposal' }),
  );
  expect(look({ time: forty, projects: booked(40), deals: [...stopped, ...open] })[0]?.symptom).toContain(
    'Only 3 deals are open: the forecast is those.',
  );
  const [claim] = look({ time: forty, projects: booked(40) });
  expect(claim?.basis).toMatchObject({ kind: 'estimated', most: 'hint' });
  expect(claim?.symptom).toContain('No deals are in the records');
});

it('knows what is left of a project from its quote and its hours, and asks where neither is known', () => {
  // 100 quoted, 20 of them done.
  const house = { time: [...forty, hoursOn('harbor  House', 20)], deals: stopped };
  const quoted = jobOf('Harbor house', { quotedHours: 100 });
  expect(look({ ...house, projects: [quoted] })[0]?.subject.name).toBe('2026-12-07');
  const barn = jobOf('Barn');
  const [claim] = look({ ...house, projects: [quoted, barn] });
  expect(claim).toMatchObject({ basis: { most: 'hint' } });
  expect(claim?.symptom).toContain('Of Barn nobody wrote what is left.');
  expect(look({ ...house, projects: [barn] })).toMatchObject([{ basis: { kind: 'too-little' } }]);
});

it('cannot tell without eight weeks of hours, or without the projects', () => {
  const seven = delivered(Array.from({ length: 7 }, () => 40));
  expect(look({ time: seven, projects: booked(80), deals: stopped })[0]).toMatchObject({
    basis: { kind: 'too-little' },
    wouldChange: '8 closed weeks of hours.',
  });
  const sparse = delivered(Array.from({ length: 12 }, (_, at) => (at % 3 === 0 ? 40 : 0)));
  expect(look({ time: sparse, projects: booked(80), deals: stopped })[0]).toMatchObject({
    basis: { kind: 'too-little' },
  });
  expect(look({ time: forty, deals: stopped })[0]).toMatchObject({ basis: { kind: 'too-little' } });
  expect(look({ time: forty })).toEqual([]);
});
