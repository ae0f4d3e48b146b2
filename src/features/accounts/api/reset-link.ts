import type { CompanyId, MemberId, UserId } from '#lib/ids.ts';
import { invalid, notFound, Refusal } from '#lib/refusal.ts';
import type { Context } from '#server/context.ts';
import { readMember } from '../store/member.ts';
import { readMemberships } from '../store/standing.ts';
import { remember } from './activity.ts';
import { allow } from './allow.ts';

interface Holder {
  readonly name: string;
  readonly email: string;
  readonly userId: UserId;
}

async function holderOf(context: Context, companyId: CompanyId, memberId: MemberId): Promise<Holder> {
  const row = await context.read(companyId, async (room) => {
    allow(room, 'makeResetLink');
    return readMember(room.scope, companyId, memberId);
  });
  if (!row || row.departed_at) throw notFound('member');
  const { name, email } = row;
  // The link goes by the address, so it must still be the address of this very account.
  const userId = row.user_id && (await context.identity.findByEmail(email)) === row.user_id ? row.user_id : null;
  if (!userId) throw invalid({ memberId: `${name} has no account yet. Invite ${email} instead.` });
  return { name, email, userId: userId as UserId };
}

/** Whoever sets the password of an account reaches all its companies: all of them must be the actor's own. */
async function ownsAllOf(context: Context, user: UserId): Promise<boolean> {
  const { actor } = context;
  if (!actor) return false;
  const mine = await context.readOwn((scope) => readMemberships(scope, actor.userId));
  const owned = new Set(mine.filter(({ role }) => role === 'owner').map((one) => one.company_id));
  const theirs = await context.readOwnOf(user, (scope) => readMemberships(scope, user));
  return theirs.every((one) => owned.has(one.company_id));
}

/** A link with which a member sets a new password; for people without mail at hand. */
export async function makeResetLink(context: Context, companyId: CompanyId, memberId: MemberId): Promise<string> {
  const holder = await holderOf(context, companyId, memberId);
  if (context.actor?.via !== 'screen') {
    throw new Refusal('FORBIDDEN', 'A token cannot make such a link. Sign in on the screen for it.');
  }
  if (!(await ownsAllOf(context, holder.userId))) {
    throw new Refusal(
      'FORBIDDEN',
      `${holder.name}’s account reaches more than the companies you own, so only they can ask for a link: where one signs in, by “Forgotten password?”. Nothing was made.`,
    );
  }
  await context.change(companyId, (room) =>
    remember(context, room, [
      { verb: 'reset link made', subjectKind: 'member', subjectId: memberId, subject: holder.name },
    ]),
  );
  return context.identity.resetLink(holder.email);
}
