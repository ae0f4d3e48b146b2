import type { Message } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MeetingId, MemberId, MessageId, TeamId } from '#lib/ids.ts';
import { type Insertable, sql, type Updateable } from 'kysely';

/** What of them is asked for: everything that is named must hold. */
interface Wanted {
  /** Who passes them on, of those that wait. */
  readonly waitingFor?: MemberId | undefined;
  /** From it or to it. */
  readonly team?: TeamId | undefined;
  readonly meeting?: MeetingId | undefined;
}

const MOST = 200;

/** Newest first, at most 200. */
export async function readMessages(scope: ReadScope, company: CompanyId, { waitingFor, team, meeting }: Wanted) {
  let query = scope.db
    .selectFrom('message')
    .selectAll()
    .where('company_id', '=', company)
    .where('deleted_at', 'is', null)
    .orderBy('message_id', 'desc')
    .limit(MOST);
  if (waitingFor) query = query.where('teller_id', '=', waitingFor).where('passed_on_at', 'is', null);
  if (team) query = query.where((by) => by.or([by('from_team_id', '=', team), by('to_team_id', '=', team)]));
  if (meeting) query = query.where('meeting_id', '=', meeting);
  return query.execute();
}

/** A deleted one too. */
export async function readMessage(scope: ReadScope, company: CompanyId, message: MessageId) {
  return scope.db
    .selectFrom('message')
    .selectAll()
    .where('company_id', '=', company)
    .where('message_id', '=', message)
    .executeTakeFirst();
}
export type MessageRow = NonNullable<Awaited<ReturnType<typeof readMessage>>>;

export async function insertMessage(scope: WriteScope, row: Omit<Insertable<Message>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('message')
    .values({ ...row, company_id: scope.company })
    .execute();
}

export async function updateMessage(scope: WriteScope, message: MessageId, change: Updateable<Message>): Promise<void> {
  await scope.db
    .updateTable('message')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('message_id', '=', message)
    .execute();
}

/** Of a meeting of this team; undefined of any other. */
export async function readMeetingState(
  scope: ReadScope,
  company: CompanyId,
  team: TeamId,
  meeting: MeetingId,
): Promise<string | undefined> {
  const found = await scope.db
    .selectFrom('meeting')
    .select('state')
    .where('company_id', '=', company)
    .where('meeting_id', '=', meeting)
    .where('team_id', '=', team)
    .executeTakeFirst();
  return found?.state;
}

/** Whether a meeting is one of this team. */
export const isMeetingOf = async (...asked: Parameters<typeof readMeetingState>): Promise<boolean> =>
  (await readMeetingState(...asked)) !== undefined;
