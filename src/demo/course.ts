import { addDays, type Day, dayFrom, monthOf, yearOf } from '#lib/calendar/day.ts';
import { lastWeeks } from '#lib/calendar/week.ts';
import { roundAmount } from '#lib/quantity.ts';
import { drawFrom, wandering } from './draw.ts';
import { type CompanyPlan, type Course, type MetricPlan, metricsOf } from './plan.ts';
import { holidayShare, inFirstQuarter, lastFirstQuarter, summerWave } from './season.ts';

export const CLOSED_WEEKS = 104;
/** The weeks of a scorecard: what happened in them is told, not drawn. */
const TOLD_WEEKS = 13;
const LONGEST_LAG = 8;

export interface WeekAmount {
  /** The first day of the week, or of another period. */
  readonly week: Day;
  /** Null where nobody entered the number. */
  readonly amount: number | null;
}

const inSteps = (amount: number, step: number) => roundAmount(Math.round(amount / step) * step);

function drawn(course: Course, unit: MetricPlan['unit'], weeks: readonly Day[], seed: string, demand: number[]) {
  const draw = drawFrom(seed);
  const own = wandering(draw, weeks.length, course.memory ?? 0.3);
  const { share, lag } = course.demand ?? { share: 0, lag: 0 };
  const slumpYear = lastFirstQuarter(addDays(weeks.at(-1) as Day, -7 * (TOLD_WEEKS - 1)));
  return weeks.map((week, at) => {
    if (unit === 'yes-no') return draw.uniform() < course.level ? 1 : 0;
    const age = (weeks.length - 1 - at) / CLOSED_WEEKS;
    const season = 1 + (course.season ?? 0) * summerWave(week);
    const holiday = course.season ? holidayShare(week) : 1;
    const slump = inFirstQuarter(week, slumpYear) ? (course.slump ?? 1) : 1;
    const factor = (1 - (course.gain ?? 0) * age) * season * holiday * slump;
    const shock = share * (demand[at + LONGEST_LAG - lag] ?? 0) + Math.sqrt(1 - share ** 2) * (own[at] ?? 0);
    const amount = course.level * factor + course.spread * Math.sqrt(Math.abs(factor)) * shock;
    const most = course.most ?? (unit === 'percent' ? 100 : Number.POSITIVE_INFINITY);
    return inSteps(Math.min(Math.max(amount, 0), most), course.step);
  });
}

function summed(parts: readonly (readonly (number | null)[])[], length: number): (number | null)[] {
  return Array.from({ length }, (_, at) => {
    const amounts = parts.map((part) => part[at] ?? null);
    return amounts.includes(null) ? null : roundAmount(amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0));
  });
}

/**
 * The weeks of every metric of a company by its title, oldest first, the running one last where something is there.
 * @param running first day of the company's running week.
 */
export function amountsOf(plan: CompanyPlan, running: Day): Map<string, WeekAmount[]> {
  const weeks = lastWeeks(CLOSED_WEEKS, addDays(running, -7));
  const demand = wandering(drawFrom(`${plan.key} demand`), CLOSED_WEEKS + LONGEST_LAG, 0.6);
  const closed = new Map<string, (number | null)[]>();
  const metrics = metricsOf(plan);
  for (const { title, unit, course } of metrics) {
    if (!course || 'sumOf' in course || 'monthsOf' in course) continue;
    const amounts: (number | null)[] = drawn(course, unit, weeks, `${plan.key} ${title}`, demand);
    const told = course.last ?? [];
    closed.set(title, [...amounts.slice(0, CLOSED_WEEKS - told.length), ...told]);
  }
  const past = (amounts: readonly (number | null)[]) =>
    weeks.map((week, at) => ({ week, amount: amounts[at] ?? null }));
  return new Map(
    metrics.map(({ title, course }): [string, WeekAmount[]] => {
      if (!course) return [title, []];
      if ('monthsOf' in course) return [title, inMonths(past(closed.get(course.monthsOf) ?? []))];
      const amounts =
        'sumOf' in course
          ? summed(
              course.sumOf.map((part) => closed.get(part) ?? []),
              CLOSED_WEEKS,
            )
          : (closed.get(title) ?? []);
      const known = past(amounts);
      return [title, course.running === undefined ? known : [...known, { week: running, amount: course.running }]];
    }),
  );
}

/** By the month that a week begins in; the first month, of which weeks are missing, and the running one are left out. */
function inMonths(weeks: readonly WeekAmount[]): WeekAmount[] {
  const months = new Map<Day, number>();
  for (const { week, amount } of weeks) {
    const month = dayFrom(yearOf(week), monthOf(week), 1);
    months.set(month, (months.get(month) ?? 0) + (amount ?? 0));
  }
  return [...months].slice(1, -1).map(([week, amount]) => ({ week, amount: roundAmount(amount) }));
}
