import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, MemberId, MilestoneId, PriorityId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';
import type { Level, Outcome } from '../model/priority.ts';

/** A priority as far as files hold it. */
export interface WholePriority {
  readonly priorityId: PriorityId;
  readonly level: Level;
  readonly teamId: TeamId | null;
  readonly ownerId: MemberId;
  readonly title: string;
  readonly doneWhen: string;
  readonly due: Day;
  readonly madeBy: MemberId | null;
  readonly madeAt: string;
  readonly outcome: Outcome | null;
  readonly reason: string;
  readonly closedOn: Day | null;
  readonly version: number;
  readonly milestones: readonly {
    readonly milestoneId: MilestoneId;
    readonly title: string;
    readonly due: Day;
    readonly doneOn: Day | null;
    readonly version: number;
  }[];
}

/** All of them, as they stand on their lists. */
export async function readWholePriorities(scope: ReadScope, company: CompanyId): Promise<WholePriority[]> {
  const { rows } = await sql<WholePriority>`
    select p.priority_id as "priorityId", p.level, p.team_id as "teamId", p.owner_id as "ownerId", p.title,
      p.done_when as "doneWhen", p.due, p.made_by as "madeBy",
      to_char(p.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt", p.outcome, p.reason,
      p.closed_on as "closedOn", p.version, coalesce((
        select json_agg(json_build_object('milestoneId', m.milestone_id, 'title', m.title, 'due', m.due,
          'doneOn', m.done_on, 'version', m.version) order by m.position, m.milestone_id)
        from app.milestone m
        where m.company_id = p.company_id and m.priority_id = p.priority_id and m.deleted_at is null), '[]') as milestones
    from app.priority p where p.company_id = ${company} and p.deleted_at is null
    order by p.position, p.priority_id`.execute(scope.db);
  return rows;
}

export interface NewPriority {
  readonly priority_id: PriorityId;
  readonly level: Level;
  readonly team_id: TeamId | null;
  readonly owner_id: MemberId;
  readonly title: string;
  readonly done_when: string;
  readonly due: Day;
  readonly made_by: MemberId | null;
  readonly made_at: Date;
  readonly outcome: Outcome | null;
  readonly reason: string;
  readonly closed_on: Day | null;
}

/** Behind those that are there, in this order. */
export async function insertPriorities(scope: WriteScope, rows: readonly NewPriority[]): Promise<void> {
  await sql`
    insert into app.priority (company_id, priority_id, level, team_id, owner_id, title, done_when, due, made_by, made_at,
      outcome, reason, closed_on, position)
    select ${scope.company}::uuid, r.priority_id, r.level, r.team_id, r.owner_id, r.title, r.done_when, r.due, r.made_by,
      r.made_at, r.outcome, r.reason, r.closed_on,
      coalesce((select max(e.position) from app.priority e where e.company_id = ${scope.company}), 0) + r.place
    from jsonb_to_recordset(${JSON.stringify(rows.map((row, at) => ({ ...row, place: at + 1 })))}::jsonb) as r (
      priority_id uuid, level text, team_id uuid, owner_id uuid, title text, done_when text, due date, made_by uuid,
      made_at timestamptz, outcome text, reason text, closed_on date, place int)`.execute(scope.db);
}

interface Over {
  readonly priority_id: PriorityId;
  readonly version: number;
  readonly outcome: Outcome | null;
  readonly reason: string;
  readonly closed_on: Day | null;
}

/** Closed, or open again; answers with those that have this version. */
export async function setClosed(scope: WriteScope, rows: readonly Over[]): Promise<PriorityId[]> {
  const { rows: changed } = await sql<{ priority_id: PriorityId }>`
    update app.priority p set outcome = r.outcome, reason = r.reason, closed_on = r.closed_on, closed_by = null,
      version = p.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (priority_id uuid, version int, outcome text, reason text,
      closed_on date)
    where p.company_id = ${scope.company} and p.priority_id = r.priority_id and p.version = r.version
      and p.deleted_at is null
    returning p.priority_id`.execute(scope.db);
  return changed.map(({ priority_id }) => priority_id);
}

/** Deletes those of which nobody has said, changed or added anything since; answers with them. */
export async function deleteUntouched(
  scope: WriteScope,
  priorities: readonly PriorityId[],
  brought: readonly MilestoneId[],
  at: Date,
): Promise<PriorityId[]> {
  const { rows } = await sql<{ priority_id: PriorityId }>`
    update app.priority p set deleted_at = ${at}, version = version + 1
    where p.company_id = ${scope.company} and p.priority_id = any(${[...priorities]}::uuid[]) and p.version = 1
      and p.deleted_at is null
      and not exists (
        select from app.priority_week w where w.company_id = p.company_id and w.priority_id = p.priority_id)
      and not exists (
        select from app.milestone m where m.company_id = p.company_id and m.priority_id = p.priority_id
          and not (m.version = 1 and m.milestone_id = any(${[...brought]}::uuid[])))
    returning p.priority_id`.execute(scope.db);
  return rows.map(({ priority_id }) => priority_id);
}
