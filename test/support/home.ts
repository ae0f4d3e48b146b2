import type { MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type pg from 'pg';

type Home = { readonly team: TeamId } | { readonly owner: MemberId };

/** Moves a planted metric to a team, or makes it the personal one of somebody. */
export async function giveHome(owner: pg.Pool, metric: MetricId, home: Home): Promise<void> {
  const [team, person] = 'team' in home ? [home.team, null] : [null, home.owner];
  await owner.query(
    `update app.placement p set team_id = $2, member_id = $3 from app.metric m
     where m.metric_id = $1 and p.metric_id = $1 and p.scorecard_id = coalesce(m.team_id, m.owner_id)`,
    [metric, team, person],
  );
  await owner.query('update app.metric set team_id = $2, owner_id = coalesce($3, owner_id) where metric_id = $1', [
    metric,
    team,
    person,
  ]);
}

/** Shows a planted metric on one more scorecard. */
export async function placeOn(owner: pg.Pool, metric: MetricId, home: Home): Promise<void> {
  await owner.query(
    `insert into app.placement (company_id, metric_id, team_id, member_id, position)
     select company_id, metric_id, $2, $3, 9 from app.metric where metric_id = $1`,
    [metric, 'team' in home ? home.team : null, 'owner' in home ? home.owner : null],
  );
}
