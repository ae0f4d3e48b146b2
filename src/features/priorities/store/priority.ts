import type { Priority } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, MemberId, MilestoneId, PriorityId, TeamId } from '#lib/ids.ts';
import { type Insertable, sql, type Updateable } from 'kysely';
import type { Level, Outcome } from '../model/priority.ts';

export interface Selection {
  readonly level?: Level | undefined;
  readonly teamId?: TeamId | undefined;
  readonly ownerId?: MemberId | undefined;
  /** Due on one of these days. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** Open ones that were due earlier come along. */
  readonly withOpen?: boolean | undefined;
}

const milestones = sql<
  { milestoneId: MilestoneId; title: string; due: Day; doneOn: Day | null; version: number }[]
>`coalesce((
  select json_agg(json_build_object('milestoneId', m.milestone_id, 'title', m.title, 'due', m.due, 'doneOn', m.done_on,
    'version', m.version) order by m.due, m.position, m.milestone_id)
  from app.milestone m
  where m.company_id = priority.company_id and m.priority_id = priority.priority_id and m.deleted_at is null), '[]')`;

const weeks = sql<
  { week: Day; onTrack: boolean; note: string; saidBy: MemberId | null; saidAt: string; version: number }[]
>`coalesce((
  select json_agg(json_build_object('week', w.week, 'onTrack', w.on_track, 'note', w.note, 'saidBy', w.said_by,
    'saidAt', to_char(w.said_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'version', w.version) order by w.week)
  from app.priority_week w
  where w.company_id = priority.company_id and w.priority_id = priority.priority_id), '[]')`;

const carriedTo = sql<PriorityId | null>`(
  select next.priority_id from app.priority next
  where next.company_id = priority.company_id and next.carried_from = priority.priority_id and next.deleted_at is null)`;

const prioritiesIn = (scope: ReadScope, company: CompanyId) =>
  scope.db
    .selectFrom('priority')
    .selectAll()
    .select([milestones.as('milestones'), weeks.as('weeks'), carriedTo.as('carried_to')])
    .where('company_id', '=', company);

/** With their milestones and weeks, in the order in which they were committed. */
export async function readPriorities(scope: ReadScope, company: CompanyId, selection: Selection) {
  const { level, teamId, ownerId, from, to, withOpen } = selection;
  let rows = prioritiesIn(scope, company).where('deleted_at', 'is', null);
  if (level) rows = rows.where('level', '=', level);
  if (teamId) rows = rows.where('team_id', '=', teamId);
  if (ownerId) rows = rows.where('owner_id', '=', ownerId);
  if (to) rows = rows.where('due', '<=', to);
  if (from) {
    rows = rows.where((where) =>
      where.or([where('due', '>=', from), ...(withOpen ? [where('outcome', 'is', null)] : [])]),
    );
  }
  return rows.orderBy('position').orderBy('priority_id').execute();
}

/** A deleted one too. */
export async function readPriority(scope: ReadScope, company: CompanyId, priority: PriorityId) {
  return prioritiesIn(scope, company).where('priority_id', '=', priority).executeTakeFirst();
}
export type PriorityRow = NonNullable<Awaited<ReturnType<typeof readPriority>>>;

/** What of it counts for a rate. */
export async function readEnds(scope: ReadScope, company: CompanyId, { level, teamId, ownerId, to }: Selection) {
  let rows = scope.db
    .selectFrom('priority')
    .select(['level', 'team_id', 'owner_id', 'due', sql<Outcome | null>`outcome`.as('outcome')])
    .where('company_id', '=', company)
    .where('deleted_at', 'is', null);
  if (level) rows = rows.where('level', '=', level);
  if (teamId) rows = rows.where('team_id', '=', teamId);
  if (ownerId) rows = rows.where('owner_id', '=', ownerId);
  if (to) rows = rows.where('due', '<=', to);
  return rows.orderBy('due').execute();
}

/** How many are not closed, owner by owner. */
export async function countOpenPriorities(
  scope: ReadScope,
  company: CompanyId,
): Promise<ReadonlyMap<MemberId, number>> {
  const rows = await scope.db
    .selectFrom('priority')
    .select(['owner_id', sql<number>`count(*)::int`.as('open')])
    .where('company_id', '=', company)
    .where('deleted_at', 'is', null)
    .where('outcome', 'is', null)
    .groupBy('owner_id')
    .execute();
  return new Map(rows.map((row) => [row.owner_id as MemberId, row.open]));
}

export async function nextPosition(scope: ReadScope, company: CompanyId): Promise<number> {
  const { next } = await scope.db
    .selectFrom('priority')
    .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
    .where('company_id', '=', company)
    .executeTakeFirstOrThrow();
  return next;
}

export async function insertPriority(scope: WriteScope, row: Omit<Insertable<Priority>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('priority')
    .values({ ...row, company_id: scope.company })
    .execute();
}

/** Over the version that the same transaction has read. Where somebody else is quicker, it is run again. */
export async function updatePriority(
  scope: WriteScope,
  priority: PriorityId,
  change: Updateable<Priority>,
): Promise<void> {
  await scope.db
    .updateTable('priority')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('priority_id', '=', priority)
    .execute();
}
