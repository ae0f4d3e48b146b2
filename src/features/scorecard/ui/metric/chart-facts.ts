import type { GoalOnce, GoalStep } from '#kit/charts/goal-line.tsx';
import type { LimitsSpan } from '#kit/charts/limits-band.tsx';
import type { ProcessPoint } from '#kit/charts/process-point.ts';
import type { Step, StepsSpan } from '#kit/charts/step-chart.tsx';
import { type Day, dateLabel, yearOf } from '#lib/calendar/day.ts';
import { nextPeriod, periodLabel } from '#lib/calendar/period.ts';
import type { DeclaredChange, Row } from '../../contract/scorecard.ts';
import { describeGoal, type Goal, goalEntryAt } from '../../model/goal.ts';
import type { Course } from '../../model/reading/course.ts';
import { periodNouns } from '../../model/reading/period-noun.ts';
import { signalWords } from '../../model/reading/signal-words.ts';
import { firstName, type MetricView } from './metric-view.ts';

// Beyond it the labels of weeks would not say which year they are of.
const mostWithoutYear = 60;
const mostSentences = 3;

/** Under the axis: `9 Nov`; where years pass, `Nov 2025`. */
function axisLabel({ course, voice }: MetricView, period: string): string {
  const { cadence, moments } = course;
  const long = moments.length > mostWithoutYear || (cadence === 'monthly' && moments.length > 13);
  if (cadence === 'weekly' && !long) return dateLabel(period as Day);
  return periodLabel(period as Day, cadence === 'weekly' ? 'monthly' : cadence, voice.calendar, long);
}

export function pointsOf(view: MetricView): readonly ProcessPoint[] {
  const { course, row, voice } = view;
  const notes = new Map(row.values.map(({ period, note }) => [period, note]));
  const { signals } = course.process;
  const worded = new Set(signals.slice(-mostSentences));
  return course.moments.map(({ period, amount, closed }): ProcessPoint => {
    const fired = signals.find((signal) => signal.period === period);
    const note = notes.get(period);
    const since = (from: string) => periodLabel(from as Day, course.cadence, voice.calendar);
    return {
      id: period,
      label: axisLabel(view, period),
      value: amount,
      ...(fired ? { fired: true } : {}),
      ...(fired && worded.has(fired)
        ? { says: `real change: ${signalWords(fired, since(fired.from), course.process.chart)}` }
        : {}),
      ...(note ? { note } : {}),
      ...(closed ? {} : { running: true }),
    };
  });
}

/** The place of the first period in sight that is not before this day. */
const placeFrom = ({ moments }: Course, day: string): number => {
  const at = moments.findIndex(({ period }) => period >= day);
  return at === -1 ? moments.length : at;
};

/** The last period in sight that is not after this day; -1 when all are. */
const placeTo = ({ moments }: Course, day: string | null): number =>
  day === null ? moments.length - 1 : moments.findLastIndex(({ period }) => period <= day);

/** Natural limits, stretch by stretch, as far as they are in sight and in the unit of the values. */
export function limitsOf({ course }: MetricView, changes: readonly DeclaredChange[]): readonly LimitsSpan[] {
  const { process, cadence, moments } = course;
  const first = moments[0]?.period ?? '';
  const [, many] = periodNouns[cadence];
  return process.limits.flatMap((stretch, at): LimitsSpan[] => {
    const { centre, lower, upper, from, n, baselineTo, frozen } = stretch;
    const [start, end] = [placeFrom(course, from), placeTo(course, stretch.to)];
    if (centre === null || lower === null || upper === null || end < start) return [];
    if (process.chart === 'time-between' || process.chart === 'none') return [];
    if (stretch.varies && !stretch.each) return [];
    const each = stretch.each?.flatMap((limits) => {
      const place = moments.findIndex(({ period }) => period === limits.period);
      return place === -1 ? [] : [{ at: place, low: limits.lower, mean: limits.centre, high: limits.upper }];
    });
    const begun = at > 0 && from >= first;
    const baseline = baselineTo !== null && baselineTo >= first;
    const words = `limits computed from these ${n} ${many}${frozen ? ', then frozen' : ''}`;
    return [
      {
        from: start,
        to: end,
        low: lower,
        mean: centre,
        high: upper,
        ...(each ? { each } : {}),
        ...(baseline ? { baseline: { from: start, to: placeTo(course, baselineTo), words } } : {}),
        ...(begun ? { begins: changeWords(changes, from, nextPeriod(from as Day, cadence)) } : {}),
      },
    ];
  });
}

