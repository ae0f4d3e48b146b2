import type { Deal } from '#features/journey/model/deal.ts';
import { weeklyDelivery } from '#features/work/model/delivery.ts';
import { quotedAndSpent } from '#features/work/model/estimates.ts';
import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { weekOf } from '#lib/calendar/week.ts';
import { drawBeta } from '#statistics/draw.ts';
import { estimateFactor } from '#statistics/forecast/estimate-factor.ts';
import type { StageRecord } from '#statistics/forecast/pipeline.ts';
import { quantile } from '#statistics/quantile.ts';
import { drawsFrom } from '#statistics/random.ts';
import { kaplanMeier } from '#statistics/survival/kaplan-meier.ts';
import { drawResidualLife } from '#statistics/survival/residual-life.ts';
import type { Ground } from '../../ground.ts';
import type { Records } from '../../records.ts';

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
}

const WEEKS = 13;
const RUNS = 2000;
const LATELY = 13;
const CAPACITY_WEEKS = 26;
const FAMINE = 0.6;
const LEAST_FINISHED = 10;

/** A deal as the simulation follows it. */
interface Prospect {
  readonly hours: number;
  readonly stage: string;
  /** How long it has been open, in days. */
  readonly age: number;
}

interface Past {
  readonly delivered: readonly number[];
  readonly projects: readonly { readonly hours: number; readonly due: Day | null }[];
  readonly open: readonly Prospect[];
  /** New deals of each of the last weeks, as their hours. */
  readonly arrivals: readonly (readonly number[])[];
  readonly records: ReadonlyMap<string, StageRecord>;
}

const ANY = '';

/** How deals that were in a stage ended; under the empty name those of all stages. */
function stageRecords(deals: readonly Deal[]): Map<string, StageRecord> {
  const records = new Map<string, { won: number; resolved: number }>();
  for (const { status, entered } of deals) {
    if (status === 'open') continue;
    for (const stage of new Set([ANY, ...entered.map((one) => one.stage)])) {
      const record = records.get(stage) ?? { won: 0, resolved: 0 };
      record.resolved += 1;
      record.won += status === 'won' ? 1 : 0;
      records.set(stage, record);
    }
  }
  return records;
}

function pastOf(records: Records, ground: Ground): Past {
  const { asOf, company } = ground;
  const start = company.calendar.firstDayOfWeek;
  const { deals, projects, time } = records;
  const known = deals.flatMap(({ hours }) => (hours !== null && hours > 0 ? [hours] : []));
  const usual = known.length === 0 ? 0 : quantile(known, 0.5);
  const hoursOf = ({ hours }: Deal) => hours ?? usual;
  const running = weekOf(asOf, start);
  const arrivals = Array.from({ length: LATELY }, (_, at) => {
    const week = addDays(running, -7 * (LATELY - at));
    return deals
      .filter(({ created }) => created !== null && created >= week && created < addDays(week, 7))
      .map(hoursOf);
  });
  return {
    delivered: weeklyDelivery(time, asOf, start).map(({ hours }) => hours),
    projects: projects.flatMap(({ status, remainingHours, due }) =>
      status === 'open' && remainingHours !== null && remainingHours > 0 ? [{ hours: remainingHours, due }] : [],
    ),
    open: deals
      .filter(({ status }) => status === 'open')
      .map((deal) => ({
        hours: hoursOf(deal),
        stage: deal.stage ?? ANY,
        age: deal.created === null ? 0 : Math.max(0, daysBetween(deal.created, asOf)),
      })),
    arrivals,
    records: stageRecords(deals),
  };
}

/** From first contact to the decision either way; what is open is unfinished. */
function decisionCurve(deals: readonly Deal[], asOf: Day) {
  return kaplanMeier(
    deals.flatMap(({ created, closed, status }) => {
      if (created === null || created > asOf) return [];
      const end = status === 'open' ? asOf : closed;
      return end === null ? [] : [{ time: Math.max(0, daysBetween(created, end)), event: status !== 'open' }];
    }),
  );
}

/**
 * The work at hand in each of the next thirteen weeks, if deals go on coming in as in the last thirteen: booked hours times
 * how far estimates are off, open deals won by the record of their stage after the time that is left to them, new deals as
 * lately, and delivery as in past weeks. Null without eight weeks of delivery.
 */
