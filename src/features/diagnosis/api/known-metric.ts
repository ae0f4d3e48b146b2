import { can } from '#features/accounts/model/permission.ts';
import type { Team } from '#features/accounts/contract/company.ts';
import { readScorecardIn } from '#features/scorecard/api/scorecard.ts';
import type { Row } from '#features/scorecard/contract/scorecard.ts';
import { type DatedGoal, goalAt, type GoalOverride } from '#features/scorecard/model/goal.ts';
import type { Day } from '#lib/calendar/day.ts';
import { type Cadence, cadences, periodOf } from '#lib/calendar/period.ts';
import type { MemberId, MetricId } from '#lib/ids.ts';
import type { Reading } from '#server/context.ts';
import { closedSeries, goalHistory, type PeriodValue } from '../model/closed-series.ts';
import type { MetricSeries } from '../model/records.ts';

/** A metric as the scorecard has it, and as a diagnosis reads it. */
export interface KnownMetric {
  readonly row: Row;
  readonly series: MetricSeries;
}

/** Two years, and the running period. */
const trailing: Readonly<Record<Cadence, number>> = { weekly: 105, monthly: 25, quarterly: 9, yearly: 3 };

/** What is found of metrics is for whoever may read findings; of one's own and one's team's for those too. */
function mayFind({ me }: Reading, { ownerId, teamId }: Row): boolean {
  const ownTeam = teamId !== null && me.teamIds.includes(teamId);
  return can(me, 'readFindings') || can(me, 'readTeamFindings', { own: ownerId === me.memberId, ownTeam });
}

async function readRows(room: Reading): Promise<Row[]> {
  const read = (cadence: Cadence) => readScorecardIn(room, { cadence, periods: trailing[cadence], archived: false });
  const weekly = await read('weekly');
  const rows = [...weekly.rows];
  for (const cadence of cadences) {
    if (cadence !== 'weekly' && weekly.counts[cadence] > 0) rows.push(...(await read(cadence)).rows);
  }
  return rows.filter((row) => mayFind(room, row));
}

/** What was entered, or calculated, with what was noted. */
function valuesOf({ values, calculated }: Row): PeriodValue[] {
  const notes = new Map(values.map(({ period, note }) => [period, note === '' ? null : note]));
  return (calculated ?? values)
    .map(({ period, amount }) => ({ period: period as Day, amount, note: notes.get(period) ?? null }))
    .filter(({ amount, note }) => amount !== null || note !== null);
}

interface Around {
  readonly asOf: Day;
  readonly teams: readonly Team[];
  readonly names: ReadonlyMap<MemberId, string>;
  readonly titles: ReadonlyMap<MetricId, string>;
}

function seriesOf({ ground: { calendar } }: Reading, row: Row, { asOf, teams, names, titles }: Around): MetricSeries {
  const { title, cadence, kind, unit, ownerId, teamId, clientView, controllable } = row;
  const team = teams.find((one) => one.teamId === teamId);
  const level = team === undefined ? 'person' : team.kind === 'leadership' ? 'company' : 'department';
  const owner = names.get(ownerId) ?? null;
  const overrides = row.overrides as readonly object[] as GoalOverride[];
  const goals = goalHistory(row.goals as readonly object[] as DatedGoal[], overrides, cadence);
  const now = goalAt(goals, periodOf(asOf, cadence, calendar));
  return {
    title,
    level,
    department: level === 'department' ? (team?.name ?? null) : null,
    person: level === 'person' ? owner : null,
    owner,
    kind,
    unit,
    cadence,
    goal: now && { operator: now.operator, threshold: now.threshold, upper: now.upper ?? null },
    goals,
    drives: row.drives.flatMap((id) => titles.get(id) ?? []),
    clientView,
    controllable,
    ...closedSeries(valuesOf(row), { cadence, asOf, calendar }),
  };
}

/** Every metric whose findings the person may read, with two years of it; a few questions for all of them. */
export async function readKnownMetrics(room: Reading, around: Omit<Around, 'titles'>): Promise<KnownMetric[]> {
  const rows = await readRows(room);
  const titles = new Map(rows.map(({ metricId, title }) => [metricId, title]));
  return rows.map((row) => ({ row, series: seriesOf(room, row, { ...around, titles }) }));
}
