import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#lib/calendar/day.ts';
import { thinSpace } from '#lib/figure.ts';
import { roundAmount, type Unit } from '#lib/quantity.ts';
import { checkGoal, type DatedGoal, describeGoal, type Goal, goalAt, goalOperators, meets } from './goal.ts';
import { parseGoal } from './goal-text.ts';

const us = { locale: 'en-US', currency: 'USD' };
const atLeast = (threshold: number): Goal => ({ operator: 'at-least', threshold });
const atMost = (threshold: number): Goal => ({ operator: 'at-most', threshold });

describe('goalAt', () => {
  const history: DatedGoal[] = [
    { ...atLeast(24), from: day('2026-09-28') },
    { ...atLeast(20), from: day('2026-06-01') },
    { operator: null, threshold: null, from: day('2026-11-02') },
    { ...atMost(30), from: day('2026-11-16') },
  ];

  it.each([
    ['2026-05-25', null],
    ['2026-06-01', 20],
    ['2026-09-21', 20],
    ['2026-09-28', 24],
    ['2026-10-26', 24],
    // ended from 2 November, and begun anew two weeks later
    ['2026-11-02', null],
    ['2026-11-09', null],
    ['2026-11-16', 30],
  ])('judges %s by %s', (period, threshold) => {
    expect(goalAt(history, day(period))?.threshold ?? null).toBe(threshold);
  });

  it('does not change for the past when a goal is added from here on', () => {
    const entry = fc.record({
      place: fc.integer({ min: -100, max: -1 }),
      threshold: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(entry), fc.integer({ min: -100, max: -1 }), fc.integer(), (entries, place, threshold) => {
        const now = day('2026-11-16');
        const goals = entries.map((past) => ({ ...atLeast(past.threshold), from: addDays(now, past.place * 7) }));
        const period = addDays(now, place * 7);
        const added: DatedGoal[] = [...goals, { ...atMost(threshold), from: now }];
        expect(goalAt(added, period)).toEqual(goalAt(goals, period));
        expect(goalAt(added, now)).toMatchObject(atMost(threshold));
      }),
    );
  });
});

describe('meets', () => {
  it.each([
    [atLeast(24), 24, true],
    [atLeast(24), 23.999999, false],
    [atLeast(24), 24.000001, true],
    [atMost(24), 24, true],
    [atMost(24), 24.000001, false],
    [atMost(-5), -6, true],
  ])('%j with %d: %s', (goal, amount, expected) => {
    expect(meets(goal, amount)).toBe(expected);
  });
});

describe('describeGoal', () => {
  it.each<[Goal, Unit, string]>([
    [atLeast(24), 'number', '≥ 24'],
    [atMost(20), 'percent', `≤ 20${thinSpace}%`],
    [atLeast(44_000), 'currency', '≥ $44k'],
    [atLeast(44_123), 'currency', '≥ $44,123'],
    [atLeast(-11), 'number', '≥ −11'],
    [atMost(2.5), 'hours', `≤ 2.5${thinSpace}h`],
    [atLeast(1), 'yes-no', 'yes'],
    [atMost(0), 'yes-no', 'no'],
  ])('%j of %s: %s', (goal, unit, text) => {
    expect(describeGoal(goal, unit, us)).toBe(text);
  });
});

describe('parseGoal', () => {
  it.each<[string, Unit, Goal]>([
    ['≥ 24', 'number', atLeast(24)],
    ['≥24', 'number', atLeast(24)],
    ['>= 24', 'number', atLeast(24)],
    ['at least 24', 'number', atLeast(24)],
    ['Min. 24', 'number', atLeast(24)],
    ['minimum 24', 'number', atLeast(24)],
    ['≤ 20 %', 'percent', atMost(20)],
    ['<= 20%', 'percent', atMost(20)],
    ['at most 1,240', 'number', atMost(1240)],
    ['max 3', 'number', atMost(3)],
    ['up to 3', 'number', atMost(3)],
    ['>= -5', 'number', atLeast(-5)],
    ['≥ $44k', 'currency', atLeast(44_000)],
    ['yes', 'yes-no', atLeast(1)],
    ['no', 'yes-no', atMost(0)],
  ])('%j of %s', (text, unit, goal) => {
    expect(parseGoal(text, unit, 'en-US', 'USD')).toEqual({ ok: true, value: goal });
  });

  it.each<[string, Unit, string]>([
    ['', 'number', 'empty'],
    ['24', 'number', 'no-side'],
    ['10..5', 'number', 'not-a-goal'],
    ['4–8', 'number', 'not-a-goal'],
    ['= 24', 'number', 'not-a-goal'],
    ['> 24', 'number', 'not-a-goal'],
    ['more', 'number', 'not-a-goal'],
    ['≥', 'number', 'empty'],
    ['≥ 2×6', 'number', 'not-a-number'],
    ['≥ 1e309', 'number', 'power-of-ten'],
    ['≥ 20 %', 'number', 'wrong-unit'],
    ['maybe', 'yes-no', 'not-yes-or-no'],
    ['≥ '.repeat(5000), 'number', 'not-a-number'],
  ])('refuses %.20j of %s: %s', (text, unit, code) => {
    const parsed = parseGoal(text, unit, 'en-US');
    expect(parsed.ok ? 'ok' : parsed.error.code).toBe(code);
    expect(parsed.ok ? '' : parsed.error.message).toMatch(/^[^\n]{10,160}\.$/);
  });

  it('reads back what describeGoal wrote', () => {
    const thresholds = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => roundAmount(n / 1000));
    fc.assert(
      fc.property(
        fc.constantFrom(...goalOperators),
        thresholds,
        fc.constantFrom<Unit>('number', 'percent', 'currency', 'hours'),
        fc.constantFrom('en-US', 'de', 'fr'),
        (operator, threshold, unit, locale) => {
          const text = describeGoal({ operator, threshold }, unit, { locale, currency: 'EUR' });
          expect({ text, ...parseGoal(text, unit, locale, 'EUR') }).toEqual({
            text,
            ok: true,
            value: { operator, threshold },
          });
        },
      ),
    );
  });
});

describe('checkGoal', () => {
  it.each<[string, number, Unit, string]>([
    ['at-least', 24, 'number', 'ok'],
    ['at-most', 0, 'yes-no', 'ok'],
    ['exactly', 24, 'number', 'not-a-goal'],
    ['toString', 24, 'number', 'not-a-goal'],
    ['at-least', Number.NaN, 'number', 'not-an-amount'],
    ['at-least', Number.POSITIVE_INFINITY, 'number', 'not-an-amount'],
    ['at-least', 1e300, 'number', 'not-an-amount'],
    ['at-least', 2, 'yes-no', 'not-an-amount'],
  ])('%s %d of %s: %s', (operator, threshold, unit, code) => {
    const checked = checkGoal({ operator, threshold }, unit);
    expect(checked.ok ? 'ok' : checked.error.code).toBe(code);
  });
});
