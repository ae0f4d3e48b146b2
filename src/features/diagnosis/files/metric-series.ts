import { findCycle } from '#features/scorecard/model/cycle.ts';
import { type DatedGoal, goalAt, type GoalOverride, sameGoal } from '#features/scorecard/model/goal.ts';
import { Targets } from '#features/scorecard/model/intake/find-targets.ts';
import type { LineAt, LineProblem } from '#features/scorecard/model/intake/line.ts';
import { TargetReader } from '#features/scorecard/model/intake/read-targets.ts';
import type { Standing, Target, Wanted } from '#features/scorecard/model/intake/target.ts';
import { titleKey } from '#features/scorecard/model/intake/title-key.ts';
import type { Day } from '#lib/calendar/day.ts';
import { earliestDay } from '#lib/calendar/earliest-day.ts';
import { isClosed, periodOf } from '#lib/calendar/period.ts';
import { cellText } from '#lib/columns/cell.ts';
import type { Decimal } from '#lib/columns/decimal.ts';
import { quoted } from '#lib/text.ts';
import { closedSeries, goalHistory } from '../model/closed-series.ts';
import type { CompanyFacts } from '../model/ground.ts';
import type { MetricSeries } from '../model/records.ts';
import { impliedLines, leadership, partRepeated, standingOf } from './metric-standing.ts';

export interface Metrics {
  readonly metrics: readonly MetricSeries[];
  readonly problems: readonly LineProblem[];
  readonly notes: readonly { readonly file: string; readonly text: string }[];
  /** The file of each number that was left out because its period was not over. */
  readonly running: readonly string[];
}

/** Puts metrics, numbers and goals of all files together, as an import would. */
export function metricsOf(
  told: readonly LineAt[],
  { company, asOf, decimal }: { readonly company: CompanyFacts; readonly asOf: Day; readonly decimal?: Decimal },
): Metrics {
  const { lines, numbers } = partRepeated(told);
  const all = [...lines, ...impliedLines(lines)];
  const standing = standingOf([...all, ...numbers], company, asOf);
  const answers = { ...(decimal === undefined ? {} : { decimal }), combine: 'last' as const };
  const targets = new Targets(standing, answers);
  targets.describe(all);
  for (const { at, line } of lines) {
    if (line.holds === 'value') targets.named(at, line.title, line.person)?.cells.push({ at, ...line });
    if (line.holds === 'goal') {
      const { title, person, goal: text, ...rest } = line;
      targets.named(at, title, person)?.goals.push({ at, text, ...rest });
    }
  }
  for (const { at, line, cells = [] } of numbers) {
    if (line.holds === 'metric') targets.named(at, line.title, line.owner ?? line.person)?.cells.push(...cells);
  }
  const linking = told.find(({ line }) => line.holds === 'metric' && line.drives.length > 0);
  const reader = new TargetReader(standing, answers);
  const notes: { file: string; text: string }[] = [];
  const running: string[] = [];
  const series = targets.found.flatMap((target) => {
    if (target.line.archived === true) {
      notes.push({ file: target.at.file, text: `${quoted(target.line.title, 60)} is archived and was left out.` });
      return [];
    }
    const wanted = reader.read(target);
    running.push(
      ...wanted.values.flatMap(({ period, at }) => (isClosed(period, wanted.cadence, asOf) ? [] : [at.file])),
    );
    const unsure = contradictions(target, wanted, standing);
    notes.push(...unsure.notes);
    return [seriesOf(wanted, unsure.periods, standing)];
  });
  return {
    ...withoutCycles(series, linking?.at.file ?? '', notes),
    problems: [...targets.problems, ...reader.problems],
    running,
  };
}

/** Periods of which two rows tell different numbers: nobody knows which is right, so neither is used. */
function contradictions({ cells, line }: Target, { cadence }: Wanted, { calendar }: Standing) {
  const periods = new Set<Day>();
  const notes: { file: string; text: string }[] = [];
  const numbers = cells.filter(({ amount }) => amount !== null);
  for (const [period, all] of Map.groupBy(numbers, (cell) => periodOf(cell.day, cadence, calendar))) {
    const told = new Map(all.map((cell) => [cell.amount === null ? '' : cellText(cell.amount.cell).trim(), cell]));
    if (told.size < 2) continue;
    periods.add(period);
    const rows = [...told].slice(0, 3).map(([text, { at }]) => `${at.file} row ${at.row} has ${quoted(text)}`);
    const file = all.at(-1)?.at.file ?? '';
    const text = `${quoted(line.title, 60)}, ${period}: ${rows.join(' and ')}. None of them was used. Keep one row for each period.`;
    notes.push({ file, text });
  }
  return { periods, notes };
}

