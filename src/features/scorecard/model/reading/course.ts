import type { Day } from '#lib/calendar/day.ts';
import { type Cadence, isClosed } from '#lib/calendar/period.ts';
import type { Unit } from '#lib/quantity.ts';
import { type DatedGoal, type Goal, goalAt, type GoalOverride } from '../goal.ts';
import { judge, type Judgement } from '../status.ts';
import type { ProcessReading } from './process-reading.ts';

/** One period of a metric, judged by the goal of that period. */
export interface Moment extends Judgement {
  readonly period: string;
  readonly amount: number | null;
  readonly goal: Goal | null;
  readonly closed: boolean;
}

/** A metric over the periods in sight, oldest first, and what its process says. */
export interface Course {
  readonly title: string;
  readonly unit: Unit;
  readonly cadence: Cadence;
  readonly moments: readonly Moment[];
  readonly process: ProcessReading;
}

interface Recorded {
  readonly period: string;
  readonly amount: number | null;
}

/** What a course is made of: a row as the server sends it. */
export interface CourseFacts extends Omit<Course, 'moments'> {
  readonly goals: readonly object[];
  readonly overrides: readonly object[];
  readonly values: readonly Recorded[];
  /** Of a formula: the numbers; null for what is entered. */
  readonly calculated: readonly Recorded[] | null;
}

/** @param today the company's. */
export function courseOf(facts: CourseFacts, periods: readonly string[], today: Day): Course {
  const { title, unit, cadence, process } = facts;
  const amounts = new Map((facts.calculated ?? facts.values).map(({ period, amount }) => [period, amount]));
  const moments = periods.map((period): Moment => {
    const goal = goalAt(facts.goals as readonly DatedGoal[], period as Day, facts.overrides as readonly GoalOverride[]);
    const closed = isClosed(period as Day, cadence, today);
    const amount = amounts.get(period) ?? null;
    const judgement = judge(amount, goal, closed);
    // What a formula misses is missing in the metrics that it names.
    const status = judgement.status === 'missing' && facts.calculated !== null ? 'not-judged' : judgement.status;
    return { period, amount, goal, closed, ...judgement, status };
  });
  return { title, unit, cadence, moments, process };
}

/** The newest period that is over. */
export const lastClosed = ({ moments }: Course): Moment | null => moments.findLast(({ closed }) => closed) ?? null;

/** How many values the newest limits come from; while nothing is read, how many closed periods in sight have one. */
export const knownCount = ({ moments, process }: Course): number =>
  process.limits.at(-1)?.n ?? moments.filter(({ closed, amount }) => closed && amount !== null).length;

/** Periods in a row with one outcome. Those without a value or a goal neither end a run nor make it longer. */
export interface Run {
  readonly status: 'on' | 'off';
  readonly length: number;
}

/** The runs in sight, newest first. */
export function runsOf({ moments }: Course): readonly Run[] {
  const runs: { status: 'on' | 'off'; length: number }[] = [];
  for (const { status } of moments.toReversed()) {
    if (status !== 'on' && status !== 'off') continue;
    const run = runs.at(-1);
    if (run?.status === status) run.length += 1;
    else runs.push({ status, length: 1 });
  }
  return runs;
}

/**
 * The shift that goes on to this day: a rule fired before, and every value since then lies on its side of the centre.
 * Null when the newest signal is another one, or is over.
 */
export function standingShift({ moments, process }: Course) {
  const { limits, signals } = process;
  const centre = limits.at(-1)?.centre ?? null;
  const signal = signals.findLast(({ rule }) => rule === 'shift');
  if (!signal || centre === null || signal.from < (limits.at(-1)?.from ?? '')) return null;
  const since = moments.filter(({ period, amount, closed }) => closed && amount !== null && period >= signal.from);
  const aside = (amount: number) => (signal.side === 'high' ? amount > centre : amount < centre);
  return since.length > 0 && since.every(({ amount }) => aside(amount ?? centre))
    ? { ...signal, length: since.length }
    : null;
}
