import type { Invitation } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, InvitationId } from '#lib/ids.ts';
import type { Insertable } from 'kysely';

export async function readInvitations(scope: ReadScope, company: CompanyId) {
  return scope.db
    .selectFrom('invitation')
    .selectAll()
    .where('company_id', '=', company)
    .orderBy('invitation_id', 'desc')
    .limit(500)
    .execute();
}

export async function readInvitation(scope: ReadScope, company: CompanyId, invitation: InvitationId) {
  return scope.db
    .selectFrom('invitation')
    .selectAll()
    .where('company_id', '=', company)
    .where('invitation_id', '=', invitation)
    .executeTakeFirst();
}

/** By the secret of its link, before any company is known. */
export async function readHeldInvitation(scope: ReadScope, secretHash: string) {
  return scope.db.selectFrom('invitation').selectAll().where('secret_hash', '=', secretHash).executeTakeFirst();
}

export async function insertInvitation(
  scope: WriteScope,
  row: Omit<Insertable<Invitation>, 'company_id'>,
): Promise<void> {
  await scope.db
    .insertInto('invitation')
    .values({ ...row, company_id: scope.company })
    .execute();
}

/** True for the one caller that used it; a second click, or a click at the same moment, gets false. */
export async function useInvitation(scope: WriteScope, invitation: InvitationId, at: Date): Promise<boolean> {
  const row = await scope.db
    .updateTable('invitation')
    .set({ accepted_at: at })
    .where('company_id', '=', scope.company)
    .where('invitation_id', '=', invitation)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('invitation_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function revokeInvitation(scope: WriteScope, invitation: InvitationId, at: Date): Promise<boolean> {
  const row = await scope.db
    .updateTable('invitation')
    .set({ revoked_at: at })
    .where('company_id', '=', scope.company)
    .where('invitation_id', '=', invitation)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('invitation_id')
    .executeTakeFirst();
  return row !== undefined;
}
