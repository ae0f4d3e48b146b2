import type { WriteScope } from '#db/scope.ts';
import type { MemberId, MetricId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';

/** A scorecard is named by its team or by its person. */
export type Scorecard =
  | { readonly team_id: TeamId; readonly member_id: null }
  | { readonly team_id: null; readonly member_id: MemberId };

/** Last on that scorecard; where it stands there already it only changes its heading. */
export async function placeMetric(
  scope: WriteScope,
  metric: MetricId,
  scorecard: Scorecard,
  group: string,
): Promise<void> {
  const last = sql<number>`(select coalesce(max(position), 0) + 1 from app.placement
    where company_id = ${scope.company} and scorecard_id = ${scorecard.team_id ?? scorecard.member_id})`;
  await scope.db
    .insertInto('placement')
    .values({ company_id: scope.company, metric_id: metric, ...scorecard, group_title: group, position: last })
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