function datedGoals(wanted: Wanted, periods: readonly Day[], { calendar, today }: Standing): readonly DatedGoal[] {
  const dated = ({ from, goal }: { from: Day | null; goal: Wanted['goals'][number]['goal'] }): DatedGoal[] =>
    from === null ? [] : [goal === null ? { operator: null, threshold: null, from } : { ...goal, from }];
  const standingGoals = wanted.goals.flatMap(dated);
  const running = periodOf(today, wanted.cadence, calendar);
  const current = wanted.goal;
  if (current && !sameGoal(goalAt(standingGoals, running), current)) {
    standingGoals.push({ ...current, from: standingGoals.length === 0 ? (periods[0] ?? earliestDay) : running });
  }
  const overrides = wanted.goals.flatMap(({ period, goal }): GoalOverride[] =>
    period === null ? [] : [goal === null ? { operator: null, threshold: null, period } : { ...goal, period }],
  );
  return goalHistory(standingGoals, overrides, wanted.cadence);
}

function seriesOf(wanted: Wanted, unsure: ReadonlySet<Day>, standing: Standing): MetricSeries {
  const { line, cadence, unit, ownerId, teamId } = wanted;
  const { calendar, today, people, teams } = standing;
  const values = wanted.values.map(({ period, amount, note }) => ({
    period,
    amount: unsure.has(period) ? null : amount,
    note,
  }));
  const series = closedSeries(values, { cadence, asOf: today, calendar });
  const owner = people.find(({ memberId }) => memberId === ownerId)?.name ?? null;
  const goals = datedGoals(wanted, series.periods, standing);
  const level = teamId === null ? 'person' : teamId === leadership ? 'company' : 'department';
  const { goal, ...current } = { goal: goalAt(goals, periodOf(today, cadence, calendar)) };
  return {
    ...current,
    title: line.title,
    level,
    department: teams.find((team) => team.teamId === teamId && teamId !== leadership)?.name ?? line.department,
    person: line.person ?? (level === 'person' ? owner : null),
    owner,
    kind: line.kind ?? 'lagging',
    unit,
    cadence,
    goal: goal === null ? null : plainGoal(goal),
    goals,
    drives: line.drives,
    clientView: line.clientView,
    controllable: line.controllable,
    ...series,
  };
}

const plainGoal = ({ from: _from, ...goal }: Exclude<ReturnType<typeof goalAt>, null>) => goal;

/** What drives itself over others cannot be drawn as a tree: the link that closes the circle is taken out, and said. */
function withoutCycles(all: readonly MetricSeries[], file: string, notes: { file: string; text: string }[]) {
  const titles = new Set(all.map(({ title }) => titleKey(title)));
  for (const { title, drives } of all) {
    const unknown = drives.filter((one) => !titles.has(titleKey(one))).map((one) => quoted(one, 60));
    if (unknown.length > 0)
      notes.push({ file, text: `${quoted(title, 60)} drives ${unknown.join(', ')}, of which no file tells.` });
  }
  let metrics = all;
  for (;;) {
    const edges = new Map(metrics.map(({ title, drives }) => [titleKey(title), drives.map(titleKey)]));
    const path = findCycle(edges);
    if (path === null) return { metrics, notes };
    const [from, to] = path.slice(-2);
    const circle = path.map((key) => metrics.find(({ title }) => titleKey(title) === key)?.title ?? key);
    notes.push({
      file,
      text: `These drive each other in a circle: ${circle.join(', ')}. The last of these links was left out. Take one of them out of the column drives.`,
    });
    metrics = metrics.map((one) =>
      titleKey(one.title) === from ? { ...one, drives: one.drives.filter((title) => titleKey(title) !== to) } : one,
    );
  }
}
