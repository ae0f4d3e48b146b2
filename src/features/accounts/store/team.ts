import type { Team } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';
import type { Insertable, Updateable } from 'kysely';
import { sql } from 'kysely';

const withMembers = sql<
  MemberId[]
>`array(select tm.member_id from app.team_member tm where tm.company_id = team.company_id and tm.team_id = team.team_id order by tm.member_id)`;

export async function readTeams(scope: ReadScope, company: CompanyId) {
  return scope.db
    .selectFrom('team')
    .selectAll()
    .select(withMembers.as('member_ids'))
    .where('company_id', '=', company)
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .orderBy('team_id')
    .execute();
}

/** A disbanded one too. */
export async function readTeam(scope: ReadScope, company: CompanyId, team: TeamId) {
  return scope.db
    .selectFrom('team')
    .selectAll()
    .select(withMembers.as('member_ids'))
    .where('company_id', '=', company)
    .where('team_id', '=', team)
    .executeTakeFirst();
}

export async function insertTeam(scope: WriteScope, row: Omit<Insertable<Team>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('team')
    .values({ ...row, company_id: scope.company })
    .execute();
}

/** Undefined when another writer was first. */
export async function updateTeam(scope: WriteScope, team: TeamId, seen: number, change: Updateable<Team>) {
  const row = await scope.db
    .updateTable('team')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('team_id', '=', team)
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

export async function replaceTeamMembers(scope: WriteScope, team: TeamId, members: readonly MemberId[]): Promise<void> {
  await scope.db
    .deleteFrom('team_member')
    .where('company_id', '=', scope.company)
    .where('team_id', '=', team)
    .execute();
  await joinTeams(
    scope,
    members.map((member) => ({ team, member })),
  );
}

export async function joinTeams(
  scope: WriteScope,
  pairs: readonly { team: TeamId; member: MemberId }[],
): Promise<void> {
  if (pairs.length === 0) return;
  await scope.db
    .insertInto('team_member')
    .values(pairs.map(({ team, member }) => ({ company_id: scope.company, team_id: team, member_id: member })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
