import { describe, expect, it } from 'vitest';
import { type Day, day } from '#lib/calendar/day.ts';
import type { MetricId } from '#lib/ids.ts';
import { calculator, dependentsOf, needOf } from './calculation.ts';
import type { Formula } from './formula/formula.ts';

const id = (name: string) => name as MetricId;
const [sold, sent, revenue, rate, margin, rolling] = ['sold', 'sent', 'revenue', 'rate', 'margin', 'rolling'].map(
  id,
) as [MetricId, MetricId, MetricId, MetricId, MetricId, MetricId];

const metric = (metricId: MetricId, back = 0): Formula => ({ part: 'metric', metricId, back });
const window = (metricId: MetricId, periods: number): Formula => ({ part: 'window', take: 'sum', metricId, periods });
const over = (left: Formula, right: Formula): Formula => ({ part: 'operation', operation: 'over', left, right });

const closeRate = over(metric(sold), metric(sent));
const rateSum = window(rate, 3);
const growth = over(metric(rolling), metric(rolling, 12));
const formulas = new Map<MetricId, Formula>([
  [rate, closeRate],
  [rolling, window(revenue, 12)],
  [margin, growth],
]);

describe('needOf', () => {
  it('follows formulas of formulas to what is entered, and adds how far each looks back', () => {
    expect(needOf([rate], formulas)).toEqual({ entered: new Set([sold, sent]), reach: 0 });
    // 12 months before, a window of 12 that looks 11 months further back.
    expect(needOf([margin], formulas)).toEqual({ entered: new Set([revenue]), reach: 23 });
    expect(needOf([rate, margin], formulas)).toEqual({ entered: new Set([sold, sent, revenue]), reach: 23 });
    expect(needOf([sold], formulas)).toEqual({ entered: new Set([sold]), reach: 0 });
    expect(needOf([], formulas)).toEqual({ entered: new Set(), reach: 0 });
  });
});

describe('calculator', () => {
  const amounts = new Map<string, number>();
  const entered = (of: MetricId, period: Day) => amounts.get(`${of} ${period}`) ?? null;

  it('reads the periods that a formula of a formula looks back at', () => {
    for (const [period, won, asked] of [
      ['2026-11-02', 1, 4],
      ['2026-11-09', 2, 4],
      ['2026-11-16', 3, 4],
    ] as const) {
      amounts.set(`${sold} ${period}`, won).set(`${sent} ${period}`, asked);
    }
    const at = calculator(formulas, 'weekly', entered);
    expect(at(rate, closeRate, day('2026-11-16'))).toEqual({ amount: 0.75 });
    expect(at(margin, rateSum, day('2026-11-16'))).toEqual({ amount: 1.5 });
  });

  it('has no value where an inner formula has none, and names the one it misses', () => {
    amounts.set(`${sent} 2026-11-09`, 0);
    const at = calculator(formulas, 'weekly', entered);
    expect(at(rate, closeRate, day('2026-11-09'))).toEqual({ lacks: 'division-by-zero' });
    expect(at(rate, closeRate, day('2026-10-26'))).toEqual({ lacks: 'inputs', missing: [sold, sent] });
    expect(at(margin, rateSum, day('2026-11-16'))).toEqual({ lacks: 'inputs', missing: [rate] });
  });

  it('makes rolling revenue of twelve months by the calendar, across the turn of a year', () => {
    // January 2025 is 1, February 2025 is 2, and so on to December 2026, which is 24.
    for (let month = 0; month < 24; month += 1) {
      const period = `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
      amounts.set(`${revenue} ${period}`, month + 1);
    }
    const at = calculator(formulas, 'monthly', entered);
    const yearly = window(revenue, 12);
    expect(at(rolling, yearly, day('2025-12-01'))).toEqual({ amount: 78 });
    // 4 + 5 + … + 15
    expect(at(rolling, yearly, day('2026-03-01'))).toEqual({ amount: 114 });
    expect(at(rolling, yearly, day('2025-11-01'))).toEqual({ lacks: 'inputs', missing: [revenue] });
    // 13 + … + 24 = 222 over the year before, 78.
    expect(at(margin, growth, day('2026-12-01'))).toEqual({ amount: 2.846154 });
  });

  it('asks for an entered amount once for each period, however many formulas look at it', () => {
    const asked: string[] = [];
    const at = calculator(formulas, 'monthly', (of, period) => {
      asked.push(`${of} ${period}`);
      return 1;
    });
    const averages = Array.from({ length: 12 }, (_, back) =>
      at(margin, window(rolling, 12), day(`2026-${`${back + 1}`.padStart(2, '0')}-01`)),
    );
    expect(averages.every((one) => 'amount' in one && one.amount === 144)).toBe(true);
    // Twelve windows of twelve windows of twelve are 1,728 looks at 34 months; each inner window is taken once.
    expect(asked.length).toBeLessThanOrEqual(2 * 12 * 23);
  });
});

describe('dependentsOf', () => {
  it('names every formula above, through any number of others', () => {
    expect(dependentsOf([revenue], formulas).toSorted()).toEqual([margin, rolling]);
    expect(dependentsOf([sold], formulas)).toEqual([rate]);
    expect(dependentsOf([rate], formulas)).toEqual([]);
    expect(dependentsOf([sold, sent], formulas)).toEqual([rate]);
  });
});
