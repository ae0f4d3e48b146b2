import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#lib/calendar/day.ts';
import { thinSpace } from '#lib/figure.ts';
import { roundAmount, type Unit } from '#lib/quantity.ts';
import {
  checkGoal,
  type DatedGoal,
  describeGoal,
  type Goal,
  goalAt,
  goalOperators,
  type GoalOverride,
  meets,
  missedSide,
} from './goal.ts';
import { parseGoal } from './goal-text.ts';

const us = { locale: 'en-US', currency: 'USD' };
const atLeast = (threshold: number): Goal => ({ operator: 'at-least', threshold });
const atMost = (threshold: number): Goal => ({ operator: 'at-most', threshold });
const moreThan = (threshold: number): Goal => ({ operator: 'more-than', threshold });
const lessThan = (threshold: number): Goal => ({ operator: 'less-than', threshold });
const exactly = (threshold: number): Goal => ({ operator: 'exactly', threshold });
const between = (threshold: number, upper: number): Goal => ({ operator: 'between', threshold, upper });

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

  it('judges a period with a goal of its own by that one alone', () => {
    const overrides: GoalOverride[] = [
      { ...atLeast(5), period: day('2026-10-05') },
      { operator: null, threshold: null, period: day('2026-10-12') },
    ];
    const thresholdAt = (period: string) => goalAt(history, day(period), overrides)?.threshold ?? null;
    expect(['2026-09-28', '2026-10-05', '2026-10-12', '2026-10-19'].map(thresholdAt)).toEqual([24, 5, null, 24]);
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
    [moreThan(3), 3, false],
    [moreThan(3), 3.000001, true],
    [lessThan(3), 3, false],
    [lessThan(3), 2.999999, true],
    [exactly(3), 3, true],
    [exactly(3), 3.000001, false],
    // Both ends are on the goal.
    [between(4, 8), 4, true],
    [between(4, 8), 8, true],
    [between(4, 8), 3.999999, false],
    [between(4, 8), 8.000001, false],
  ])('%j with %d: %s', (goal, amount, expected) => {
    expect(meets(goal, amount)).toBe(expected);
  });

  it.each([
    [atLeast(24), 20, 'low'],
    [moreThan(24), 24, 'low'],
    [atMost(24), 30, 'high'],
    [lessThan(24), 24, 'high'],
    [exactly(3), 2, 'low'],
    [exactly(3), 4, 'high'],
    [between(4, 8), 3, 'low'],
    [between(4, 8), 9, 'high'],
  ] as const)('%j is missed by %d on the %s side', (goal, amount, side) => {
    expect(meets(goal, amount)).toBe(false);
    expect(missedSide(goal, amount)).toBe(side);
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
    [moreThan(3), 'number', '> 3'],
    [lessThan(3), 'hours', `< 3${thinSpace}h`],
    [exactly(3), 'number', '= 3'],
    [between(4, 8), 'number', '4–8'],
    [between(-4, 8), 'number', '−4 to 8'],
    [between(40_000, 44_000), 'currency', '$40k–$44k'],
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
    ['> 3', 'number', moreThan(3)],
    ['more than 3', 'number', moreThan(3)],
    ['< 3', 'number', lessThan(3)],
    ['under 20 %', 'percent', lessThan(20)],
    ['= 24', 'number', exactly(24)],
    ['exactly 3', 'number', exactly(3)],
    ['10..20', 'number', between(10, 20)],
    ['4–8', 'number', between(4, 8)],
    ['4-8', 'number', between(4, 8)],
    ['4 to 8', 'number', between(4, 8)],
    ['-4 to -2', 'number', between(-4, -2)],
    ['between 4 and 8', 'number', between(4, 8)],
    ['$40k–$44k', 'currency', between(40_000, 44_000)],
  ])('%j of %s', (text, unit, goal) => {
    expect(parseGoal(text, unit, 'en-US', 'USD')).toEqual({ ok: true, value: goal });
  });

  it.each<[string, Unit, string]>([
    ['', 'number', 'empty'],
    ['24', 'number', 'no-side'],
    ['10..5', 'number', 'no-range'],
    ['5..5', 'number', 'no-range'],
    ['10..', 'number', 'no-range'],
    ['10..banana', 'number', 'not-a-number'],
    ['4 to 8', 'yes-no', 'not-yes-or-no'],
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

  it.each([
    ['10..5', '10..5 runs from the larger number to the smaller. Write the smaller first.'],
    ['5..5', '5..5 has room for one number only. Write = 5.'],
    ['10..', '10.. has no upper end. Write both, such as 10..20, or ≥ 10.'],
  ])('says of %s what to write', (text, sentence) => {
    const parsed = parseGoal(text, 'number', 'en-US');
    expect(parsed.ok ? '' : parsed.error.message).toBe(sentence);
  });

  it('reads back what describeGoal wrote', () => {
    const thousandths = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const goals = fc
      .record({ operator: fc.constantFrom(...goalOperators), at: thousandths, width: fc.integer({ min: 1, max: 1e9 }) })
      .map(({ operator, at, width }): Goal => {
        const threshold = roundAmount(at / 1000);
        return operator === 'between'
          ? { operator, threshold, upper: roundAmount((at + width) / 1000) }
          : { operator, threshold };
      });
    fc.assert(
      fc.property(
        goals,
        fc.constantFrom<Unit>('number', 'percent', 'currency', 'hours'),
        fc.constantFrom('en-US', 'de', 'fr'),
        (goal, unit, locale) => {
          const text = describeGoal(goal, unit, { locale, currency: 'EUR' });
          expect({ text, ...parseGoal(text, unit, locale, 'EUR') }).toEqual({
            text,
            ok: true,
            value: goal,
          });
        },
      ),
    );
  });
});

describe('checkGoal', () => {
  it.each<[string, number, Unit, string, (number | null)?]>([
    ['at-least', 24, 'number', 'ok'],
    ['at-most', 0, 'yes-no', 'ok'],
    ['exactly', 24, 'number', 'ok'],
    ['exactly', 1, 'yes-no', 'not-a-goal'],
    ['between', 10, 'number', 'ok', 20],
    ['between', 10, 'number', 'no-range'],
    ['between', 10, 'number', 'no-range', 5],
    ['between', 10, 'number', 'no-range', 10],
    ['between', 0, 'yes-no', 'not-a-goal', 1],
    ['between', 10, 'number', 'not-an-amount', Number.NaN],
    ['at-least', 10, 'number', 'not-a-goal', 20],
    ['toString', 24, 'number', 'not-a-goal'],
    ['at-least', Number.NaN, 'number', 'not-an-amount'],
    ['at-least', Number.POSITIVE_INFINITY, 'number', 'not-an-amount'],
    ['at-least', 1e300, 'number', 'not-an-amount'],
    ['at-least', 2, 'yes-no', 'not-an-amount'],
  ])('%s %d of %s: %s', (operator, threshold, unit, code, upper) => {
    const checked = checkGoal({ operator, threshold, upper }, unit);
    expect(checked.ok ? 'ok' : checked.error.code).toBe(code);
  });
});
