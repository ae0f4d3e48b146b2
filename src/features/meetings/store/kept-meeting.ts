import type { ReadScope } from '#db/scope.ts';
import type { CompanyId } from '#lib/ids.ts';
import { sql } from 'kysely';

interface KeptMeeting {
  readonly team_id: string;
  readonly kind: string;
  readonly at: Date;
  readonly team: string | null;
  readonly led_by: string | null;
  /** The mean of the marks given. */
  readonly rating: number | null;
  readonly cancelled: boolean;
}

/** Weekly meetings of teams since a moment that were held, or did not take place, the earliest first. */
export async function readKeptMeetings(scope: ReadScope, company: CompanyId, since: Date): Promise<KeptMeeting[]> {
  const { rows } = await sql<KeptMeeting>`
    select m.team_id, m.kind, coalesce(m.opened_at, m.planned_at) as at, t.name as team, f.name as led_by,
      (select avg(p.rating)::float8 from app.meeting_person p
        where p.company_id = m.company_id and p.meeting_id = m.meeting_id) as rating,
      m.state = 'cancelled' as cancelled
    from app.meeting m
    left join app.team t on t.company_id = m.company_id and t.team_id = m.team_id
    left join app.member f on f.company_id = m.company_id and f.member_id = m.facilitator_id
    where m.company_id = ${company} and m.kind = 'weekly' and m.team_id is not null
      and m.state in ('concluded', 'cancelled') and coalesce(m.opened_at, m.planned_at) >= ${since}
    order by at, m.meeting_id`.execute(scope.db);
  return rows;
}
