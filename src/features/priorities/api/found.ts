import { reportsOf } from '#features/accounts/api/present.ts';
import { wordsFor } from '#features/accounts/model/words.ts';
import { type Day, dayIn } from '#lib/calendar/day.ts';
import type { MemberId, PriorityId, TeamId } from '#lib/ids.ts';
import { notFound, Refusal, stale } from '#lib/refusal.ts';
import type { Context, Room } from '#server/context.ts';
import type { Priority } from '../contract/priority.ts';
import type { Level, Outcome } from '../model/priority.ts';
import { mayDecide, mayRead, mayTrack, type Placed, refusedWords } from '../model/right.ts';
import { type PriorityRow, readPriority } from '../store/priority.ts';

/** Today, where the company is, by the clock of the request: a sample is told at a time that is over. */
export const todayOf = (context: Context, { ground }: Room): Day => dayIn(context.now(), ground.timeZone);

export const placedOf = (row: Pick<PriorityRow, 'level' | 'team_id' | 'owner_id'>): Placed => ({
  level: row.level as Level,
  teamId: row.team_id as TeamId | null,
  ownerId: row.owner_id as MemberId,
});

export const answerOf = (row: PriorityRow, timeZone: string): Priority => ({
  ...placedOf(row),
  priorityId: row.priority_id as PriorityId,
  title: row.title,
  doneWhen: row.done_when,
  due: row.due as Day,
  madeBy: row.made_by as MemberId | null,
  madeAt: row.made_at.toISOString(),
  madeOn: dayIn(row.made_at.getTime(), timeZone),
  position: row.position,
  outcome: row.outcome as Outcome | null,
  reason: row.reason,
  closedOn: row.closed_on as Day | null,
  closedBy: row.closed_by as MemberId | null,
  carriedFrom: row.carried_from as PriorityId | null,
  carriedTo: row.carried_to,
  origin:
    row.origin_kind === null || row.origin_id === null
      ? null
      : { kind: row.origin_kind, id: row.origin_id, title: row.origin_title ?? '' },
  milestones: row.milestones,
  weeks: row.weeks,
  version: row.version,
});

/** Whether this person may read one: who reports to them is read once. */
export async function readerOf(room: Room): Promise<(placed: Placed) => boolean> {
  const { me, ground } = room;
  const reports = await reportsOf(room);
  return (placed) => mayRead(me, placed, { shared: ground.scorecardShared, report: reports.has(placed.ownerId) });
}

/** One that the person may read, deleted or not. */
export async function findEvenDeleted(room: Room, priorityId: PriorityId): Promise<PriorityRow> {
  const row = await readPriority(room.scope, room.ground.companyId, priorityId);
  if (!row || !(await readerOf(room))(placedOf(row))) throw notFound('priority');
  return row;
}

export async function findPriority(room: Room, priorityId: PriorityId): Promise<PriorityRow> {
  const row = await findEvenDeleted(room, priorityId);
  if (row.deleted_at) throw notFound('priority');
  return row;
}

/** Refuses whoever may not decide on it, or say how it goes. */
export function allowOn({ me, ground }: Room, placed: Placed, does: 'decide' | 'track'): void {
  const may = does === 'decide' ? mayDecide : mayTrack;
  if (!may(me, placed)) throw new Refusal('FORBIDDEN', refusedWords(placed.level, does, wordsFor(ground.words)));
}

export const outdated = ({ ground }: Room, row: PriorityRow): Refusal =>
  stale(row.title, answerOf(row, ground.timeZone));
