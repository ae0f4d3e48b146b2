import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { CompanyId, MemberId, MetricId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';

/** A scorecard is named by its team or by its person. */
export type Scorecard =
  | { readonly team_id: TeamId; readonly member_id: null }
  | { readonly team_id: null; readonly member_id: MemberId };

/** The scorecard of a team that stands, or of a member who has not departed; undefined where there is none. */
export async function readScorecardName(scope: ReadScope, company: CompanyId, scorecard: string) {
  const { rows } = await sql<Scorecard & { name: string }>`
    select team_id, null::uuid as member_id, name from app.team
    where company_id = ${company} and team_id = ${scorecard} and deleted_at is null
    union all
    select null, member_id, name from app.member
    where company_id = ${company} and member_id = ${scorecard} and departed_at is null`.execute(scope.db);
  return rows[0];
}

/** What decides on what a member may read. */
export async function readReader(scope: ReadScope, company: CompanyId, member: MemberId) {
  const { rows } = await sql<{ role: Role; team_ids: TeamId[] }>`
    select m.role, array(
      select t.team_id from app.team_member tm
      join app.team t on t.company_id = tm.company_id and t.team_id = tm.team_id and t.deleted_at is null
      where tm.company_id = m.company_id and tm.member_id = m.member_id) as team_ids
    from app.member m where m.company_id = ${company} and m.member_id = ${member}`.execute(scope.db);
  return rows[0];
}

const idOf = ({ team_id, member_id }: Scorecard) => team_id ?? member_id;

/** Last on that scorecard; where it stands there already it only changes its heading. */
export async function placeMetric(
  scope: WriteScope,
  metric: MetricId,
  scorecard: Scorecard,
  group: string,
): Promise<void> {
  const { team_id, member_id } = scorecard;
  const last = sql<number>`(select coalesce(max(position), 0) + 1 from app.placement
    where company_id = ${scope.company} and scorecard_id = ${idOf(scorecard)})`;
  await scope.db
    .insertInto('placement')
    .values({ company_id: scope.company, metric_id: metric, team_id, member_id, group_title: group, position: last })
    .onConflict((conflict) =>
      conflict.columns(['company_id', 'scorecard_id', 'metric_id']).doUpdateSet({ group_title: group }),
    )
    .execute();
}

export async function takeOffScorecard(
  scope: WriteScope,
  metric: MetricId,
  scorecard: TeamId | MemberId,
): Promise<void> {
  await scope.db
    .deleteFrom('placement')
    .where('company_id', '=', scope.company)
    .where('metric_id', '=', metric)
    .where('scorecard_id', '=', scorecard)
    .execute();
}

export interface Placing {
  readonly metricId: MetricId;
  readonly group: string;
}

/** These first, in this order and under these headings. The others keep theirs, behind them. */
export async function arrangePlacements(
  scope: WriteScope,
  scorecard: Scorecard,
  placings: readonly Placing[],
): Promise<void> {
  const ids = placings.map(({ metricId }) => metricId);
  await sql`
    update app.placement p set position = ${placings.length} + others.place
    from (
      select metric_id, row_number() over (order by position, metric_id) as place from app.placement
      where company_id = ${scope.company} and scorecard_id = ${idOf(scorecard)} and metric_id <> all(${ids}::uuid[])
    ) others
    where p.company_id = ${scope.company} and p.scorecard_id = ${idOf(scorecard)} and p.metric_id = others.metric_id`.execute(
    scope.db,
  );
  await sql`
    insert into app.placement (company_id, metric_id, team_id, member_id, group_title, position)
    select ${scope.company}::uuid, g.metric_id, ${scorecard.team_id}::uuid, ${scorecard.member_id}::uuid, g.group_title, g.position
    from unnest(${ids}::uuid[], ${placings.map(({ group }) => group)}::text[]) with ordinality as g (metric_id, group_title, position)
    on conflict (company_id, scorecard_id, metric_id) do update
    set group_title = excluded.group_title, position = excluded.position`.execute(scope.db);
}
