import { describe, expect, it } from 'vitest';
import type { MetricSeries } from '#features/diagnosis/model/records.ts';
import { settleVerdicts } from '#features/diagnosis/model/verdict.ts';
import { day } from '#lib/calendar/day.ts';
import reference from '#statistics/reference/goal-against-limits.json' with { type: 'json' };
import { usual, weekly } from '#test/diagnosis/weekly-metric.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { greenStreak } from './green-streak.ts';
import { redStreak } from './red-streak.ts';

const look = (rule: typeof redStreak, metric: MetricSeries) => rule.look(recordsOf({ metrics: [metric] }), groundOf());
const verdictOf = (claims: ReturnType<typeof look>) => settleVerdicts(claims.map(({ basis }) => basis)).verdicts;
const atLeast = (threshold: number) => ({ operator: 'at-least', threshold }) as const;

describe('a long run', () => {
  it('off goal beyond the natural limits: the work cannot reach it', () => {
    const claims = look(redStreak, weekly('Estimates sent', usual(24), { goal: atLeast(40) }));
    expect(claims).toMatchObject([
      {
        cause: 'process-cannot-reach-it',
        title: 'Estimates sent has been off goal for 24 weeks: the work as it is cannot reach it',
        evidence: [{ value: 24, n: 24 }, { label: 'natural limits' }],
        figure: { kind: 'process', goal: 40 },
      },
    ]);
    expect(verdictOf(claims)).toEqual(['clear']);
    expect(look(greenStreak, weekly('Estimates sent', usual(24), { goal: atLeast(40) }))).toMatchObject([
      { basis: { kind: 'nothing' } },
    ]);
  });

  it('on goal below the natural limits: the goal tests nothing', () => {
    const claims = look(greenStreak, weekly('Estimates sent', usual(24), { goal: atLeast(10) }));
    expect(claims).toMatchObject([{ cause: 'goal-never-moved' }]);
    expect(claims[0]?.actions[0]).toBe('Move the goal to about 24, the mean, or follow it without a goal.');
    expect(verdictOf(claims)).toEqual(['clear']);
  });

  it('is likely at most while the limits are young', () => {
    expect(verdictOf(look(redStreak, weekly('Estimates sent', usual(14), { goal: atLeast(40) })))).toEqual(['likely']);
  });

  it.each(reference.cases.map((one, at) => ({ at, ...one })))('is read as the reference says: case $at', (one) => {
    const goal = { operator: one.goodDirection === 'up' ? 'at-least' : 'at-most', threshold: one.goal } as const;
    const rule = one.currentStreak.hit ? greenStreak : redStreak;
    const claims = look(rule, weekly('Number', one.x, { goal }));
    const causes = {
      consistent_fail: 'process-cannot-reach-it',
      consistent_pass: 'goal-never-moved',
      inconsistent: 'luck',
    };
    const cause = one.currentStreak.length < 13 ? null : causes[one.assurance as keyof typeof causes];
    expect(claims).toMatchObject([{ cause }]);
  });

  it('within the usual ups and downs may be luck, and luck without a history is never called rare', () => {
    const claims = look(greenStreak, weekly('Estimates sent', usual(14), { goal: atLeast(20) }));
    expect(claims).toMatchObject([{ cause: 'luck' }]);
    expect(verdictOf(claims)).toEqual(['nothing']);
  });

  it('that its own past makes rare is a hint, and no more', () => {
    // Every second week on goal for a year, then 14 on goal: an even chance brings such a run in 52 weeks hardly ever.
    const swinging = Array.from({ length: 52 }, (_, at) => (at % 2 === 0 ? 18 : 30));
    const claims = look(greenStreak, weekly('Estimates sent', [...swinging, ...usual(14)], { goal: atLeast(20) }));
    expect(claims).toMatchObject([{ cause: 'luck' }]);
    expect(verdictOf(claims)).toEqual(['hint']);
  });

  it('of a number that stands still all month is not of a weekly one', () => {
    const monthly = Array.from({ length: 26 }, (_, at) => 40 + Math.floor(at / 13));
    const claims = look(redStreak, weekly('Retention', monthly, { goal: atLeast(60), controllable: false }));
    expect(claims).toMatchObject([{ cause: 'not-weekly' }]);
    expect(verdictOf(claims)).toEqual(['likely']);
  });

  it('needs 13 weeks with a goal, and is none when it is short', () => {
    expect(look(redStreak, weekly('Estimates sent', usual(12), { goal: atLeast(40) }))).toMatchObject([
      { basis: { kind: 'too-little' }, wouldChange: '1 more week, by 22 Nov 2026.' },
    ]);
    const ended = look(redStreak, weekly('Estimates sent', [...usual(20), 50, 20], { goal: atLeast(40) }));
    expect(verdictOf(ended)).toEqual(['nothing']);
    expect(look(redStreak, weekly('Estimates sent', usual(20)))).toEqual([]);
  });

  it('is judged by the goal of each week, and tells how long it has stood', () => {
    const metric = weekly('Estimates sent', usual(24), { goal: atLeast(40) });
    const goals = [
      { ...atLeast(10), from: day('2026-06-01') },
      { ...atLeast(40), from: day('2026-08-10') },
    ];
    const [claim] = look(redStreak, { ...metric, goals });
    expect(claim?.evidence[0]).toMatchObject({ value: 14, n: 24 });
    expect(claim?.symptom).toContain('The goal ≥ 40 has stood for 14 weeks');
  });
});
