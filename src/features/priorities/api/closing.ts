import type { Day } from '#lib/calendar/day.ts';
import type { MemberId, MilestoneId, PriorityId } from '#lib/ids.ts';
import { invalid, Refusal } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context } from '#server/context.ts';
import type { Priority, priorityRoutes } from '../contract/priority.ts';
import { type Ending, nextDue, outcomeOf } from '../model/ending.ts';
import { checkReason } from '../model/priority.ts';
import { insertMilestones } from '../store/milestone.ts';
import { type PriorityRow, readPriority, updatePriority } from '../store/priority.ts';
import { allowOn, findPriority, placedOf, outdated, todayOf } from './found.ts';
import { commitPriorityIn, deletePriorityIn } from './priority.ts';
import { checkOpen, told } from './told.ts';

function checkedReason(row: PriorityRow, end: Ending, text: string): string {
  const reason = checkReason(text);
  if (!reason.ok) throw invalid({ reason: `${row.title}: ${reason.error.message}` });
  if (end === 'dropped' && reason.value === '') {
    throw invalid({ reason: `${row.title}: say in a few words why it is dropped. Nothing was stored.` });
  }
  return reason.value;
}

/** What goes on in the next quarter, with the milestones that are still to come. */
async function carryOn(context: Context, room: Changing, row: PriorityRow): Promise<Priority> {
  const next = await commitPriorityIn(context, room, {
    ...placedOf(row),
    ownerId: row.owner_id as MemberId,
    title: row.title,
    doneWhen: row.done_when,
    due: nextDue(row.due as Day, todayOf(context, room), room.ground.calendar),
    carriedFrom: row.priority_id as PriorityId,
  });
  const open = row.milestones.filter(({ doneOn }) => doneOn === null);
  await insertMilestones(
    room.scope,
    open.map(({ title, due }, place) => ({
      milestone_id: context.newId<MilestoneId>(),
      priority_id: next.priorityId,
      title,
      due,
      position: place + 1,
    })),
  );
  return next;
}

interface Closing {
  readonly priorityId: PriorityId;
  readonly seenVersion: number;
  readonly end: Ending;
  readonly reason?: string | undefined;
}

async function closeOne(context: Context, room: Changing, closing: Closing): Promise<Priority> {
  const { priorityId, seenVersion, end } = closing;
  const row = await findPriority(room, priorityId);
  allowOn(room, placedOf(row), end === 'done' || end === 'not-done' ? 'track' : 'decide');
  if (row.version !== seenVersion) throw outdated(room, row);
  checkOpen(row);
  await updatePriority(room.scope, priorityId, {
    outcome: outcomeOf(end),
    reason: checkedReason(row, end, closing.reason ?? ''),
    closed_on: todayOf(context, room),
    closed_by: room.me.memberId,
  });
  if (end === 'carried') await carryOn(context, room, row);
  return told(
    context,
    room,
    end === 'carried' ? 'priority carried on' : `priority ${closedWords[end]}`,
    row,
    priorityId,
  );
}

const closedWords = { done: 'done', 'not-done': 'not done', dropped: 'dropped' } as const;

/** What carried it on goes away with it, unless that one is closed by now: then its own review stands. */
async function reopenOne(context: Context, room: Changing, priorityId: PriorityId, seenVersion: number) {
  const row = await findPriority(room, priorityId);
  const undoes = row.carried_to !== null || row.outcome === 'dropped' ? 'decide' : 'track';
  allowOn(room, placedOf(row), undoes);
  if (row.version !== seenVersion) throw outdated(room, row);
  if (row.outcome === null) return told(context, room, 'priority opened again', row, priorityId);
  if (row.carried_to !== null) {
    const next = await readPriority(room.scope, room.ground.companyId, row.carried_to);
    if (next?.outcome != null) {
      throw new Refusal('INVALID', `${row.title} was carried on, and that one is closed. Open that one first.`, {
        problems: { priorityId: 'What carried it on is closed.' },
      });
    }
    await deletePriorityIn(context, room, row.carried_to);
  }
  await updatePriority(room.scope, priorityId, { outcome: null, reason: '', closed_on: null, closed_by: null });
  return told(context, room, 'priority opened again', row, priorityId);
}

/** One after the other: what carries one on stands behind the one before it. */
async function inTurn<One, Answer>(all: readonly One[], work: (one: One) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const one of all) answers.push(await work(one));
  return answers;
}

export const closingApi: ApiOf<Pick<typeof priorityRoutes, 'close' | 'reopen'>> = {
  close: (context, { companyId, closings }) =>
    context.change(companyId, (room) => inTurn(closings, (closing) => closeOne(context, room, closing))),

  reopen: (context, { companyId, closed }) =>
    context.change(companyId, (room) =>
      inTurn(closed, ({ priorityId, seenVersion }) => reopenOne(context, room, priorityId, seenVersion)),
    ),
};
