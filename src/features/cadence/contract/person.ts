import { companyId, inCompany, memberId, route, teamId } from '#features/accounts/contract/route.ts';
import { role } from '#features/accounts/contract/company.ts';
import { priority } from '#features/priorities/contract/priority.ts';
import { coachingNote } from '#features/scorecard/contract/coaching.ts';
import { scorecard } from '#features/scorecard/contract/scorecard.ts';
import { todo } from '#features/todos/contract/todo.ts';
import { z } from 'zod';
import { need } from './need.ts';

const day = todo.shape.due;

/** Somebody in the list of people. */
const listedPerson = z.object({
  memberId,
  name: z.string(),
  role,
  teamIds: z.array(teamId),
  left: z.boolean(),
  /** What they have open, without what is private; null where the one who asks may not read their page. */
  open: z.object({ todos: z.int(), priorities: z.int() }).nullable(),
});
export type ListedPerson = z.infer<typeof listedPerson>;

/** Of what was due: done by its day, done later, not done. Also what the reader may not see counts. */
const keeping = z.object({ kept: z.int(), later: z.int(), missed: z.int(), n: z.int() });

/** Priorities by how they were closed; `n` is all that were. */
const closed = z.object({ done: z.int(), carried: z.int(), notDone: z.int(), dropped: z.int(), n: z.int() });

/** What somebody took on and how it went: the same for them and for whom they report to. */
export const person = z.object({
  companyId,
  memberId,
  name: z.string(),
  left: z.boolean(),
  teamIds: z.array(teamId),
  /** Where the company is. */
  today: day,
  /** Whether it is the page of the one who reads. */
  own: z.boolean(),
  /** Whether the one who reads writes coaching notes, and answers needs. */
  coaches: z.boolean(),
  todos: z.object({
    /** From this day on; what was due earlier is listed while it is open, and not counted. */
    since: day,
    tally: keeping,
    /** How many of those counted were given more days. */
    carried: z.int(),
    items: z.array(todo),
    /** Counted, but of teams whose to-dos the reader does not see. */
    unseen: z.int(),
  }),
  priorities: z.object({
    since: day,
    tally: closed,
    items: z.array(priority),
    unseen: z.int(),
  }),
  milestones: keeping,
  /** What they own, one for each cadence in which they own something. */
  scorecards: z.array(scorecard),
  /** Metrics of theirs that stand on no scorecard of the reader. */
  unseenMetrics: z.int(),
  /** Newest first. */
  notes: z.array(coachingNote),
  /** Newest first. */
  needs: z.array(need),
});
export type Person = z.infer<typeof person>;

const path = '/companies/{companyId}/people' as const;

export const peopleRoutes = {
  list: route
    .route({ method: 'GET', path, summary: 'List people with their teams, by name' })
    .input(inCompany)
    .output(z.array(listedPerson)),
  read: route
    .route({ method: 'GET', path: `${path}/{memberId}`, summary: 'Read what somebody took on and how it went' })
    .input(inCompany.extend({ memberId }))
    .output(person),
};
