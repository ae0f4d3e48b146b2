import { companyOf } from '#features/accounts/api/company.ts';
import { memberships } from '#features/accounts/api/person.ts';
import { can } from '#features/accounts/model/permission.ts';
import { prioritiesOf } from '#features/priorities/api/priority.ts';
import { readScorecardIn } from '#features/scorecard/api/scorecard.ts';
import { todosOf } from '#features/todos/api/todo-list.ts';
import { cadences } from '#lib/calendar/period.ts';
import type { CompanyId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import type { ApiOf, Context, Reading } from '#server/context.ts';
import type { CompanyToday, todayRoutes } from '../contract/today.ts';
import { messagesToPassOn } from './message.ts';
import { openRaisedFrom } from './raise.ts';

/** The two that are over and the running one: more nobody enters from here. */
const periods = 3;

/** What somebody owns in each cadence in which they own something; weekly comes also when it is empty. */
async function ownScorecards(room: Reading): Promise<CompanyToday['scorecards']> {
  const asked = { ownerId: room.me.memberId, periods, archived: false };
  const weekly = await readScorecardIn(room, { ...asked, cadence: 'weekly' });
  const slower = cadences.filter((cadence) => cadence !== 'weekly' && weekly.counts[cadence] > 0);
  const others: CompanyToday['scorecards'] = [];
  for (const cadence of slower) others.push(await readScorecardIn(room, { ...asked, cadence }));
  return [weekly, ...others];
}

async function raisedFromOwn(
  room: Reading,
  { scorecards, todos, priorities }: Pick<CompanyToday, 'scorecards' | 'todos' | 'priorities'>,
): Promise<CompanyToday['raised']> {
  if (!can(room.me, 'raiseIssue')) return [];
  const own = new Set<string>([
    ...scorecards.flatMap(({ rows }) => rows.map(({ metricId }) => metricId)),
    ...todos.map(({ todoId }) => todoId),
    ...priorities.map(({ priorityId }) => priorityId),
  ]);
  return (await openRaisedFrom(room, ['metric', 'todo', 'priority'])).filter(({ rowId }) => own.has(rowId));
}

/** As JSON text, kept until something in the company changes. */
async function companyToday(room: Reading): Promise<string> {
  const { ground, me } = room;
  const works = can(me, 'ownTodo');
  const today: Omit<CompanyToday, 'raised'> = {
    company: await companyOf(room),
    today: ground.today,
    scorecards: works ? await ownScorecards(room) : [],
    todos: works ? (await todosOf(room, { ownerId: me.memberId })).items : [],
    priorities: works
      ? (await prioritiesOf(room, { ownerId: me.memberId })).filter(({ outcome }) => outcome === null)
      : [],
    messages: works ? await messagesToPassOn(room) : [],
  };
  return JSON.stringify({ ...today, raised: await raisedFromOwn(room, today) } satisfies CompanyToday);
}

/** Null where the person has just lost the company. */
async function readCompany(context: Context, company: CompanyId): Promise<CompanyToday | null> {
  try {
    const made = await context.read(company, (room) => room.recall(['today'], () => companyToday(room)));
    return JSON.parse(made.text) as CompanyToday;
  } catch (problem) {
    if (problem instanceof Refusal && problem.code === 'NOT_FOUND') return null;
    throw problem;
  }
}

export const todayApi: ApiOf<typeof todayRoutes> = {
  read: async (context) => {
    const mine = await memberships(context);
    const read = await Promise.all(mine.map(({ company_id }) => readCompany(context, company_id as CompanyId)));
    return { companies: read.filter((one) => one !== null) };
  },
};
