import type { CompanyId, InvitationId, MemberId, TeamId, UserId } from '#lib/ids.ts';
import { invalid, Refusal } from '#lib/refusal.ts';
import { cleanTitle } from '#lib/text.ts';
import type { Context } from '#server/context.ts';
import { longestName } from '../model/company.ts';
import { invitationSentence, invitationState } from '../model/invitation.ts';
import { checkPassword } from '../model/password.ts';
import { readHeldInvitation, type readInvitation, useInvitation } from '../store/invitation.ts';
import { insertMember, readEnrolled, readMemberOfUser, updateMember } from '../store/member.ts';
import { joinTeams, readTeams } from '../store/team.ts';
import { remember } from './activity.ts';

export type InvitationRow = NonNullable<Awaited<ReturnType<typeof readInvitation>>>;

export const stateOf = (row: InvitationRow, now: number) =>
  invitationState(
    {
      expiresAt: row.expires_at.getTime(),
      acceptedAt: row.accepted_at?.getTime() ?? null,
      revokedAt: row.revoked_at?.getTime() ?? null,
    },
    now,
  );

/** The invitation whose link the caller holds, while it may still be used. */
export async function held(context: Context, secret: string): Promise<InvitationRow & { secretHash: string }> {
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
export async function accepting(
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

export async function join(
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
