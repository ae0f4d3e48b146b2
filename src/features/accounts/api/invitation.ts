import type { CompanyId, InvitationId, MemberId, TeamId, UserId } from '#lib/ids.ts';
import { invalid, notFound, Refusal } from '#lib/refusal.ts';
import { cleanTitle } from '#lib/text.ts';
import type { ApiOf, Context } from '#server/context.ts';
import type { Invitation, invitationRoutes } from '../contract/invitation.ts';
import { longestName } from '../model/company.ts';
import { checkEmail } from '../model/email.ts';
import { invitationExpiry, invitationSentence, invitationState } from '../model/invitation.ts';
import { checkPassword } from '../model/password.ts';
import { canChangeRole, refusal } from '../model/permission.ts';
import type { Role } from '../model/role.ts';
import { wordsFor } from '../model/words.ts';
import { insertMail } from '../store/activity.ts';
import { readCompany } from '../store/company.ts';
import {
  insertInvitation,
  readHeldInvitation,
  readInvitation,
  readInvitations,
  revokeInvitation,
  useInvitation,
} from '../store/invitation.ts';
import {
  insertMember,
  readEnrolled,
  readMember,
  readMemberOfUser,
  readMembers,
  updateMember,
} from '../store/member.ts';
import { joinTeams, readTeams } from '../store/team.ts';
import { remember } from './activity.ts';
import { allow } from './allow.ts';

type InvitationRow = Awaited<ReturnType<typeof readInvitations>>[number];

const stateOf = (row: InvitationRow, now: number) =>
  invitationState(
    {
      expiresAt: row.expires_at.getTime(),
      acceptedAt: row.accepted_at?.getTime() ?? null,
      revokedAt: row.revoked_at?.getTime() ?? null,
    },
    now,
  );

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

/** The invitation whose link the caller holds, while it may still be used. */
async function held(context: Context, secret: string): Promise<InvitationRow & { secretHash: string }> {
  const secretHash = context.hashSecret(secret);
  const row = await context.readHeld(secretHash, (scope) => readHeldInvitation(scope, secretHash));
  if (!row)
    throw new Refusal(
      'NOT_FOUND',
      'No invitation has this link. Copy the whole link from the mail, or ask for a new one.',
    );
  const state = stateOf(row, context.now());
  if (state !== 'open') throw new Refusal('GONE', invitationSentence(state));
  return { ...row, secretHash };
}

/** Who accepts: the person signed in, or a new account made from what they typed. */
async function accepting(
  context: Context,
  invitation: InvitationRow,
  account: { name: string; password: string } | undefined,
) {
  const { actor } = context;
  if (actor?.via === 'screen') {
    if (await context.identity.isInvented(actor.userId)) {
      throw new Refusal(
        'FORBIDDEN',
        'You are here as an invented person of a sample, who cannot join. Sign out, then open the link again.',
      );
    }
    return { userId: actor.userId, name: actor.name, email: actor.email };
  }
  if (await context.identity.findByEmail(invitation.email)) {
    throw new Refusal(
      'SIGNED_OUT',
      `${invitation.email} has an account already. Sign in with it, then open the link again.`,
    );
  }
  if (!account) throw invalid({ name: 'Write your name.', password: 'Choose a password.' });
  const name = cleanTitle(account.name, longestName);
  const password = checkPassword(account.password, { email: invitation.email });
  if (!name.ok || !password.ok) {
    throw invalid({
      ...(name.ok ? {} : { name: name.error.message }),
      ...(password.ok ? {} : { password: password.error.message }),
    });
  }
  const userId = await context.identity.create({ name: name.value, email: invitation.email, password: password.value });
  return { userId, name: name.value, email: invitation.email };
}

async function join(
  context: Context,
  invitation: InvitationRow,
  person: { userId: UserId; name: string; email: string },
): Promise<CompanyId> {
  const company = invitation.company_id as CompanyId;
  const at = new Date(context.now());
  await context.enter(
    company,
    async (scope) => {
      if (!(await useInvitation(scope, invitation.invitation_id as InvitationId, at))) {
        throw new Refusal('GONE', invitationSentence('used'));
      }
      const known = await readMemberOfUser(scope, company, person.userId);
      if (known && !known.departed_at)
        throw new Refusal('CONFLICT', 'You are in this company already. The invitation is still open.', {
          current: null,
        });
      const kept = known ?? (await readEnrolled(scope, company, invitation.email));
      const member = (kept?.member_id ?? context.newId<MemberId>()) as MemberId;
      if (kept) {
        const change = { departed_at: null, role: invitation.role, user_id: person.userId };
        if ((await updateMember(scope, member, kept.version, change)) === undefined)
          throw new Refusal('CONFLICT', `Somebody changed ${kept.name} meanwhile. Open the link again.`, {
            current: null,
          });
      } else {
        await insertMember(scope, {
          member_id: member,
          user_id: person.userId,
          name: person.name,
          email: person.email,
          role: invitation.role,
          joined_at: at,
        });
      }
      const standing = new Set((await readTeams(scope, company)).map((team) => team.team_id));
      const teams = invitation.team_ids.filter((team) => standing.has(team));
      await joinTeams(
        scope,
        teams.map((team) => ({ team: team as TeamId, member })),
      );
      await remember(context, { scope, me: { memberId: member, name: person.name } }, [
        {
          verb: 'member joined',
          subjectKind: 'member',
          subjectId: member,
          subject: person.name,
          after: { role: invitation.role },
        },
      ]);
    },
    [{ kind: 'member' }, { kind: 'company' }, { kind: 'invitation', id: invitation.invitation_id }],
  );
  return company;
}

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
      const toSend = {
        to: address.value,
        subject: `${room.me.name} invites you to ${room.ground.name}`,
        text: `${room.me.name} invites you to join ${room.ground.name} on Evenkeel.\n\nJoin within 14 days: ${link}\n\nIf you do not know ${room.me.name}, do nothing.`,
      };
      const mail = context.newId<string>();
      await insertMail(room.scope, {
        mail_id: mail,
        kind: 'invitation',
        recipient: toSend.to,
        subject: toSend.subject,
        body: toSend.text,
        state: context.mailServer ? 'queued' : 'kept',
        made_at: new Date(now),
      });
      await remember(context, room, [
        {
          verb: 'person invited',
          subjectKind: 'invitation',
          subjectId: invitation,
          subject: address.value,
          after: { role },
        },
      ]);
      room.announce({ kind: 'invitation', id: invitation });
      return {
        row: (await readInvitation(room.scope, companyId, invitation)) as InvitationRow,
        letter: { ...toSend, mail: { company: companyId, id: mail } },
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
        await remember(context, room, [
          { verb: 'invitation revoked', subjectKind: 'invitation', subjectId: invitationId, subject: row.email },
        ]);
        room.announce({ kind: 'invitation', id: invitationId });
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
