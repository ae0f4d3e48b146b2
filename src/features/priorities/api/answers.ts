import { allow } from '#features/accounts/api/allow.ts';
import type { Day } from '#lib/calendar/day.ts';
import { periodOf } from '#lib/calendar/period.ts';
import type { MemberId, PriorityId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import type { ApiOf, Changing } from '#server/context.ts';
import type { priorityRoutes } from '../contract/priority.ts';
import { loadOf } from '../model/load.ts';
import { quarterEnd } from '../model/priority.ts';
import { quarterRates } from '../model/rate.ts';
import { type PriorityRow, readEnds, readPriority, updatePriority } from '../store/priority.ts';
import { closingApi } from './closing.ts';
import { allowOn, findEvenDeleted, findPriority, placedOf, readerOf, outdated, todayOf } from './found.ts';
import { milestoneApi } from './milestone.ts';
import { checkedWords, checkOwner, commitPriorityIn, deletePriorityIn, prioritiesOf, priorityOf } from './priority.ts';
import { checkOpen, told } from './told.ts';
import { weekApi } from './week.ts';

function checkAhead(due: Day | undefined, today: Day): void {
  if (due === undefined || due >= today) return;
  throw invalid({ due: 'This day is over. Choose one that is still to come.' });
}

/** What was carried on in another way meanwhile, or was opened again, is not carried on by this one any more. */
async function stillCarries({ scope, ground }: Changing, { carried_from }: PriorityRow): Promise<string | null> {
  const from = carried_from && (await readPriority(scope, ground.companyId, carried_from as PriorityId));
  return from && !from.deleted_at && from.outcome !== null && from.carried_to === null ? carried_from : null;
}

export const priorityApi: ApiOf<typeof priorityRoutes> = {
  ...closingApi,
  ...milestoneApi,
  ...weekApi,

  list: (context, { companyId, quarter, ...selection }) =>
    context.read(companyId, async (room) => {
      const { today, calendar } = room.ground;
      const first = periodOf(quarter ?? today, 'quarterly', calendar);
      const priorities = await prioritiesOf(room, { quarter: first, ...selection });
      return { quarter: first, due: quarterEnd(first, calendar), today, priorities };
    }),

  rate: (context, { companyId, ...selection }) =>
    context.read(companyId, async (room) => {
      const { today, calendar } = room.ground;
      const mayRead = await readerOf(room);
      const ends = await readEnds(room.scope, companyId, { ...selection, to: today });
      const seen = ends.filter((row) => mayRead(placedOf(row)));
      return quarterRates(
        seen.map(({ due, outcome }) => ({ due: due as Day, outcome })),
        today,
        calendar,
      );
    }),

  load: (context, { companyId, ownerId, due }) =>
    context.read(companyId, async (room) => {
      allow(room, 'ownPriority');
      await checkOwner(room, ownerId);
      return loadOf(await prioritiesOf(room, { quarter: due }), ownerId);
    }),

  read: (context, { companyId, priorityId }) => context.read(companyId, (room) => priorityOf(room, priorityId)),

  commit: (context, { companyId, ...draft }) =>
    context.change(companyId, async (room) => {
      checkAhead(draft.due, todayOf(context, room));
      return commitPriorityIn(context, room, { ...draft, teamId: draft.teamId ?? null });
    }),

  change: (context, { companyId, priorityId, seenVersion, ...said }) =>
    context.change(companyId, async (room) => {
      const row = await findPriority(room, priorityId);
      allowOn(room, placedOf(row), 'decide');
      if (row.version !== seenVersion) throw outdated(room, row);
      checkOpen(row);
      const ownerId = said.ownerId ?? (row.owner_id as MemberId);
      if (ownerId !== row.owner_id) {
        // What is one's own is not put upon somebody else.
        allowOn(room, { ...placedOf(row), ownerId }, 'decide');
        await checkOwner(room, ownerId);
      }
      if (said.due !== row.due) checkAhead(said.due, todayOf(context, room));
      const { title, doneWhen, due } = checkedWords({
        title: said.title ?? row.title,
        doneWhen: said.doneWhen ?? row.done_when,
        due: said.due ?? row.due,
      });
      await updatePriority(room.scope, priorityId, { title, done_when: doneWhen, due, owner_id: ownerId });
      return told(context, room, 'priority changed', row, priorityId);
    }),

  delete: (context, { companyId, priorityId }) =>
    context.change(companyId, async (room) => {
      await deletePriorityIn(context, room, priorityId);
      return { priorityId };
    }),

  restore: (context, { companyId, priorityId }) =>
    context.change(companyId, async (room) => {
      const row = await findEvenDeleted(room, priorityId);
      allowOn(room, placedOf(row), 'decide');
      if (!row.deleted_at) return priorityOf(room, priorityId);
      await updatePriority(room.scope, priorityId, { deleted_at: null, carried_from: await stillCarries(room, row) });
      return told(context, room, 'priority restored', row, priorityId);
    }),
};
