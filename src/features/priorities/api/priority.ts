import { findPresent, findTeam } from '#features/accounts/api/present.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { Day } from '#lib/calendar/day.ts';
import { periodOf } from '#lib/calendar/period.ts';
import type { MemberId, PriorityId, TeamId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import type { Changing, Context, Room } from '#server/context.ts';
import type { Priority } from '../contract/priority.ts';
import { checkPriority, type Level, quarterEnd } from '../model/priority.ts';
import { insertPriority, nextPosition, readPriorities, type Selection, updatePriority } from '../store/priority.ts';
import { allowOn, answerOf, findEvenDeleted, findPriority, placedOf, readerOf, todayOf } from './found.ts';
import { told } from './told.ts';

export interface PriorityDraft {
  readonly level: Level;
  /** Goes with the level `team` only. */
  readonly teamId: TeamId | null;
  readonly ownerId: MemberId;
  readonly title: string;
  readonly doneWhen?: string | undefined;
  /** The end of the running quarter where nothing is said; it may be over. */
  readonly due?: Day | undefined;
  /** The row it came from; whoever hands it over has checked that it may be seen. */
  readonly origin?: { readonly kind: string; readonly id: string; readonly title: string } | null;
  readonly carriedFrom?: PriorityId | null;
}

/** Which ones are wanted. */
export interface Wanted extends Pick<Selection, 'level' | 'teamId' | 'ownerId'> {
  /** Any day of the quarter; the running one where nothing is said. */
  readonly quarter?: Day | undefined;
}

export function checkedWords(draft: Parameters<typeof checkPriority>[0]) {
  const checked = checkPriority(draft);
  if (!checked.ok) throw invalid(checked.error);
  return checked.value;
}

/** Who has left, and who is a guest, takes on nothing new. */
export async function checkOwner(room: Room, ownerId: MemberId): Promise<void> {
  const owner = await findPresent(room, ownerId);
  if (!can({ role: owner.role }, 'ownPriority')) {
    throw invalid({ ownerId: `${owner.name} is a guest here and owns nothing. Choose a member.` });
  }
}

/** The team it is of: one that stands, and only of what is a team’s. */
async function checkTeam(room: Room, { level, teamId }: PriorityDraft): Promise<TeamId | null> {
  if (level !== 'team') return null;
  if (teamId === null) throw invalid({ teamId: 'Say which team it is of, or make it one of the company.' });
  await findTeam(room, teamId);
  return teamId;
}

/** Commits somebody to a priority. Refused where the person may not decide on such, or the owner has left. */
export async function commitPriorityIn(context: Context, room: Changing, draft: PriorityDraft): Promise<Priority> {
  const { level, ownerId, origin = null, carriedFrom = null } = draft;
  const teamId = await checkTeam(room, draft);
  allowOn(room, { level, teamId, ownerId }, 'decide');
  await checkOwner(room, ownerId);
  const { title, doneWhen, due } = checkedWords({
    title: draft.title,
    doneWhen: draft.doneWhen ?? '',
    due: draft.due ?? quarterEnd(todayOf(context, room), room.ground.calendar),
  });
  const priorityId = context.newId<PriorityId>();
  await insertPriority(room.scope, {
    priority_id: priorityId,
    level,
    team_id: teamId,
    owner_id: ownerId,
    title,
    done_when: doneWhen,
    due,
    made_by: room.me.memberId,
    made_at: new Date(context.now()),
    position: await nextPosition(room.scope, room.ground.companyId),
    carried_from: carriedFrom,
    origin_kind: origin?.kind ?? null,
    origin_id: origin?.id ?? null,
    origin_title: origin?.title ?? null,
  });
  return told(context, room, 'priority committed', null, priorityId);
}

/** Can be undone by `restore`; deleting it twice changes nothing. */
export async function deletePriorityIn(context: Context, room: Changing, priorityId: PriorityId): Promise<void> {
  const row = await findEvenDeleted(room, priorityId);
  allowOn(room, placedOf(row), 'decide');
  if (row.deleted_at) return;
  await updatePriority(room.scope, priorityId, { deleted_at: new Date(context.now()) });
  await told(context, room, 'priority deleted', row, priorityId);
}

/** Those of a quarter that this person may see; open ones of earlier quarters come along with the running one. */
export async function prioritiesOf(room: Room, { quarter, ...selection }: Wanted = {}): Promise<Priority[]> {
  const { companyId, calendar, today, timeZone } = room.ground;
  const from = periodOf(quarter ?? today, 'quarterly', calendar);
  const to = quarterEnd(from, calendar);
  const withOpen = from <= today && today <= to;
  const rows = await readPriorities(room.scope, companyId, { ...selection, from, to, withOpen });
  const mayRead = await readerOf(room);
  return rows.filter((row) => mayRead(placedOf(row))).map((row) => answerOf(row, timeZone));
}

/** One that this person may see. Refused with NOT_FOUND where there is none. */
export async function priorityOf(room: Room, priorityId: PriorityId): Promise<Priority> {
  return answerOf(await findPriority(room, priorityId), room.ground.timeZone);
}
