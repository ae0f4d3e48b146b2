import type { Day } from '#lib/calendar/day.ts';
import type { Cadence } from '#lib/calendar/period.ts';
import type { MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import type { Reading } from '#server/context.ts';
import { readStored } from '../../model/formula/parse.ts';
import { formulaText } from '../../model/formula/text.ts';
import { goalAt } from '../../model/goal.ts';
import { nameIn } from '../../model/intake/title-key.ts';
import type { OutgoingChange, OutgoingMetric } from '../../files/outgoing.ts';
import { readAllValues, readPeople, readTeams } from '../../store/intake.ts';
import { readDeclared } from '../change.ts';
import { homeOf } from '../home.ts';
import { mayRead } from '../visible.ts';
import { fileLabels, fileTitles, type Listed, readAllMetrics } from './standing.ts';

type Labels = ReadonlyMap<MetricId, string>;

/** In an order that does not depend on ids, so that two companies with the same changes write the same file. */
async function changesOf(room: Reading, labels: Labels, rows: readonly Listed[]): Promise<OutgoingChange[]> {
  const declared = await readDeclared(room, new Set(rows.map(({ metric_id }) => metric_id)));
  const key = ({ date, subject, what }: OutgoingChange) => `${date} ${subject} ${what}`;
  return declared
    .map(({ startsOn, what, metricId }) => ({
      date: startsOn as Day,
      what,
      subject: metricId === null ? '' : (labels.get(metricId) ?? ''),
    }))
    .toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

export interface Outgoing {
  readonly metrics: OutgoingMetric[];
  readonly changes: OutgoingChange[];
}

/** All that the person may read of a company's metrics, or of one team's, as files hold it. */
export async function readOutgoing(room: Reading, team: TeamId | undefined): Promise<Outgoing> {
  const { scope, ground } = room;
  const people = await readPeople(scope, ground.companyId);
  const teams = await readTeams(scope, ground.companyId);
  // Scorecard by scorecard; personal ones by the names of their owners, behind those of teams.
  const homeName = (row: Listed) => (row.team_id === null ? nameIn(people, row.owner_id) : '');
  const rows = (await readAllMetrics(room))
    .filter((row) => mayRead(room, row))
    .toSorted((one, other) => (homeName(one) < homeName(other) ? -1 : homeName(one) > homeName(other) ? 1 : 0));
  const titles = fileTitles(rows);
  const labels = fileLabels(rows, { people, teams });
  const teamOf = (id: string | null) => teams.find(({ teamId }) => teamId === id);
  const labelOf = (metricId: MetricId) => labels.get(metricId) ?? '';
  const chosen = rows.filter((row) => team === undefined || row.team_id === team);
  const values = Map.groupBy(
    await readAllValues(
      scope,
      ground.companyId,
      chosen.map((row) => row.metric_id as MetricId),
    ),
    (value) => value.metric_id as string,
  );
  const changes = await changesOf(room, labels, chosen);
  const metrics = chosen.map((row): OutgoingMetric => {
    const home = homeOf(row);
    const others = row.places.filter((place) => (place.teamId ?? place.memberId) !== (home.team_id ?? home.member_id));
    const own = teamOf(row.team_id);
    const goal = goalAt(row.goals, ground.today);
    return {
      title: titles.get(row.metric_id) ?? row.title,
      label: labels.get(row.metric_id as MetricId) ?? row.title,
      level: row.team_id === null ? 'person' : own?.kind === 'leadership' ? 'company' : 'department',
      department: own?.kind === 'leadership' ? '' : (own?.name ?? ''),
      owner: nameIn(people, row.owner_id),
      kind: row.kind,
      unit: row.unit as Unit,
      cadence: row.cadence as Cadence,
      goal,
      drives: row.drives.flatMap((id) => labels.get(id) ?? []).toSorted(),
      formula: row.formula === null ? '' : formulaText(readStored(row.formula), labelOf),
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
  // Those of the whole company are no team's.
  return { metrics, changes: team === undefined ? changes : changes.filter(({ subject }) => subject !== '') };
}
