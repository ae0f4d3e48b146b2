import type { ReadScope } from '#db/scope.ts';
import type { CompanyId, MemberId, TokenId, UserId } from '#lib/ids.ts';
import { invalid, notFound, Refusal } from '#lib/refusal.ts';
import type { ApiOf, Context } from '#server/context.ts';
import type { ApiToken as WireToken, tokenRoutes } from '../contract/token.ts';
import { checkToken, tokenHint, type TokenAccess } from '../model/token.ts';
import { insertToken, readHeldTokens, readTokensOf, revokeToken } from '../store/token.ts';
import { remember } from './activity.ts';
import { memberships } from './person.ts';

/** What the holder of a token's text may reach now. */
export async function heldTokens(scope: ReadScope, secretHash: string, now: number) {
  const rows = await readHeldTokens(scope, secretHash, new Date(now));
  return rows.map((row) => ({
    companyId: row.company_id as CompanyId,
    userId: row.user_id as UserId,
    access: row.access as TokenAccess,
  }));
}

/** A token that could make tokens would outlive its own end, so these are done on the screen. */
function onScreen(context: Context) {
  const { actor } = context;
  if (!actor) throw new Refusal('SIGNED_OUT', 'Sign in first.');
  if (actor.via !== 'screen')
    throw new Refusal('FORBIDDEN', 'API tokens are made and revoked on the screen, not with a token.');
  return actor;
}

async function tokensOf(context: Context): Promise<WireToken[]> {
  const { userId } = onScreen(context);
  const companies = (await memberships(context)).map((one) => one.company_id as CompanyId);
  if (companies.length === 0) return [];
  const rows = await context.readAcross(companies, (scope) => readTokensOf(scope, userId));
  const tokens = new Map<string, WireToken>();
  for (const row of rows) {
    const known = tokens.get(row.token_id);
    if (known) known.companyIds.push(row.company_id as CompanyId);
    else
      tokens.set(row.token_id, {
        tokenId: row.token_id as TokenId,
        name: row.name,
        hint: row.hint,
        access: row.access as TokenAccess,
        companyIds: [row.company_id as CompanyId],
        madeAt: row.made_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
        state: row.revoked_at ? 'revoked' : row.expires_at.getTime() <= context.now() ? 'expired' : 'active',
      });
  }
  return [...tokens.values()];
}

export const tokenApi: ApiOf<typeof tokenRoutes> = {
  list: (context) => tokensOf(context),

  make: async (context, { name, access, companyIds, days }) => {
    const { userId } = onScreen(context);
    const checked = checkToken({ name, access, companies: companyIds, days }, context.now());
    if (!checked.ok) throw invalid(checked.error);
    const { value: rights } = checked;
    const mine = new Map((await memberships(context)).map((one) => [one.company_id, one]));
    if (rights.companies.some((company) => !mine.has(company))) throw notFound('company');
    const token = context.newId<TokenId>();
    const text = context.newToken();
    // One row and one transaction for each company: no write ever spans two of them.
    for (const company of rights.companies) {
      await context.change(company, async (room) => {
        const memberId: MemberId = room.me.memberId;
        await insertToken(room.scope, {
          token_id: token,
          member_id: memberId,
          user_id: userId,
          name: rights.name,
          access: rights.access,
          secret_hash: context.hashSecret(text),
          hint: tokenHint(text),
          made_at: new Date(context.now()),
          expires_at: new Date(rights.expiresAt),
        });
        await remember(context, room, [
          {
            verb: 'token made',
            subjectKind: 'token',
            subjectId: token,
            subject: rights.name,
            after: { access: rights.access, days },
          },
        ]);
      });
    }
    const made = (await tokensOf(context)).find((one) => one.tokenId === token);
    if (!made) throw notFound('token');
    return { token: made, text };
  },

  revoke: async (context, { tokenId }) => {
    const { userId } = onScreen(context);
    const token = (await tokensOf(context)).find((one) => one.tokenId === tokenId);
    if (!token) throw notFound('token');
    for (const company of token.companyIds) {
      await context.change(company, async (room) => {
        const revoked = await revokeToken(room.scope, tokenId, userId, new Date(context.now()));
        if (revoked)
          await remember(context, room, [
            { verb: 'token revoked', subjectKind: 'token', subjectId: tokenId, subject: token.name },
          ]);
        room.announce({ kind: 'token', id: tokenId });
      });
    }
    return { revoked: true as const };
  },
};
