import type { Deal } from '#features/journey/model/deal.ts';
import { weeklyDelivery } from '#features/work/model/delivery.ts';
import { hoursByProject, openWork, quotedAndSpent, spentOn } from '#features/work/model/estimates.ts';
import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { weekOf } from '#lib/calendar/week.ts';
import { estimateFactor } from '#statistics/forecast/estimate-factor.ts';
import type { StageRecord } from '#statistics/forecast/pipeline.ts';
import { quantile } from '#statistics/quantile.ts';
import { kaplanMeier, type SurvivalCurve } from '#statistics/survival/kaplan-meier.ts';
import type { Ground } from '../../ground.ts';
import type { Records } from '../../records.ts';

/** New deals are thought to come in as in so many weeks. */
export const lately = 13;
const leastFinished = 10;

/** An open deal. */
interface Prospect {
  /** What it would take. */
  readonly hours: number;
  readonly stage: string;
  /** How long it has been open, in days. */
  readonly age: number;
}

/** By how much work takes longer than was quoted, as the mean and standard error of its logarithm. */
interface Bias {
  readonly log: number;
  readonly error: number;
}

/** What is known before anything is simulated. Hours. */
export interface WorkPast {
  /** Of each closed week, oldest first. */
  readonly delivered: readonly number[];
  readonly jobs: readonly { readonly hours: number; readonly due: Day | null }[];
  readonly open: readonly Prospect[];
  /** New deals of each of the last weeks, as their hours. */
  readonly arrivals: readonly (readonly number[])[];
  /** How deals that were in a stage ended; under `anyStage` those of all stages. */
  readonly records: ReadonlyMap<string, StageRecord>;
  /** From first contact to the decision either way. */
  readonly decision: SurvivalCurve;
  readonly bias: Bias;
  /** Open deals, or new ones, whose hours nobody can guess. */
  readonly hoursUnknown: boolean;
}

export const anyStage = '';

function stageRecords(deals: readonly Deal[]): Map<string, StageRecord> {
  const records = new Map<string, { won: number; resolved: number }>();
  for (const { status, entered } of deals) {
    if (status === 'open') continue;
    for (const stage of new Set([anyStage, ...entered.map((one) => one.stage)])) {
      const record = records.get(stage) ?? { won: 0, resolved: 0 };
      record.resolved += 1;
      record.won += status === 'won' ? 1 : 0;
      records.set(stage, record);
    }
  }
  return records;
}

/** Open deals are unfinished, not lost. */
function decisionCurve(deals: readonly Deal[], asOf: Day): SurvivalCurve {
  return kaplanMeier(
    deals.flatMap(({ created, closed, status }) => {
      if (created === null || created > asOf) return [];
      const end = status === 'open' ? asOf : closed;
      return end === null ? [] : [{ time: Math.max(0, daysBetween(created, end)), event: status !== 'open' }];
    }),
  );
}

/** None where fewer than ten finished jobs tell. */
function biasOf({ projects, time }: Records): Bias {
  const factor = estimateFactor(quotedAndSpent(projects, time));
  if (factor === null || factor.n < leastFinished) return { log: 0, error: 0 };
  const { typical, interval } = factor;
  const error = interval === null ? 0 : Math.log(interval.high / interval.low) / 3.92;
  return { log: Math.log(typical), error };
}

/** What a deal takes of which nobody wrote it: as the others, else as a usual project was quoted, or took. */
function usualHours({ deals, projects, time }: Records): number | null {
  const spent = hoursByProject(time);
  const lists = [
    deals.map(({ hours }) => hours ?? 0),
    projects.map(({ quotedHours }) => quotedHours ?? 0),
    projects.map((project) => (project.status === 'done' ? spentOn(spent, project) : 0)),
  ];
  const known = lists.map((hours) => hours.filter((one) => one > 0)).find((hours) => hours.length > 0);
  return known === undefined ? null : quantile(known, 0.5);
}

export function workPast(records: Records, { asOf, company }: Ground): WorkPast {
  const start = company.calendar.firstDayOfWeek;
  const { deals, projects, time } = records;
  const usual = usualHours(records);
  const hoursOf = ({ hours }: Deal) => hours ?? usual ?? 0;
  const running = weekOf(asOf, start);
  const arrivals = Array.from({ length: lately }, (_, at) => {
    const week = addDays(running, -7 * (lately - at));
    return deals.filter(({ created }) => created !== null && created >= week && created < addDays(week, 7));
  });
  const open = deals.filter(({ status }) => status === 'open');
  return {
    delivered: weeklyDelivery(time, asOf, start).map(({ hours }) => hours),
    jobs: openWork(projects, time).jobs.map(({ project, hours }) => ({ hours, due: project.due })),
    open: open.map((deal) => ({
      hours: hoursOf(deal),
      stage: deal.stage ?? anyStage,
      age: deal.created === null ? 0 : Math.max(0, daysBetween(deal.created, asOf)),
    })),
    arrivals: arrivals.map((week) => week.map(hoursOf)),
    records: stageRecords(deals),
    decision: decisionCurve(deals, asOf),
    bias: biasOf(records),
    hoursUnknown: usual === null && [...open, ...arrivals.flat()].some(({ hours }) => hours === null),
  };
}
