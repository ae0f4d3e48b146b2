import { allow } from '#features/accounts/api/allow.ts';
import { findPerson, reportsOf, standingTo } from '#features/accounts/api/present.ts';
import { can } from '#features/accounts/model/permission.ts';
import { committedBy, openPriorityCounts } from '#features/priorities/api/taken-on.ts';
import { coachingOf } from '#features/scorecard/api/coaching.ts';
import { countOwnMetrics, readScorecardIn } from '#features/scorecard/api/scorecard.ts';
import type { Scorecard } from '#features/scorecard/contract/scorecard.ts';
import { openTodoCounts, takenOnBy } from '#features/todos/api/taken-on.ts';
import { cadences, lastClosedPeriod, periodOf, shiftPeriod } from '#lib/calendar/period.ts';
import type { MemberId } from '#lib/ids.ts';
import { notFound } from '#lib/refusal.ts';
import type { ApiOf, Reading } from '#server/context.ts';
import type { peopleRoutes, Person } from '../contract/person.ts';
import { closedOf, stepsOf } from '../model/person/commitment.ts';
import { tallyOf } from '../model/person/kept.ts';
import { readPeople } from '../store/people.ts';
import { needsOf } from './need.ts';

/** A quarter of weeks, a year of quarters: how it goes now, and still enough to say something. */
const [weeksBack, quartersBack] = [13, 4];

/** Thirteen closed periods and the running one. */
const periods = 14;

/** What somebody owns and the reader may read, in each cadence in which there is something. */
async function scorecardsOf(room: Reading, ownerId: MemberId): Promise<Scorecard[]> {
  const read: Scorecard[] = [];
  for (const cadence of cadences) {
    if (cadence !== 'weekly' && read[0]?.counts[cadence] === 0) continue;
    const scorecard = await readScorecardIn(room, { ownerId, cadence, periods, archived: false });
    // What others put on somebody's own scorecard is not theirs to answer for.
    read.push({ ...scorecard, rows: scorecard.rows.filter((row) => row.ownerId === ownerId) });
  }
  return read;
}

async function personOf(room: Reading, memberId: MemberId): Promise<Person> {
  const { companyId, today, calendar } = room.ground;
  const { name, left, teamIds } = await findPerson(room, memberId);
  const { own, report } = await standingTo(room, memberId);
  if (!can(room.me, 'readPerson', { own, report })) throw notFound('person');
  const since = shiftPeriod(lastClosedPeriod(today, 'weekly', calendar), 'weekly', 1 - weeksBack);
  const quarter = shiftPeriod(periodOf(today, 'quarterly', calendar), 'quarterly', -quartersBack);
  const todos = await takenOnBy(room, memberId, since);
  const priorities = await committedBy(room, memberId, quarter);
  const scorecards = await scorecardsOf(room, memberId);
  const read = new Set(scorecards.flatMap(({ rows }) => rows.map(({ metricId }) => metricId)));
  return {
    companyId,
    memberId,
    name,
    left,
    teamIds: [...teamIds],
    today,
    own,
    coaches: can(room.me, 'coach', { own, report }),
    todos: {
      since,
      tally: tallyOf(todos.all, since, today),
      carried: todos.all.filter(({ due, carried }) => carried > 0 && due >= since && due < today).length,
      items: todos.items,
      unseen: todos.all.length - todos.items.length,
    },
    priorities: {
      since: quarter,
      tally: closedOf(priorities.all, quarter, today),
      items: priorities.items,
      unseen: priorities.all.length - priorities.items.length,
    },
    milestones: tallyOf(stepsOf(priorities.all), quarter, today),
    scorecards: scorecards.filter(({ rows }) => rows.length > 0),
    unseenMetrics: (await countOwnMetrics(room, memberId)) - read.size,
    notes: (await coachingOf(room, memberId, report)).filter(({ metricId }) => read.has(metricId)),
    needs: await needsOf(room, memberId),
  };
}

export const peopleApi: ApiOf<typeof peopleRoutes> = {
  list: (context, { companyId }) =>
    context.read(companyId, async (room) => {
      allow(room, 'readMembers');
      const reports = await reportsOf(room);
      const todos = await openTodoCounts(room);
      const priorities = await openPriorityCounts(room);
      return (await readPeople(room.scope, companyId)).map((person) => {
        const { memberId } = person;
        const facts = { own: memberId === room.me.memberId, report: reports.has(memberId) };
        const count = (counts: ReadonlyMap<MemberId, number>) => counts.get(memberId) ?? 0;
        const may = can(room.me, 'readPerson', facts);
        return { ...person, open: may ? { todos: count(todos), priorities: count(priorities) } : null };
      });
    }),

  read: (context, { companyId, memberId }) =>
    context.read(companyId, async (room) => {
      const made = await room.recall(['person', memberId], async () => JSON.stringify(await personOf(room, memberId)));
      return JSON.parse(made.text) as Person;
    }),
};
