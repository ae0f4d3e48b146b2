import type { MemberId, TeamId } from '#lib/ids.ts';
import { invalid, notFound, Refusal, stale } from '#lib/refusal.ts';
import { cleanTitle } from '#lib/text.ts';
import type { ApiOf, Changing, Context } from '#server/context.ts';
import type { Team } from '../contract/company.ts';
import type { teamRoutes } from '../contract/member.ts';
import { longestName } from '../model/company.ts';
import { readMembers } from '../store/member.ts';
import { insertTeam, readTeam, readTeams, replaceTeamMembers, updateTeam } from '../store/team.ts';
import { remember } from './activity.ts';
import { allow } from './allow.ts';

type TeamRow = Awaited<ReturnType<typeof readTeams>>[number];

export const teamOf = (row: TeamRow): Team => ({
  teamId: row.team_id as TeamId,
  name: row.name,
  kind: row.kind as Team['kind'],
  memberIds: row.member_ids,
  version: row.version,
});

function checkedName(text: string): string {
  const name = cleanTitle(text, longestName);
  if (!name.ok) throw invalid({ name: name.error.message });
  return name.value;
}

async function checkedMembers({ scope, ground }: Changing, members: readonly MemberId[]): Promise<MemberId[]> {
  const known = new Set(
    (await readMembers(scope, ground.companyId)).filter((row) => !row.departed_at).map((row) => row.member_id),
  );
  const wanted = [...new Set(members)];
  if (wanted.some((member) => !known.has(member))) {
    throw invalid({ memberIds: 'Somebody chosen is not in the company any more. Choose again.' });
  }
  return wanted;
}

async function found({ scope, ground }: Changing, team: TeamId): Promise<TeamRow> {
  const row = await readTeam(scope, ground.companyId, team);
  if (!row) throw notFound('team');
  return row;
}

async function told(
  context: Context,
  room: Changing,
  verb: string,
  before: TeamRow | null,
  team: TeamId,
): Promise<Team> {
  const row = await found(room, team);
  const words = (of: TeamRow) => ({ name: of.name, memberIds: of.member_ids });
  await remember(context, room, [
    {
      verb,
      subjectKind: 'team',
      subjectId: team,
      subject: row.name,
      before: before && words(before),
      after: words(row),
    },
  ]);
  room.announce({ kind: 'company' });
  return teamOf(row);
}

/** The leadership team is the company's own: it is renamed, never disbanded. */
async function setDisbanded(context: Context, room: Changing, team: TeamId, disbanded: boolean) {
  allow(room, 'manageTeams');
  const row = await found(room, team);
  if (row.kind === 'leadership')
    throw new Refusal('INVALID', 'The leadership team stays. Rename it instead.', {
      problems: { teamId: 'The leadership team stays.' },
    });
  if (Boolean(row.deleted_at) === disbanded) return { version: row.version };
  const changed = await updateTeam(room.scope, team, row.version, {
    deleted_at: disbanded ? new Date(context.now()) : null,
  });
  if (changed === undefined) throw stale(row.name, teamOf(row));
  const { version } = await told(context, room, disbanded ? 'team disbanded' : 'team restored', row, team);
  return { version };
}

export const teamApi: ApiOf<typeof teamRoutes> = {
  form: (context, { companyId, name, memberIds }) =>
    context.change(companyId, async (room) => {
      allow(room, 'manageTeams');
      const team = context.newId<TeamId>();
      const members = await checkedMembers(room, memberIds);
      const position = (await readTeams(room.scope, companyId)).length;
      await insertTeam(room.scope, { team_id: team, name: checkedName(name), kind: 'department', position });
      await replaceTeamMembers(room.scope, team, members);
      return told(context, room, 'team formed', null, team);
    }),

  change: (context, { companyId, teamId, seenVersion, name, memberIds }) =>
    context.change(companyId, async (room) => {
      allow(room, 'manageTeams');
      const row = await found(room, teamId);
      const members = memberIds && (await checkedMembers(room, memberIds));
      const version = await updateTeam(room.scope, teamId, seenVersion, {
        name: name === undefined ? row.name : checkedName(name),
      });
      if (version === undefined) throw stale(row.name, teamOf(row));
      if (members) await replaceTeamMembers(room.scope, teamId, members);
      return told(context, room, 'team changed', row, teamId);
    }),

  disband: (context, { companyId, teamId }) =>
    context.change(companyId, (room) => setDisbanded(context, room, teamId, true)),
  restore: (context, { companyId, teamId }) =>
    context.change(companyId, (room) => setDisbanded(context, room, teamId, false)),
};
