import { describe, expect, test } from 'vitest';
import { beyond, estimatesSent, limits, tooFew } from '#test/support/estimates-sent.ts';
import type { Course } from './course.ts';
import { metricAnswer, metricContext, type Voice } from './metric-answer.ts';

const voice: Voice = {
  reading: { locale: 'en-US', currency: 'USD' },
  calendar: { firstDayOfWeek: 1, yearStartsMonth: 1 },
};
const answer = (course: Course) => metricAnswer(course, voice);
const context = (course: Course) => metricContext(course, voice);
const quiet = { signals: [], fresh: null };

describe('the first line', () => {
  test('a value beyond its limits looks like a real change', () => {
    expect(answer(estimatesSent())).toBe(
      'Estimates sent fell to 13; that looks like a real change, not an ordinary week.',
    );
  });

  test('a signal of an earlier week is no news', () => {
    const earlier = { signals: [{ ...beyond, from: '2026-06-01', period: '2026-06-01' }], fresh: null };
    expect(answer(estimatesSent({ last: [26], process: earlier }))).toBe(
      'Estimates sent rose to 26, on goal, an ordinary week.',
    );
  });

  test.each([
    [[18], 'Estimates sent stayed at 18, off goal; by its own history an ordinary week.'],
    [[26], 'Estimates sent rose to 26, on goal, an ordinary week.'],
    [[null, 20], 'Estimates sent fell to 20, off goal; by its own history an ordinary week.'],
  ])('without a signal the week is an ordinary one: %j', (last, line) => {
    expect(answer(estimatesSent({ last, process: quiet }))).toBe(line);
  });

  test('a shift is told for as long as it goes on', () => {
    const shift = { from: '2026-09-14', period: '2026-11-02', rule: 'shift', side: 'low' } as const;
    const low = [23, 22, 23, 21, 22, 23, 22, 21];
    const process = { signals: [shift], fresh: null };
    expect(answer(estimatesSent({ last: [...low, 23], process }))).toBe(
      'Estimates sent rose to 23; 9 weeks in a row below the mean look like a real change, not luck.',
    );
    expect(answer(estimatesSent({ last: [...low, 25], process }))).toBe(
      'Estimates sent rose to 25, on goal, an ordinary week.',
    );
  });

  test('what was divided is told in as few digits as keep it on its side of the goal', () => {
    const told = (amount: number) => answer(estimatesSent({ last: [amount], process: quiet }));
    expect(told(25.384615)).toBe('Estimates sent rose to 25.4, on goal, an ordinary week.');
    expect(told(23.961538)).toBe('Estimates sent rose to 23.96, off goal; by its own history an ordinary week.');
  });

  test('too few weeks are called so', () => {
    expect(answer(estimatesSent({ weeks: 6, process: tooFew(5) }))).toBe(
      'Estimates sent fell to 13, off goal; 5 weeks are too few to tell a real change from luck.',
    );
  });

  test('a missing week and a metric without any value say so', () => {
    expect(answer(estimatesSent({ last: [null], process: quiet }))).toBe(
      'Estimates sent has no value for 9–15 Nov yet.',
    );
    const empty = { ...estimatesSent(), process: tooFew(0) };
    const moments = empty.moments.map((moment) => ({ ...moment, amount: null }));
    expect(answer({ ...empty, moments })).toBe('Estimates sent has no value yet.');
  });

  test('yes and no do not rise or fall', () => {
    const course = estimatesSent({ last: [0], process: tooFew(5) });
    expect(answer({ ...course, title: 'Weekly meeting held', unit: 'yes-no' })).toBe(
      'Weekly meeting held: no, off goal; 5 weeks are too few to tell a real change from luck.',
    );
  });
});

describe('the line below', () => {
  test('what is ordinary by how many weeks, and how it stood', () => {
    // The whole numbers between 17.3 and 30.7. Before 2 November all 24 weeks met the goal of their time.
    expect(context(estimatesSent())).toBe(
      'Usual range 18 to 30 a week (17 weeks). Off goal two weeks running; on goal in the 24 weeks before.',
    );
  });

  test('a range that is not counted keeps its part', () => {
    expect(context(estimatesSent({ last: [23.5, 12.5] }))).toBe(
      'Usual range 17.3 to 30.7 a week (17 weeks). Off goal two weeks running; on goal in the 24 weeks before.',
    );
  });

  test('where each week is judged by the one before, how far it usually moves', () => {
    const varies = { ...limits, centre: 14, lower: 4, upper: 24, varies: true } as const;
    expect(context(estimatesSent({ process: { limits: [varies] } }))).toMatch(
      /^Usually within ±10 of the week before \(17 weeks\)\./u,
    );
  });

  test('of a share, for as many as this week had', () => {
    const share = { ...limits, centre: 41.5, lower: 31, upper: 52, varies: true, size: 40 } as const;
    const course = { ...estimatesSent({ process: { chart: 'p', limits: [share] } }), unit: 'percent' } as const;
    expect(context(course)).toMatch(/^Usual range 31\s% to 52\s% for a week of 40 \(17 weeks\)\./u);
  });

  test('a single week off, and a window without any week off', () => {
    expect(context(estimatesSent({ last: [24, 13] }))).toMatch(
      /Off goal last week; on goal in the 25 weeks before\.$/u,
    );
    expect(context(estimatesSent({ weeks: 5, last: [24, 25] }))).toMatch(/On goal in all four weeks shown\.$/u);
  });

  test('without limits and without a judged week there is nothing to say', () => {
    const course = estimatesSent({ process: tooFew(5) });
    const moments = course.moments.map((moment) => ({ ...moment, status: 'not-judged' as const }));
    expect(context({ ...course, moments })).toBe('');
  });
});
