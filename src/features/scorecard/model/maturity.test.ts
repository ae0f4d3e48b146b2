import type { MemberId, MetricId } from '#lib/ids.ts';
import { day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import { goalChangesSince, type MatureMetric, maturityOf } from './maturity.ts';
import { noArrivals } from './punctuality.ts';

function metric(title: string, more: Partial<MatureMetric> = {}): MatureMetric {
  return {
    metricId: title as MetricId,
    title,
    kind: 'leading',
    ownerId: 'ana' as MemberId,
    drives: [],
    inputs: [],
    standsOn: ['top'],
    clientView: false,
    controllable: null,
    hasGoal: false,
    goalChanges: 0,
    ...more,
  };
}

const words = (...args: Parameters<typeof maturityOf>) =>
  Object.fromEntries(maturityOf(...args).map((fact) => [fact.fact, [fact.count, fact.of, fact.words]]));

describe('maturityOf', () => {
  it('counts what can be counted, and keeps apart what nobody was asked', () => {
    const calls = metric('calls', { controllable: true, drives: ['revenue' as MetricId], hasGoal: true });
    const rating = metric('rating', { clientView: true, controllable: false, hasGoal: true, goalChanges: 2 });
    const posts = metric('posts', { controllable: true });
    const elsewhere = metric('revenue', { standsOn: ['office'] });
    const lone = metric('lone');
    const scorecard = [calls, rating, posts, lone];
    expect(words(scorecard, [...scorecard, elsewhere], { inTime: 40, late: 5, missing: 1 }, 13)).toEqual({
      controllable: [2, 3, '2 of 3 can be moved by their owner within a week. Nobody was asked about the other one.'],
      // its driven one stands on another scorecard
      linked: [1, 4, '1 of 4 is linked to what they move or what moves them.'],
      'client-view': [1, 4, '1 of 4 tells what a client sees or says.'],
      'goals-moved': [1, 2, '1 of 2 with a goal had it changed in the last twelve months.'],
      'in-time': [40, 46, '40 of 46 numbers of the last 13 weeks came in time; 5 came later, 1 is missing.'],
    });
  });

  it('says so where nothing is known yet, and leaves out what there is nothing about', () => {
    const two = [metric('a'), metric('b')];
    expect(words(two, two, noArrivals, 13)).toEqual({
      controllable: [0, 0, 'Nobody was asked yet which of these numbers their owner can move within a week.'],
      linked: [0, 2, 'None of 2 are linked to what they move or what moves them.'],
      'client-view': [0, 2, 'None of 2 tell what a client sees or says.'],
      'goals-moved': [0, 0, 'None of them has a goal yet.'],
    });
    expect(maturityOf([], two, noArrivals, 13)).toEqual([]);
  });

  it('says all where it is all', () => {
    const both = [
      metric('a', { controllable: true, clientView: true }),
      metric('b', { controllable: true, clientView: true }),
    ];
    const said = words(both, both, { inTime: 26, late: 0, missing: 0 }, 13);
    expect(said['controllable']).toEqual([2, 2, 'All 2 can be moved by their owner within a week.']);
    expect(said['in-time']).toEqual([26, 26, 'All 26 numbers of the last 13 weeks came in time.']);
  });
});

describe('goalChangesSince', () => {
  const goal = (from: string) => ({ operator: 'at-least' as const, threshold: 1, from: day(from) });
  const within = (...goals: string[]) => goalChangesSince(goals.map(goal), day('2025-11-18'), day('2026-11-18'));

  it.each<[string[], number]>([
    [[], 0],
    // the first goal of a metric is no change, whenever it began
    [['1970-01-01'], 0],
    [['2026-06-01'], 0],
    [['1970-01-01', '2026-06-01'], 1],
    [['2026-11-16', '1970-01-01', '2026-06-01'], 2],
    [['1970-01-01', '2025-11-17', '2025-11-18', '2026-11-18', '2026-11-19'], 2],
  ])('%j: %i', (goals, count) => {
    expect(within(...goals)).toBe(count);
  });
});
