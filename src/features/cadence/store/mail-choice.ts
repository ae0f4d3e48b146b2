import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import { sql } from 'kysely';
import type { ReminderKind } from '../model/reminder/kind.ts';

export interface MailChoice {
  readonly off: readonly ReminderKind[];
  readonly timeZone: string | null;
  /** 0 where nothing was chosen yet. */
  readonly version: number;
}

export async function readMailChoice(scope: ReadScope, company: CompanyId, member: MemberId): Promise<MailChoice> {
  const row = await scope.db
    .selectFrom('mail_choice')
    .select(['off', 'time_zone', 'version'])
    .where('company_id', '=', company)
    .where('member_id', '=', member)
    .executeTakeFirst();
  return { off: (row?.off ?? []) as ReminderKind[], timeZone: row?.time_zone ?? null, version: row?.version ?? 0 };
}

/** Of two who write at once the transaction of the second is run again, and then reads what the first has stored. */
export async function writeMailChoice(
  scope: WriteScope,
  member: MemberId,
  { off, timeZone }: Pick<MailChoice, 'off' | 'timeZone'>,
): Promise<void> {
  const chosen = { off: [...off], time_zone: timeZone };
  await scope.db
    .insertInto('mail_choice')
    .values({ ...chosen, company_id: scope.company, member_id: member })
    .onConflict((conflict) =>
      conflict
        .columns(['company_id', 'member_id'])
        .doUpdateSet({ ...chosen, version: sql<number>`mail_choice.version + 1` }),
    )
    .execute();
}

/** The reminder whose link the caller holds. */
export async function readHeldReminder(scope: ReadScope, secretHash: string) {
  return scope.db
    .selectFrom('reminder')
    .select(['company_id', 'member_id', 'kind'])
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst();
}

export async function readMailReader(scope: ReadScope, company: CompanyId, member: MemberId) {
  return scope.db
    .selectFrom('member')
    .innerJoin('company', 'company.company_id', 'member.company_id')
    .select(['member.email', 'company.name as company'])
    .where('member.company_id', '=', company)
    .where('member.member_id', '=', member)
    .executeTakeFirst();
}
