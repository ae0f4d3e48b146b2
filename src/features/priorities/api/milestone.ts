import { type Day, isDay } from '#lib/calendar/day.ts';
import type { MilestoneId, PriorityId } from '#lib/ids.ts';
import { invalid, notFound } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context } from '#server/context.ts';
import type { priorityRoutes } from '../contract/priority.ts';
import { checkMilestoneTitle } from '../model/priority.ts';
import { insertMilestones, type MilestoneRow, readMilestone, updateMilestone } from '../store/milestone.ts';
import { allowOn, findPriority, placedOf, outdated, todayOf } from './found.ts';
import { checkOpen, told } from './told.ts';

/** More than a quarter has weeks is no list of milestones. */
const most = 50;

/** One that the person may say something of. */
async function findTracked(room: Changing, priorityId: PriorityId) {
  const row = await findPriority(room, priorityId);
  allowOn(room, placedOf(row), 'track');
  checkOpen(row);
  return row;
}

async function findMilestone({ scope, ground }: Changing, priorityId: PriorityId, id: MilestoneId) {
  const milestone = await readMilestone(scope, ground.companyId, priorityId, id);
  if (!milestone) throw notFound('milestone');
  return milestone;
}

function checked(text: string, due: Day) {
  const title = checkMilestoneTitle(text);
  if (!title.ok) throw invalid({ title: title.error.message });
  if (!isDay(due)) throw invalid({ due: 'This day is in no calendar between 1900 and 2199. Choose another one.' });
  return { title: title.value, due };
}

const inWords = ({ title, due, done_on }: Pick<MilestoneRow, 'title' | 'due' | 'done_on'>) => ({
  milestone: title,
  due,
  doneOn: done_on,
});

async function setDeleted(context: Context, room: Changing, priorityId: PriorityId, id: MilestoneId, deleted: boolean) {
  const row = await findTracked(room, priorityId);
  const milestone = await findMilestone(room, priorityId, id);
  if ((milestone.deleted_at !== null) !== deleted) {
    await updateMilestone(room.scope, id, { deleted_at: deleted ? new Date(context.now()) : null });
  }
  const words = inWords(milestone);
  const beside = deleted ? { before: words } : { after: words };
  return told(context, room, deleted ? 'milestone deleted' : 'milestone restored', row, priorityId, beside);
}

type Routes = Pick<typeof priorityRoutes, 'addMilestone' | 'changeMilestone' | 'deleteMilestone' | 'restoreMilestone'>;

export const milestoneApi: ApiOf<Routes> = {
  addMilestone: (context, { companyId, priorityId, ...said }) =>
    context.change(companyId, async (room) => {
      const row = await findTracked(room, priorityId);
      if (row.milestones.length >= most) {
        throw invalid({ title: `This has ${most} milestones already. Delete some, or make it two of them.` });
      }
      const milestone = { ...checked(said.title, said.due), position: row.milestones.length + 1, done_on: null };
      await insertMilestones(room.scope, [
        { milestone_id: context.newId<MilestoneId>(), priority_id: priorityId, ...milestone },
      ]);
      return told(context, room, 'milestone added', row, priorityId, { after: inWords(milestone) });
    }),

  changeMilestone: (context, { companyId, priorityId, milestoneId, seenVersion, ...said }) =>
    context.change(companyId, async (room) => {
      const row = await findTracked(room, priorityId);
      const before = await findMilestone(room, priorityId, milestoneId);
      if (before.deleted_at) throw notFound('milestone');
      if (before.version !== seenVersion) throw outdated(room, row);
      const words = checked(said.title ?? before.title, said.due ?? (before.due as Day));
      const done_on =
        said.done === undefined ? before.done_on : said.done ? (before.done_on ?? todayOf(context, room)) : null;
      const after = { ...words, done_on };
      await updateMilestone(room.scope, milestoneId, after);
      const verb = done_on === before.done_on ? 'changed' : done_on === null ? 'unticked' : 'done';
      const beside = { before: inWords(before), after: inWords(after) };
      return told(context, room, `milestone ${verb}`, row, priorityId, beside);
    }),

  deleteMilestone: (context, { companyId, priorityId, milestoneId }) =>
    context.change(companyId, (room) => setDeleted(context, room, priorityId, milestoneId, true)),

  restoreMilestone: (context, { companyId, priorityId, milestoneId }) =>
    context.change(companyId, (room) => setDeleted(context, room, priorityId, milestoneId, false)),
};
