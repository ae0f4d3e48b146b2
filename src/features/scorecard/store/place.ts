import type { MemberId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';

/** One scorecard that a metric stands on; `kind` is the team's. */
export interface Place {
  readonly teamId: TeamId | null;
  readonly memberId: MemberId | null;
  readonly kind: string | null;
  readonly group: string;
}

/** Every scorecard that the metric of that table stands on. */
export const placesOf = (metric: 'metric' | 'm') => sql<Place[]>`coalesce((
  select json_agg(json_build_object('teamId', e.team_id, 'memberId', e.member_id, 'kind', et.kind,
    'group', e.group_title))
  from app.placement e left join app.team et on et.company_id = e.company_id and et.team_id = e.team_id
  where e.company_id = ${sql.ref(`${metric}.company_id`)} and e.metric_id = ${sql.ref(`${metric}.metric_id`)}), '[]')`;