export function lookAhead(records: Records, ground: Ground, least: number): Ahead | null {
  const past = pastOf(records, ground);
  if (past.delivered.length < least) return null;
  const { asOf, company } = ground;
  const capacity = quantile(past.delivered.slice(-CAPACITY_WEEKS), 0.5);
  const drawn = past.delivered.slice(-CAPACITY_WEEKS);
  const factor = estimateFactor(quotedAndSpent(records.projects, records.time));
  const curve = decisionCurve(records.deals, asOf);
  const running = weekOf(asOf, company.calendar.firstDayOfWeek);
  const chance = drawsFrom(ground.seed);
  const pick = <T>(some: readonly T[]): T | undefined => some[Math.floor(chance.uniform() * some.length)];
  const weeks = Array.from({ length: WEEKS }, (_, at) => addDays(running, 7 * (at + 1)));
  const [atHand, famine, overload] = [weeks.map((): number[] => []), weeks.map(() => 0), weeks.map(() => 0)];
  const spread =
    factor === null || factor.n < LEAST_FINISHED || factor.interval === null
      ? null
      : {
          log: Math.log(factor.typical),
          error: (Math.log(factor.interval.high) - Math.log(factor.interval.low)) / 3.92,
        };

  for (let run = 0; run < RUNS; run += 1) {
    const bias = spread === null ? 1 : Math.exp(spread.log + spread.error * chance.normal());
    const chances = new Map<string, number>();
    const isWon = (stage: string) => {
      const record = past.records.get(stage) ?? past.records.get(ANY) ?? { won: 0, resolved: 0 };
      let won = chances.get(stage);
      if (won === undefined) {
        won = drawBeta(record.won + 0.5, record.resolved - record.won + 0.5, chance);
        chances.set(stage, won);
      }
      return chance.uniform() < won;
    };
    /** Hours that begin in each week: a deal starts in the week after it was won. */
    const begins = weeks.map(() => 0);
    const start = (hours: number, days: number | null) => {
      const at = days === null ? WEEKS : Math.floor(days / 7);
      if (at < WEEKS) begins[at] = (begins[at] ?? 0) + hours * bias;
    };
    for (const { hours, stage, age } of past.open) {
      if (isWon(stage)) start(hours, drawResidualLife(curve, age, chance));
    }
    for (const at of weeks.keys()) {
      for (const hours of pick(past.arrivals) ?? []) {
        const days = isWon(ANY) ? drawResidualLife(curve, 0, chance) : null;
        start(hours, days === null ? null : days + 7 * at);
      }
    }
    let left = past.projects.reduce((sum, { hours }) => sum + hours * bias, 0);
    let done = 0;
    for (const [at, week] of weeks.entries()) {
      left += begins[at] ?? 0;
      atHand[at]?.push(left);
      if (left < FAMINE * capacity) famine[at] = (famine[at] ?? 0) + 1;
      const delivered = pick(drawn) ?? 0;
      done += delivered;
      left = Math.max(0, left - delivered);
      const end = addDays(week, 6);
      const due = past.projects.reduce(
        (sum, one) => sum + (one.due !== null && one.due <= end ? one.hours * bias : 0),
        0,
      );
      if (due > done) overload[at] = (overload[at] ?? 0) + 1;
    }
  }
  const decided = curve.survival.findIndex((share) => share <= 0.15);
  return {
    weeks: weeks.map((week, at) => ({
      week,
      low: quantile(atHand[at] ?? [], 0.05),
      mid: quantile(atHand[at] ?? [], 0.5),
      high: quantile(atHand[at] ?? [], 0.95),
      famine: (famine[at] ?? 0) / RUNS,
      overload: (overload[at] ?? 0) / RUNS,
    })),
    capacity,
    pastWeeks: past.delivered.length,
    booked: past.projects.reduce((sum, { hours }) => sum + hours, 0),
    openDeals: past.open.length,
    newDeals: past.arrivals.flat().length / LATELY,
    leadDays: decided < 0 ? null : (curve.times[decided] ?? null),
  };
}
