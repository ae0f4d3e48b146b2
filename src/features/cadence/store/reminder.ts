import type { Reminder } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { Weekday } from '#lib/calendar/day.ts';
import type { CompanyId, MemberId, TeamId, UserId } from '#lib/ids.ts';
import type { Insertable } from 'kysely';
import type { ReminderKind } from '../model/reminder/kind.ts';

/** Members with an account who have not departed, with what they chose. */
export async function readReaders(scope: ReadScope, company: CompanyId) {
  const rows = await scope.db
    .selectFrom('member')
    .innerJoin('company', 'company.company_id', 'member.company_id')
    .leftJoin('mail_choice', (join) =>
      join
        .onRef('mail_choice.company_id', '=', 'member.company_id')
        .onRef('mail_choice.member_id', '=', 'member.member_id'),
    )
    .select(['member.member_id', 'member.user_id', 'member.name', 'member.email', 'member.joined_at'])
    .select(['mail_choice.off', 'mail_choice.time_zone as chosen_zone', 'company.time_zone'])
    .where('member.company_id', '=', company)
    .where('member.departed_at', 'is', null)
    .where('member.user_id', 'is not', null)
    .where('company.sample', 'is', null)
    .execute();
  return rows.map((row) => ({
    memberId: row.member_id as MemberId,
    userId: row.user_id as UserId,
    name: row.name,
    email: row.email,
    joinedAt: row.joined_at.getTime(),
    off: (row.off ?? []) as ReminderKind[],
    timeZone: row.chosen_zone ?? row.time_zone,
  }));
}

/** What the days of reminders hang on: where the weeks begin, and on which weekday each team meets. */
export async function readMeetingDays(scope: ReadScope, company: CompanyId) {
  const [ground, agendas] = [
    await scope.db
      .selectFrom('company')
      .select(['first_day_of_week'])
      .where('company_id', '=', company)
      .executeTakeFirst(),
    await scope.db
      .selectFrom('agenda')
      .select(['team_id', 'weekday'])
      .where('company_id', '=', company)
      .where('kind', '=', 'weekly')
      .where('deleted_at', 'is', null)
      .where('weekday', 'is not', null)
      .where('team_id', 'is not', null)
      .orderBy('agenda_id')
      .execute(),
  ];
  return {
    firstDayOfWeek: (ground?.first_day_of_week ?? 1) as Weekday,
    meetsOn: new Map(agendas.map((row) => [row.team_id as TeamId, row.weekday as Weekday])),
  };
}

/** What was made about these days, as `member kind subject`. */
export async function readMade(scope: ReadScope, company: CompanyId, subjects: readonly string[]) {
  if (subjects.length === 0) return new Set<string>();
  const rows = await scope.db
    .selectFrom('reminder')
    .select(['member_id', 'kind', 'subject'])
    .where('company_id', '=', company)
    .where('subject', 'in', subjects)
    .execute();
  return new Set(rows.map((row) => `${row.member_id} ${row.kind} ${row.subject}`));
}

/** False where it was made before, by whichever server. */
export async function insertReminder(
  scope: WriteScope,
  row: Omit<Insertable<Reminder>, 'company_id'>,
): Promise<boolean> {
  const made = await scope.db
    .insertInto('reminder')
    .values({ ...row, company_id: scope.company })
    .onConflict((conflict) => conflict.doNothing())
    .returning('member_id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Where it goes, asked in the transaction that makes it; undefined where its reader has departed or turned it off. */
export async function readAddress(scope: ReadScope, company: CompanyId, member: MemberId, kind: ReminderKind) {
  const row = await scope.db
    .selectFrom('member')
    .leftJoin('mail_choice', (join) =>
      join
        .onRef('mail_choice.company_id', '=', 'member.company_id')
        .onRef('mail_choice.member_id', '=', 'member.member_id'),
    )
    .select(['member.email', 'mail_choice.off'])
    .where('member.company_id', '=', company)
    .where('member.member_id', '=', member)
    .where('member.departed_at', 'is', null)
    .executeTakeFirst();
  return row && !row.off?.includes(kind) ? row.email : undefined;
}
