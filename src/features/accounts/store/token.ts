import type { ApiToken } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { MemberId, TokenId, UserId } from '#lib/ids.ts';
import type { Insertable } from 'kysely';

/** The rows of one token, one for each company it reaches, by the hash of its text. */
export async function readHeldTokens(scope: ReadScope, secretHash: string, at: Date) {
  return scope.db
    .selectFrom('api_token')
    .select(['company_id', 'user_id', 'access'])
    .where('secret_hash', '=', secretHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .execute();
}

export async function readTokensOf(scope: ReadScope, user: UserId) {
  return scope.db
    .selectFrom('api_token')
    .selectAll()
    .where('company_id', 'in', [...scope.companies])
    .where('user_id', '=', user)
    .orderBy('token_id', 'desc')
    .execute();
}

export async function insertToken(scope: WriteScope, row: Omit<Insertable<ApiToken>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('api_token')
    .values({ ...row, company_id: scope.company })
    .execute();
}

export async function revokeToken(scope: WriteScope, token: TokenId, user: UserId, at: Date): Promise<boolean> {
  const row = await scope.db
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('company_id', '=', scope.company)
    .where('token_id', '=', token)
    .where('user_id', '=', user)
    .where('revoked_at', 'is', null)
    .returning('token_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** A member who leaves takes no key along. */
export async function revokeTokensOf(scope: WriteScope, member: MemberId, at: Date): Promise<void> {
  await scope.db
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('company_id', '=', scope.company)
    .where('member_id', '=', member)
    .where('revoked_at', 'is', null)
    .execute();
}
