import type { Cadence } from '#lib/calendar/period.ts';
import type { MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import type { Reading } from '#server/context.ts';
import { labelMetrics } from '../../model/formula/label.ts';
import { goalAt } from '../../model/goal.ts';
import { nameIn, titleKey } from '../../model/intake/title-key.ts';
import type { OutgoingMetric } from '../../files/outgoing.ts';
import { readAllValues, readPeople, readTeams } from '../../store/intake.ts';
import { readKnownMetrics } from '../../store/known-metric.ts';
import { formulaWriter } from '../formula.ts';
import { homeOf } from '../home.ts';
import { mayRead } from '../visible.ts';
import { type Listed, readAllMetrics } from './standing.ts';

/** The second metric of one title, owner and home is told apart in files by its number. */
function titlesOf(rows: readonly Listed[]): Map<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const key = `${titleKey(row.title)} ${row.team_id} ${row.owner_id}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return [row.metric_id, count === 1 ? row.title : `${row.title} (${count})`];
    }),
  );
}

/** All that the person may read of a company's metrics, or of one team's, as files hold it. */
export async function readOutgoing(room: Reading, team: TeamId | undefined): Promise<OutgoingMetric[]> {
  const { scope, ground } = room;
  const rows = (await readAllMetrics(room)).filter((row) => mayRead(room, row));
  const people = await readPeople(scope, ground.companyId);
  const teams = await readTeams(scope, ground.companyId);
  const known = await readKnownMetrics(scope, ground.companyId);
  const titles = titlesOf(rows);
  const teamOf = (id: string | null) => teams.find(({ teamId }) => teamId === id);
  const ownerOf = (row: Listed) => nameIn(people, row.owner_id);
  const labels = new Map(
    labelMetrics(
      rows.map((row) => ({
        metricId: row.metric_id as MetricId,
        title: titles.get(row.metric_id) ?? row.title,
        owner: ownerOf(row),
        team: teamOf(row.team_id)?.name ?? null,
      })),
    ).map(({ metricId, label }) => [metricId, label]),
  );
  const formula = formulaWriter(room, known);
  const chosen = rows.filter((row) => team === undefined || row.team_id === team);
  const values = Map.groupBy(
    await readAllValues(
      scope,
      ground.companyId,
      chosen.map((row) => row.metric_id as MetricId),
    ),
    (value) => value.metric_id as string,
  );
  return chosen.map((row): OutgoingMetric => {
    const home = homeOf(row);
    const others = row.places.filter((place) => (place.teamId ?? place.memberId) !== (home.team_id ?? home.member_id));
    const own = teamOf(row.team_id);
    const goal = goalAt(row.goals, ground.today);
    return {
      title: titles.get(row.metric_id) ?? row.title,
      label: labels.get(row.metric_id as MetricId) ?? row.title,
      level: row.team_id === null ? 'person' : own?.kind === 'leadership' ? 'company' : 'department',
      department: own?.kind === 'leadership' ? '' : (own?.name ?? ''),
      owner: ownerOf(row),
      kind: row.kind,
      unit: row.unit as Unit,
      cadence: row.cadence as Cadence,
      goal,
      drives: row.drives.flatMap((id) => labels.get(id) ?? []).toSorted(),
      formula: formula(row.formula)?.text ?? '',
      group: row.group_title ?? '',
      note: row.note,
      summary: row.summary,
      clientView: row.client_view,
      controllable: row.controllable,
      archived: row.archived_at !== null,
      alsoOn: others
        .map(({ teamId, memberId, group }) => ({
          scorecard: teamId === null ? nameIn(people, memberId as MemberId) : (teamOf(teamId)?.name ?? ''),
          group,
        }))
        .filter(({ scorecard }) => scorecard !== '')
        .toSorted((a, b) => (a.scorecard < b.scorecard ? -1 : 1)),
      goals: row.goals,
      overrides: row.overrides,
      values: values.get(row.metric_id) ?? [],
    };
  });
}
