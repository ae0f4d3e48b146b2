import type { CompanyId, InvitationId, MemberId, TeamId } from '#lib/ids.ts';
import { invalid, notFound, Refusal } from '#lib/refusal.ts';
import type { ApiOf } from '#server/context.ts';
import type { Invitation, invitationRoutes } from '../contract/invitation.ts';
import { checkEmail } from '../model/email.ts';
import { invitationExpiry } from '../model/invitation.ts';
import { canChangeRole, refusal } from '../model/permission.ts';
import type { Role } from '../model/role.ts';
import { wordsFor } from '../model/words.ts';
import { readCompany } from '../store/company.ts';
import { insertInvitation, readInvitation, readInvitations, revokeInvitation } from '../store/invitation.ts';
import { readMember, readMembers } from '../store/member.ts';
import { readTeams } from '../store/team.ts';
import { tell } from './activity.ts';
import { allow } from './allow.ts';
import { writeLetter } from './mail.ts';
import { accepting, held, type InvitationRow, join, stateOf } from './joining.ts';

const invitationOf = (row: InvitationRow, now: number): Invitation => ({
  invitationId: row.invitation_id as InvitationId,
  email: row.email,
  role: row.role as Role,
  teamIds: row.team_ids as TeamId[],
  invitedBy: row.invited_by as MemberId,
  madeAt: row.made_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  state: stateOf(row, now),
});

export const invitationApi: ApiOf<typeof invitationRoutes> = {
  list: (context, { companyId }) =>
    context.read(companyId, async (room) => {
      allow(room, 'invite', { targetRole: 'member', ownTeam: room.me.teamIds.length > 0 });
      const rows = await readInvitations(room.scope, companyId);
      const mine = room.me.role === 'leader' ? rows.filter((row) => row.invited_by === room.me.memberId) : rows;
      return mine.map((row) => invitationOf(row, context.now()));
    }),

  invite: async (context, { companyId, email, role, teamIds }) => {
    const secret = context.newSecret();
    const link = `${context.publicUrl}/join/${secret}`;
    const { row, letter } = await context.change(companyId, async (room) => {
      const ownTeam = teamIds.length > 0 && teamIds.every((team) => room.me.teamIds.includes(team));
      allow(room, 'invite', { targetRole: role, ownTeam });
      const address = checkEmail(email);
      if (!address.ok) throw invalid({ email: address.error.message });
      const present = (await readMembers(room.scope, companyId)).find(
        (one) => one.email === address.value && !one.departed_at,
      );
      if (present?.user_id) throw invalid({ email: `${present.name} is in the company already, with this address.` });
      // Whoever was enrolled takes up what is theirs already, so inviting them is no way around changing their role.
      if (present && !canChangeRole(room.me, present.role as Role, role, { ownTeam }))
        throw new Refusal('FORBIDDEN', refusal('changeRole', wordsFor(room.ground.words)));
      const standing = new Set((await readTeams(room.scope, companyId)).map((team) => team.team_id));
      if (teamIds.some((team) => !standing.has(team)))
        throw invalid({ teamIds: 'A team chosen is not here any more. Choose again.' });
      const invitation = context.newId<InvitationId>();
      const now = context.now();
      await insertInvitation(room.scope, {
        invitation_id: invitation,
        email: address.value,
        role,
        team_ids: teamIds,
        secret_hash: context.hashSecret(secret),
        invited_by: room.me.memberId,
        made_at: new Date(now),
        expires_at: new Date(invitationExpiry(now)),
      });
      const letter = await writeLetter(context, room.scope, {
        id: context.newId(),
        kind: 'invitation',
        to: address.value,
        subject: `${room.me.name} invites you to ${room.ground.name}`,
        text: `${room.me.name} invites you to join ${room.ground.name} on Evenkeel.\n\nJoin within 14 days: ${link}\n\nIf you do not know ${room.me.name}, do nothing.`,
      });
      await tell(context, room, {
        verb: 'person invited',
        subjectKind: 'invitation',
        subjectId: invitation,
        subject: address.value,
        after: { role },
      });
      return {
        row: (await readInvitation(room.scope, companyId, invitation)) as InvitationRow,
        letter,
      };
    });
    if (context.mailServer) await context.send(letter);
    return { invitation: invitationOf(row, context.now()), link, mailed: context.mailServer };
  },

  revoke: (context, { companyId, invitationId }) =>
    context.change(companyId, async (room) => {
      const row = await readInvitation(room.scope, companyId, invitationId);
      if (!row || (room.me.role === 'leader' && row.invited_by !== room.me.memberId)) throw notFound('invitation');
      allow(room, 'invite', {
        targetRole: row.role as Role,
        ownTeam: row.team_ids.some((team) => room.me.teamIds.includes(team as TeamId)),
      });
      if (await revokeInvitation(room.scope, invitationId, new Date(context.now()))) {
        await tell(context, room, {
          verb: 'invitation revoked',
          subjectKind: 'invitation',
          subjectId: invitationId,
          subject: row.email,
        });
      }
      return { revoked: true as const };
    }),

  inspect: async (context, { secret }) => {
    const row = await held(context, secret);
    const company = row.company_id as CompanyId;
    const { name, inviter } = await context.readAcross([company], async (scope) => ({
      name: (await readCompany(scope, company))?.name ?? '',
      inviter: (await readMember(scope, company, row.invited_by as MemberId))?.name ?? '',
    }));
    return {
      companyName: name,
      email: row.email,
      role: row.role as Role,
      invitedBy: inviter,
      accountExists: (await context.identity.findByEmail(row.email)) !== null,
    };
  },

  accept: async (context, { secret, newAccount }) => {
    const invitation = await held(context, secret);
    const person = await accepting(context, invitation, newAccount);
    return { companyId: await join(context, invitation, person) };
  },
};
