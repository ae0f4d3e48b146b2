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

/** A meeting without a team is private to two, or to one: what they tell others does not tell of it. */
const toldMeeting = sql<MeetingId | null>`(
  select m.meeting_id from app.meeting m
  where m.company_id = message.company_id and m.meeting_id = message.meeting_id and m.team_id is not null)`;

const from = (scope: ReadScope, company: CompanyId) =>
  scope.db
    .selectFrom('message')
    .selectAll()
    .select(toldMeeting.as('told_meeting_id'))
    .where('company_id', '=', company);

/** Newest first, at most 200. */
export async function readMessages(scope: ReadScope, company: CompanyId, { waitingFor, team, meeting }: Wanted) {
  let query = from(scope, company).where('deleted_at', 'is', null).orderBy('message_id', 'desc').limit(MOST);
  if (waitingFor) query = query.where('teller_id', '=', waitingFor).where('passed_on_at', 'is', null);
  if (team) query = query.where((by) => by.or([by('from_team_id', '=', team), by('to_team_id', '=', team)]));
  if (meeting) query = query.where(toldMeeting, '=', meeting);
  return query.execute();
}

/** A deleted one too. */
export const readMessage = (scope: ReadScope, company: CompanyId, message: MessageId) =>
  from(scope, company).where('message_id', '=', message).executeTakeFirst();
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

/** Whether a message of this team can come from a meeting: it is the team’s, or private and this member is in it. */
export async function isMeetingFor(
  scope: ReadScope,
  company: CompanyId,
  meeting: MeetingId,
  { team, member }: { team: TeamId; member: MemberId },
): Promise<boolean> {
  const { rows } = await sql`
    select from app.meeting m where m.company_id = ${company} and m.meeting_id = ${meeting} and (m.team_id = ${team}
      or m.team_id is null and exists (select from app.meeting_person p where p.company_id = m.company_id
        and p.meeting_id = m.meeting_id and p.member_id = ${member}))`.execute(scope.db);
  return rows.length > 0;
}