/** `17 Aug: new estimating sheet`. */
function changeWords(changes: readonly DeclaredChange[], from: string, before: string): string {
  const what = changes.filter(({ startsOn }) => startsOn >= from && startsOn < before).map((change) => change.what);
  return what.length === 0 ? dateLabel(from as Day) : `${dateLabel(from as Day)}: ${what.join('; ')}`;
}

type Dated = Row['goals'][number];

/** The standing goal over the periods in sight, stepped where it changed, with who changed it when. */
export function goalStepsOf({ course, row, voice, nameOf }: MetricView): readonly GoalStep[] {
  const steps: { from: number; to: number; entry: Dated & Goal; before: Dated | null }[] = [];
  let before: Dated | null = null;
  for (const [at, { period }] of course.moments.entries()) {
    const entry = goalEntryAt(row.goals as (Dated & { from: Day })[], period as Day);
    if (entry !== null && entry.operator !== null) {
      const last = steps.at(-1);
      if (last?.entry === entry) last.to = at;
      else steps.push({ from: at, to: at, entry, before });
    }
    before = entry;
  }
  return steps.map(({ from, to, entry, before: earlier }) => ({
    from,
    to,
    value: entry.threshold,
    ...(entry.operator === 'between' && entry.upper ? { upper: entry.upper } : {}),
    label: `goal ${describeGoal(entry, row.unit, voice.reading)}`,
    ...(from > 0
      ? {
          change: changedWords(
            entry,
            earlier,
            nameOf,
            yearOf(entry.from as Day) !== yearOf(course.moments.at(-1)?.period as Day),
          ),
        }
      : {}),
  }));
}

function changedWords(
  entry: Dated & Goal,
  before: Dated | null,
  nameOf: MetricView['nameOf'],
  withYear: boolean,
): string {
  const same = before !== null && before.operator === entry.operator && entry.operator !== 'between';
  const verb =
    before === null || before.operator === null
      ? 'set'
      : !same
        ? 'changed'
        : entry.threshold > (before.threshold ?? 0)
          ? 'raised'
          : 'lowered';
  const who = entry.setBy ? ` by ${firstName(nameOf(entry.setBy))}` : '';
  return `${verb} ${dateLabel(entry.from as Day, withYear)}${who}`;
}

/** The goals of single periods. */
export function goalsOnceOf({ course, row }: MetricView): readonly GoalOnce[] {
  return row.overrides.flatMap((override): GoalOnce[] => {
    const at = course.moments.findIndex(({ period }) => period === override.period);
    if (at === -1 || override.operator === null) return [];
    const upper = override.operator === 'between' ? (override.upper ?? null) : null;
    return [{ at, value: override.threshold, ...(upper === null ? {} : { upper }) }];
  });
}

/** How far each value lies from the one before; none leads across a missing one or to the running period. */
export function stepsOf({ moments }: Course): readonly Step[] {
  return moments.map(({ period, amount, closed }, at) => {
    const before = moments[at - 1]?.amount ?? null;
    return { id: period, size: amount === null || before === null || !closed ? null : Math.abs(amount - before) };
  });
}

/** What steps usually come to, where the values themselves are charted. */
export function stepSpansOf(course: Course): readonly StepsSpan[] {
  return course.process.limits.flatMap((stretch): StepsSpan[] => {
    const [from, to] = [placeFrom(course, stretch.from), placeTo(course, stretch.to)];
    return stretch.steps === null || to < from ? [] : [{ from, to, ...stretch.steps }];
  });
}
