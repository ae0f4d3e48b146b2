import type { ReadScope } from '#db/scope.ts';
import type { CompanyId, TeamId } from '#lib/ids.ts';

/** When each issue for a team’s weekly meeting was raised and ended; of one let go of, too. */
export async function readIssueLives(scope: ReadScope, company: CompanyId, team: TeamId) {
  return scope.db
    .selectFrom('issue')
    .select(['raised_at', 'solved_at', 'dropped_because'])
    .where('company_id', '=', company)
    .where('team_id', '=', team)
    .where('horizon', '=', 'short')
    .where('deleted_at', 'is', null)
    .execute();
}
