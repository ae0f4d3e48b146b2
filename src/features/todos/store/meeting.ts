import type { ReadScope } from '#db/scope.ts';
import type { CompanyId, MeetingId, MemberId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';

/** Whether a meeting is one of this team, or one that this member is to be in. */
export async function isMeetingFor(
  scope: ReadScope,
  company: CompanyId,
  meeting: MeetingId,
  { team, member }: { team: TeamId | null; member: MemberId },
): Promise<boolean> {
  const { rows } = await sql`
    select from app.meeting m where m.company_id = ${company} and m.meeting_id = ${meeting} and (m.team_id = ${team}
      or exists (select from app.meeting_person p where p.company_id = m.company_id and p.meeting_id = m.meeting_id
        and p.member_id = ${member}))`.execute(scope.db);
  return rows.length > 0;
}
