import { describe, expect, it } from 'vitest';
import type { MetricSeries, Records } from '#features/diagnosis/model/records.ts';
import { settleVerdicts } from '#features/diagnosis/model/verdict.ts';
import type { Deal } from '#features/journey/model/deal.ts';
import { addDays, day } from '#lib/calendar/day.ts';
import { drawsFrom } from '#statistics/random.ts';
import { usual, weekly } from '#test/diagnosis/weekly-metric.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { activityWithoutOutcome } from './activity-without-outcome.ts';

const atLeast = (threshold: number) => ({ operator: 'at-least', threshold }) as const;
const calls = (amounts: number[], goal = 20): MetricSeries =>
  weekly('Calls made', amounts, { kind: 'activity', drives: ['Visits'], goal: atLeast(goal) });
const visits = weekly('Visits', [], { kind: 'leading', drives: ['Jobs won'] });
const jobs = (amounts: number[], goal = 30): MetricSeries => weekly('Jobs won', amounts, { goal: atLeast(goal) });

/** Deals that were closed after so many days, and one that is still open. */
const dealsOf = (days: number, many = 20): Deal[] =>
  Array.from({ length: many + 1 }, (_, at) => ({
    holds: 'deal',
    id: `${at}`,
    name: `Deal ${at}`,
    account: null,
    owner: null,
    source: null,
    value: null,
    created: day(at === many ? '2026-11-01' : '2026-03-02'),
    stage: null,
    status: at === many ? 'open' : at % 2 === 0 ? 'won' : 'lost',
    closed: at === many ? null : addDays(day('2026-03-02'), days),
    lostReason: null,
    processFollowed: null,
    hours: null,
    entered: [],
  }));

function noise(length: number, seed: number): number[] {
  const draws = drawsFrom(seed);
  return Array.from({ length }, () => 20 + 3 * draws.normal());
}

const look = (activity: MetricSeries, outcome: MetricSeries, more: Partial<Records> = {}) =>
  activityWithoutOutcome.look(recordsOf({ metrics: [activity, visits, outcome], ...more }), groundOf());
const verdictOf = (claims: ReturnType<typeof look>) => settleVerdicts(claims.map(({ basis }) => basis)).verdicts;

describe('an activity on goal and an outcome off goal', () => {
  it('is too early to judge while deals had no time to close, and keeps blame back', () => {
    // 84 days are 12 weeks, and 4 more: 16 weeks from 17 August on, when the first of 13 green weeks began.
    const claims = look(calls([...Array.from({ length: 13 }, () => 10), ...usual(13)]), jobs(usual(26)), {
      deals: dealsOf(84),
    });
    expect(claims).toMatchObject([
      {
        cause: 'too-early',
        subject: { kind: 'metric', name: 'Jobs won' },
        outranks: ['scorecard.red-streak'],
        evidence: [{ value: 1, n: 13 }, { value: 0, n: 13 }, { value: 13 }, { value: 12, n: 21 }],
      },
    ]);
    expect(claims[0]?.actions[0]).toContain('wait until 13 Dec 2026');
    expect(verdictOf(claims)).toEqual(['likely']);
  });

  it('is misaligned where years of weeks show no link at any lag', () => {
    const claims = look(calls(noise(400, 1), 16), jobs(noise(400, 2)), { deals: dealsOf(14) });
    expect(claims).toMatchObject([{ cause: 'misaligned' }]);
    expect(verdictOf(claims)).toEqual(['likely']);
  });

  it('has too low a goal where both move together and the goal lies below the mean', () => {
    const x = noise(80, 3);
    const wobble = noise(80, 4);
    // Two weeks later half of it, 10 on average: for 11 it takes 22.
    const y = x.map((_, at) => (x[at - 2] ?? 20) / 2 + ((wobble[at] ?? 20) - 20) / 20);
    const claims = look(calls(x, 16), jobs(y, 11), { deals: dealsOf(14) });
    expect(claims).toMatchObject([{ cause: 'goal-too-low' }]);
    const needed = claims[0]?.evidence.at(-1);
    expect(needed).toMatchObject({ label: 'Calls made, needed', unit: 'number' });
    expect(needed?.low).toBeLessThanOrEqual(22);
    expect(needed?.high).toBeGreaterThanOrEqual(22);
    expect(verdictOf(claims)).toEqual(['likely']);
  });

  it('does not say how much it takes where that lies far beyond anything done', () => {
    const x = noise(80, 3);
    const y = x.map((_, at) => (x[at - 2] ?? 20) / 2);
    const claims = look(calls(x, 16), jobs(y, 30), { deals: dealsOf(14) });
    expect(claims).toMatchObject([{ cause: 'goal-too-low' }]);
    expect(claims[0]?.symptom).toContain('too far beyond anything that was done');
  });

  it('is told of the activity of which most is known, whichever stands first', () => {
    const [talks, x] = [noise(80, 6), noise(80, 3)];
    const jobsWon = jobs(
      x.map((_, at) => (x[at - 2] ?? 20) / 2),
      30,
    );
    const others = weekly('Talks held', talks, { kind: 'activity', drives: ['Visits'], goal: atLeast(10) });
    const metrics = [others, calls(x, 10), visits, jobsWon];
    const [claim] = activityWithoutOutcome.look(recordsOf({ metrics, deals: dealsOf(14) }), groundOf());
    expect(claim).toMatchObject({ cause: 'goal-too-low', subject: { name: 'Jobs won' } });
    expect(claim?.title).toContain('Calls made');
  });

  it('cannot be told with few weeks, and says what would tell', () => {
    const claims = look(calls(usual(20)), jobs(usual(20)));
    expect(claims).toMatchObject([{ cause: 'cannot-tell', wouldChange: expect.stringContaining('43 weeks') }]);
    expect(verdictOf(claims)).toEqual(['hint']);
  });
});

it('nothing is asked where the outcome is on goal, or nobody does what should drive it', () => {
  expect(verdictOf(look(calls(usual(20)), jobs(usual(20), 20)))).toEqual(['nothing']);
  expect(verdictOf(look(calls(usual(20), 40), jobs(usual(20))))).toEqual(['nothing']);
});

it('twelve weeks are too few', () => {
  expect(look(calls(usual(12)), jobs(usual(20)))).toMatchObject([
    { basis: { kind: 'too-little' }, wouldChange: '1 more week, by 22 Nov 2026.' },
  ]);
});

it('without a link, or without goals, there is nothing to look at', () => {
  expect(look({ ...calls(usual(20)), drives: [] }, jobs(usual(20)))).toEqual([]);
  expect(look({ ...calls(usual(20)), goal: null }, jobs(usual(20)))).toEqual([]);
});
