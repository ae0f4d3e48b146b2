import type { ReadScope } from '#db/scope.ts';
import type { AgendaId, CompanyId, MeetingId, MemberId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';
import type { Section } from '../model/agenda.ts';
import type { Presence } from '../model/attendance.ts';

/** Whose meetings may be told: all teams' or those of some, and private ones that the member is in. */
export interface Sight {
  readonly member: MemberId;
  readonly teams: readonly TeamId[];
  readonly allTeams: boolean;
  readonly ownerOperator: boolean;
}

export interface HistoryFilter {
  readonly teamId?: TeamId | undefined;
  readonly agendaId?: AgendaId | undefined;
  readonly state?: string | undefined;
  readonly search?: string | undefined;
  readonly olderThan?: MeetingId | undefined;
}

export interface HistoryRow {
  readonly meeting_id: MeetingId;
  readonly agenda_id: AgendaId | null;
  readonly team_id: TeamId | null;
  readonly kind: string;
  readonly name: string;
  readonly state: string;
  readonly planned_at: Date | null;
  readonly opened_at: Date | null;
  readonly ended_at: Date | null;
  readonly sections: readonly Section[];
  readonly spent: Readonly<Record<string, number>>;
  readonly people: readonly { readonly presence: Presence; readonly rating: number | null }[];
  readonly found: readonly { readonly where: 'note' | 'headline' | 'issue'; readonly words: string }[];
}

const when = (table: string) => sql`coalesce(${sql.ref(`${table}.opened_at`)}, ${sql.ref(`${table}.planned_at`)})`;

/** Notes of it, headlines heard in it, and issues of its team that were solved while it lasted. */
const hits = (like: string) => sql`
  select 'note' as "where", n.words from app.meeting_note n
    where n.company_id = m.company_id and n.meeting_id = m.meeting_id and n.deleted_at is null and n.words ilike ${like}
  union all select 'headline', h.words from app.headline h
    where h.company_id = m.company_id and h.meeting_id = m.meeting_id and h.deleted_at is null and h.words ilike ${like}
  union all select 'issue', i.title from app.issue i
    where i.company_id = m.company_id and i.team_id = m.team_id and i.deleted_at is null and i.title ilike ${like}
      and i.solved_at between m.opened_at and coalesce(m.ended_at, 'infinity')`;

const seen = ({ member, teams, allTeams, ownerOperator }: Sight) => sql`(
  (m.team_id is not null and (${allTeams} or m.team_id = any(${[...teams]}::uuid[])))
  or (m.team_id is null and (${ownerOperator} or m.kind <> 'owner-operator') and exists (
    select from app.meeting_person p
    where p.company_id = m.company_id and p.meeting_id = m.meeting_id and p.member_id = ${member})))`;

/** Newest first, by when they were opened or are planned. */
export async function readHistory(
  scope: ReadScope,
  company: CompanyId,
  sight: Sight,
  filter: HistoryFilter,
  limit: number,
): Promise<readonly HistoryRow[]> {
  const { teamId = null, agendaId = null, state = null, olderThan = null } = filter;
  const search = filter.search?.trim() ?? '';
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const found =
    search === ''
      ? sql`'[]'::json`
      : sql`coalesce((
    select json_agg(hit) from (select * from (${hits(like)}) as hit limit 3) as hit), '[]')`;
  const matching = search === '' ? sql`true` : sql`(m.name ilike ${like} or exists (${hits(like)}))`;
  const { rows } = await sql<HistoryRow>`
    select m.meeting_id, m.agenda_id, m.team_id, m.kind, m.name, m.state, m.planned_at, m.opened_at, m.ended_at,
      m.sections, m.spent, ${found} as found,
      coalesce((select json_agg(json_build_object('presence', p.presence, 'rating', p.rating))
        from app.meeting_person p
        where p.company_id = m.company_id and p.meeting_id = m.meeting_id), '[]') as people
    from app.meeting m
    where m.company_id = ${company} and ${seen(sight)}
      and (${teamId}::uuid is null or m.team_id = ${teamId})
      and (${agendaId}::uuid is null or m.agenda_id = ${agendaId})
      and (${state}::text is null or m.state = ${state})
      and (${olderThan}::uuid is null or (${when('m')}, m.meeting_id) < (
        select ${when('o')}, o.meeting_id from app.meeting o where o.company_id = ${company} and o.meeting_id = ${olderThan}))
      and ${matching}
    order by ${when('m')} desc, m.meeting_id desc
    limit ${limit}`.execute(scope.db);
  return rows;
}
