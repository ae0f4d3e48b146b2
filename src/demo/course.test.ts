import { describe, expect, it } from 'vitest';
import { goalAt } from '#features/scorecard/model/goal.ts';
import { checkMetric } from '#features/scorecard/model/metric.ts';
import { checkPeriod } from '#features/scorecard/model/period.ts';
import { judge } from '#features/scorecard/model/status.ts';
import { addDays, day } from '#lib/calendar/day.ts';
import { isAmount } from '#lib/quantity.ts';
import { samples } from './catalogue.ts';
import { amountsOf, CLOSED_WEEKS, type WeekAmount } from './course.ts';
import { type CompanyPlan, metricsOf } from './plan.ts';

const plans = samples.flatMap((sample) => sample.companies);
const named = (key: string) => plans.find((plan) => plan.key === key) as CompanyPlan;
const painting = named('painting');
const running = day('2026-11-16');

const amounts = (weeks: readonly WeekAmount[] | undefined) => (weeks ?? []).map((week) => week.amount ?? Number.NaN);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
/** Weeks from one first day up to, and without, another. */
const between = (weeks: readonly WeekAmount[] | undefined, from: string, to: string) =>
  amounts((weeks ?? []).filter(({ week }) => week >= from && week < to));

/** Correlation of each with the one so many places later. */
function correlation(first: readonly number[], second: readonly number[], lag: number): number {
  const pairs = first.slice(0, first.length - lag).map((one, at): [number, number] => [one, second[at + lag] ?? 0]);
  const [x, y] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, other]) => other))];
  const sum = (term: (dx: number, dy: number) => number) =>
    pairs.reduce((all, [one, other]) => all + term(one - x, other - y), 0);
  return sum((dx, dy) => dx * dy) / Math.sqrt(sum((dx) => dx * dx) * sum((_, dy) => dy * dy));
}

describe.each(plans.map((plan) => [plan.key, plan] as const))('the weeks of %s', (_, plan) => {
  it('are the same numbers each time', () => {
    expect(amountsOf(plan, running)).toEqual(amountsOf(plan, running));
  });

  it.each(['2026-11-16', '2026-01-05', '2027-02-22', '2028-07-03'])(
    'can all be kept, in every week they are opened: %s',
    (first) => {
      const now = day(first);
      const weeks = amountsOf(plan, now);
      const members = new Set([plan.me.key, ...plan.people.map((person) => person.key)]);
      for (const metric of metricsOf(plan)) {
        const owner = '01920000-0000-7000-8000-000000000000';
        const checked = checkMetric({ ...metric, owner, goal: metric.goals[0] ?? null });
        expect(checked.ok, metric.title).toBe(true);
        expect(members, metric.title).toContain(metric.owner);
        const course = weeks.get(metric.title) ?? [];
        const cadence = metric.cadence ?? 'weekly';
        const closed = course.filter(({ week }) => week < now).length;
        // 104 weeks touch 24 or 25 months, of which the first and the running one are left out.
        if (metric.formula !== undefined) expect(course).toEqual([]);
        else if (cadence === 'weekly') expect(closed).toBe(CLOSED_WEEKS);
        else expect([22, 23]).toContain(closed);
        for (const { week, amount } of course) {
          expect(checkPeriod(week, cadence, { firstDayOfWeek: 1, yearStartsMonth: 1 }, now).ok).toBe(true);
          if (amount === null) continue;
          expect(isAmount(amount, metric.unit), `${metric.title} ${week} ${amount}`).toBe(true);
          expect(amount, `${metric.title} ${week}`).toBeGreaterThanOrEqual(0);
        }
      }
    },
  );

  it('have something said of no metric that is not there', () => {
    const titles = new Set(metricsOf(plan).map((metric) => metric.title));
    const named = Object.entries(plan.about ?? {}).flatMap(([title, { drives = [] }]) => [title, ...drives]);
    expect(named.filter((title) => !titles.has(title))).toEqual([]);
  });

  it('have titles of their own', () => {
    const titles = metricsOf(plan).map((metric) => metric.title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('two years of painting', () => {
  const weeks = amountsOf(painting, running);

  it('are slow in winter', () => {
    for (const title of ['New leads', 'Work sold', 'Jobs started', 'Hours on the wall']) {
      const summer = mean(between(weeks.get(title), '2025-05-01', '2025-09-01'));
      const winter = mean(between(weeks.get(title), '2024-12-01', '2025-03-01'));
      expect(winter, title).toBeLessThan(0.8 * summer);
    }
  });

  it('have one first quarter that was worse than the other', () => {
    for (const title of ['Work sold', 'Cash collected', 'New leads']) {
      const bad = mean(between(weeks.get(title), '2026-01-01', '2026-04-01'));
      const ordinary = mean(between(weeks.get(title), '2025-01-01', '2025-04-01'));
      expect(bad, title).toBeLessThan(0.9 * ordinary);
    }
  });

  it('wander rather than jump: a week is like the one before it', () => {
    const booked = amounts(weeks.get('Weeks of work booked')?.slice(0, 91));
    expect(correlation(booked, booked, 1)).toBeGreaterThan(0.5);
  });

  it('do not all take one shape', () => {
    const [leads, photos] = ['New leads', 'Evening photos posted'].map((title) =>
      amounts(weeks.get(title)?.slice(0, 91)),
    );
    expect(Math.abs(correlation(leads ?? [], photos ?? [], 0))).toBeLessThan(0.6);
  });

  it('add up: the company’s estimates are those of the two who write them', () => {
    const [all, marcus, tess] = ['Estimates sent', 'Estimates sent, Marcus', 'Estimates sent, Tess'].map((title) =>
      amounts(weeks.get(title)?.slice(0, CLOSED_WEEKS)),
    );
    expect(all).toEqual(marcus?.map((amount, at) => amount + (tess?.[at] ?? 0)));
  });

  it('were judged by goals that moved: some weeks met theirs and would miss today’s', () => {
    const plan = metricsOf(painting).find((metric) => metric.title === 'Estimates sent');
    const goals = (plan?.goals ?? []).map(({ weeksAgo, operator, threshold }) => ({
      operator,
      threshold,
      from: weeksAgo === undefined ? day('1970-01-01') : addDays(running, -7 * weeksAgo),
    }));
    const changed = (weeks.get('Estimates sent') ?? []).filter(({ week, amount }) => {
      const then = judge(amount, goalAt(goals, week), true).status;
      const now = judge(amount, goalAt(goals, running), true).status;
      return then === 'on' && now === 'off';
    });
    expect(changed.length).toBeGreaterThan(5);
  });
});
