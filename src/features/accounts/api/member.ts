import type { MemberId } from '#lib/ids.ts';
import { invalid, notFound, Refusal, stale } from '#lib/refusal.ts';
import { cleanTitle } from '#lib/text.ts';
import type { ApiOf, Changing, Context } from '#server/context.ts';
import type { Member, memberRoutes } from '../contract/member.ts';
import { longestName } from '../model/company.ts';
import { canChangeRole, refusal } from '../model/permission.ts';
import type { Role } from '../model/role.ts';
import { wordsFor } from '../model/words.ts';
import { lockOwners, readMember, readMembers, updateMember } from '../store/member.ts';
import { revokeTokensOf } from '../store/token.ts';
import { tell } from './activity.ts';
import { allow } from './allow.ts';
import { makeResetLink } from './reset-link.ts';

type MemberRow = Awaited<ReturnType<typeof readMembers>>[number];

const memberOf = (row: MemberRow): Member => ({
  memberId: row.member_id as MemberId,
  name: row.name,
  email: row.email,
  role: row.role as Role,
  grants: [
    ...(row.may_see_money ? (['money'] as const) : []),
    ...(row.may_see_findings ? (['findings'] as const) : []),
  ],
  teamIds: row.team_ids,
  joinedAt: row.joined_at.toISOString(),
  departedAt: row.departed_at?.toISOString() ?? null,
  version: row.version,
});

async function found({ scope, ground }: Changing, member: MemberId): Promise<MemberRow> {
  const row = (await readMembers(scope, ground.companyId)).find((one) => one.member_id === member);
  if (!row) throw notFound('member');
  return row;
}

/** Nobody takes the last owner away: a company without one could never be handed over or deleted. */
async function keepAnOwner({ scope }: Changing, leaving: MemberRow): Promise<void> {
  if (leaving.role !== 'owner') return;
  const owners = await lockOwners(scope);
  if (owners.every((owner) => owner === leaving.member_id)) {
    throw invalid({ role: `${leaving.name} is the only owner. Hand the company over first.` });
  }
}

async function setDeparted(context: Context, room: Changing, memberId: MemberId, departed: boolean) {
  const row = await found(room, memberId);
  allow(room, 'manageMembers', { targetRole: row.role as Role });
  if (Boolean(row.departed_at) === departed) return { version: row.version };
  if (departed) await keepAnOwner(room, row);
  const at = new Date(context.now());
  const version = await updateMember(room.scope, memberId, row.version, { departed_at: departed ? at : null });
  if (version === undefined) throw stale(row.name, memberOf(row));
  if (departed) await revokeTokensOf(room.scope, memberId, at);
  await tell(context, room, {
    verb: departed ? 'member departed' : 'member readmitted',
    subjectKind: 'member',
    subjectId: memberId,
    subject: row.name,
  });
  return { version };
}

export const memberApi: ApiOf<typeof memberRoutes> = {
  list: (context, { companyId }) =>
    context.read(companyId, async (room) => {
      allow(room, 'readMembers');
      return (await readMembers(room.scope, companyId)).map(memberOf);
    }),

  change: (context, { companyId, memberId, seenVersion, role, name, grants }) =>
    context.change(companyId, async (room) => {
      const row = await found(room, memberId);
      const self = memberId === room.me.memberId;
      const from = row.role as Role;
      if (role !== undefined && role !== from) {
        const ownTeam = row.team_ids.some((team) => room.me.teamIds.includes(team));
        if (!canChangeRole(room.me, from, role, { ownTeam })) {
          throw new Refusal('FORBIDDEN', refusal('changeRole', wordsFor(room.ground.words)));
        }
        await keepAnOwner(room, row);
      }
      if (grants !== undefined || (name !== undefined && !self)) allow(room, 'manageMembers', { targetRole: from });
      const clean = name === undefined ? null : cleanTitle(name, longestName);
      if (clean && !clean.ok) throw invalid({ name: clean.error.message });
      const version = await updateMember(room.scope, memberId, seenVersion, {
        role: role ?? from,
        name: clean ? clean.value : row.name,
        may_see_money: grants ? grants.includes('money') : row.may_see_money,
        may_see_findings: grants ? grants.includes('findings') : row.may_see_findings,
      });
      if (version === undefined) throw stale(row.name, memberOf(row));
      const after = await readMember(room.scope, room.ground.companyId, memberId);
      const words = (of: Pick<MemberRow, 'name' | 'role' | 'may_see_money' | 'may_see_findings'>) => ({
        name: of.name,
        role: of.role,
        seesMoney: of.may_see_money,
        seesFindings: of.may_see_findings,
      });
      await tell(context, room, {
        verb: 'member changed',
        subjectKind: 'member',
        subjectId: memberId,
        subject: row.name,
        before: words(row),
        after: after ? words(after) : null,
      });
      return { version };
    }),

  depart: (context, { companyId, memberId }) =>
    context.change(companyId, (room) => setDeparted(context, room, memberId, true)),
  readmit: (context, { companyId, memberId }) =>
    context.change(companyId, (room) => setDeparted(context, room, memberId, false)),

  resetLink: async (context, { companyId, memberId }) => ({ link: await makeResetLink(context, companyId, memberId) }),
};
