import { remembered } from '#lib/remembered.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { weekOf } from '#lib/calendar/week.ts';
import { drawBeta } from '#statistics/draw.ts';
import { quantile } from '#statistics/quantile.ts';
import { type Draws, drawsFrom } from '#statistics/random.ts';
import { drawResidualLife } from '#statistics/survival/residual-life.ts';
import type { Ground } from '../../ground.ts';
import type { Records } from '../../records.ts';
import { anyStage, lately, type WorkPast, workPast } from './work-past.ts';

/** One week to come, from 2,000 runs. Hours. */
export interface WeekAhead {
  readonly week: Day;
  /** Work at hand at its beginning: p5, p50, p95. */
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** In how many of the runs there is less than 60 % of a usual week's work, as a share. */
  readonly famine: number;
  /** In how many more is due by its end than can be done by then. */
  readonly overload: number;
}

export interface Ahead {
  readonly weeks: readonly WeekAhead[];
  /** Hours delivered in a usual week: the median of the past ones. */
  readonly capacity: number;
  readonly pastWeeks: number;
  readonly booked: number;
  readonly openDeals: number;
  /** New deals a week, over the last thirteen. */
  readonly newDeals: number;
  /** From first contact to the decision, in days: by then 85 of 100 deals are decided; null without any. */
  readonly leadDays: number | null;
  /** Deals whose hours nobody wrote, where nothing else tells what one takes. */
  readonly hoursUnknown: boolean;
}

/** Fewer weeks of delivery tell too little. */
export const leastWeeks = 8;
export const runs = 2000;
const horizon = 13;
const capacityWeeks = 26;
const little = 0.6;

/** One run: hours that begin in each week to come. A deal starts in the week after it was won. */
function beginnings(past: WorkPast, bias: number, chance: Draws): number[] {
  const chances = new Map<string, number>();
  const isWon = (stage: string) => {
    let won = chances.get(stage);
    if (won === undefined) {
      const record = past.records.get(stage) ?? past.records.get(anyStage) ?? { won: 0, resolved: 0 };
      won = drawBeta(record.won + 0.5, record.resolved - record.won + 0.5, chance);
      chances.set(stage, won);
    }
    return chance.uniform() < won;
  };
  const begins = Array.from({ length: horizon }, () => 0);
  const start = (hours: number, age: number, after: number) => {
    const days = drawResidualLife(past.decision, age, chance);
    const at = days === null ? horizon : Math.floor(days / 7) + after;
    if (at < horizon) begins[at] = (begins[at] ?? 0) + hours * bias;
  };
  for (const { hours, stage, age } of past.open) {
    if (isWon(stage)) start(hours, age, 0);
  }
  for (const at of begins.keys()) {
    for (const hours of pick(past.arrivals, chance) ?? []) {
      if (isWon(anyStage)) start(hours, 0, at);
    }
  }
  return begins;
}

const pick = <T>(some: readonly T[], chance: Draws): T | undefined => some[Math.floor(chance.uniform() * some.length)];

const sumOf = (jobs: WorkPast['jobs']) => jobs.reduce((sum, { hours }) => sum + hours, 0);

/**
 * The work at hand in each of the next thirteen weeks, if deals go on coming in as in the last thirteen: booked hours times
 * how far estimates are off, open deals won by the record of their stage after the time that is left to them, new deals as
 * lately, and delivery as in past weeks. Null with fewer than so many weeks of delivery, and where most of them have no hours.
 */
export const lookAhead = remembered((records: Records, ground: Ground): Ahead | null => {
  const past = workPast(records, ground);
  const drawn = past.delivered.slice(-capacityWeeks);
  const capacity = quantile(drawn, 0.5);
  if (past.delivered.length < leastWeeks || capacity <= 0) return null;
  const running = weekOf(ground.asOf, ground.company.calendar.firstDayOfWeek);
  const chance = drawsFrom(ground.seed);
  const weeks = Array.from({ length: horizon }, (_, at) => {
    const week = addDays(running, 7 * (at + 1));
    const due = past.jobs.filter((job) => job.due !== null && job.due <= addDays(week, 6));
    return { week, due: sumOf(due), atHand: [] as number[], famine: 0, overload: 0 };
  });
  for (let run = 0; run < runs; run += 1) {
    const bias = Math.exp(past.bias.log + past.bias.error * chance.normal());
    const begins = beginnings(past, bias, chance);
    let left = sumOf(past.jobs) * bias;
    let done = 0;
    for (const [at, one] of weeks.entries()) {
      left += begins[at] ?? 0;
      one.atHand.push(left);
      if (left < little * capacity) one.famine += 1;
      const delivered = pick(drawn, chance) ?? 0;
      done += delivered;
      left = Math.max(0, left - delivered);
      if (one.due * bias > done) one.overload += 1;
    }
  }
  const decided = past.decision.survival.findIndex((share) => share <= 0.15);
  return {
    weeks: weeks.map(({ week, atHand, famine, overload }) => ({
      week,
      low: quantile(atHand, 0.05),
      mid: quantile(atHand, 0.5),
      high: quantile(atHand, 0.95),
      famine: famine / runs,
      overload: overload / runs,
    })),
    capacity,
    pastWeeks: past.delivered.length,
    booked: sumOf(past.jobs),
    openDeals: past.open.length,
    newDeals: past.arrivals.flat().length / lately,
    leadDays: decided < 0 ? null : (past.decision.times[decided] ?? null),
    hoursUnknown: past.hoursUnknown,
  };
});
