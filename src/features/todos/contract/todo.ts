import {
  inCompany,
  instant,
  meetingId,
  memberId,
  route,
  seenVersion,
  teamId,
  todoId,
} from '#features/accounts/contract/route.ts';
import { type Day, isDay } from '#lib/calendar/day.ts';
import { z } from 'zod';
import { repeats } from '../model/repeat.ts';

const day = z.iso.date().refine(isDay, 'Not a day between 1900 and 2199.') as unknown as z.ZodType<Day, Day>;

/** An action with one owner. */
export const todo = z.object({
  todoId,
  title: z.string(),
  note: z.string(),
  /** Whose weekly meeting asks after it; null of one that is only its owner's. */
  teamId: teamId.nullable(),
  ownerId: memberId,
  /** Seen by its owner alone. */
  private: z.boolean(),
  madeBy: memberId.nullable(),
  madeAt: instant,
  due: day,
  /** When it was due before it was carried over for the first time: done in time is judged by it. */
  firstDue: day,
  /** How often it was given seven more days. */
  carried: z.int(),
  repeats: z.enum(repeats).nullable(),
  /** The row it came from, with its title at that moment. */
  origin: z.object({ kind: z.string(), id: z.uuid(), title: z.string() }).nullable(),
  /** The meeting of its team in which it was made; of one without a team never told. */
  meetingId: meetingId.nullable(),
  doneAt: instant.nullable(),
  /** The day on which it was done, where the company is. */
  doneOn: day.nullable(),
  doneBy: memberId.nullable(),
  version: z.int(),
});
export type Todo = z.infer<typeof todo>;

/** Of those first due in one week, how many were done by their day. */
export const todoWeek = z.object({ week: day, inTime: z.int(), n: z.int() });

const said = z.object({
  title: z.string(),
  note: z.string().optional(),
  ownerId: memberId.optional(),
  teamId: teamId.nullable().optional(),
  private: z.boolean().optional(),
  due: day.optional(),
  repeats: z.enum(repeats).nullable().optional(),
});

/** A team's, or one person's; neither: one's own. */
const whose = inCompany.extend({ teamId: teamId.optional(), ownerId: memberId.optional() });
const selection = whose.extend({
  /** Only what was made from this row. */
  originId: z.uuid().toLowerCase().optional(),
  state: z.enum(['open', 'done']).optional(),
});
const one = inCompany.extend({ todoId });
const path = '/companies/{companyId}/todos' as const;

export const todoRoutes = {
  list: route
    .route({ method: 'GET', path, summary: 'List your to-dos, those of a team or those of somebody' })
    .input(selection)
    .output(z.object({ items: z.array(todo), more: z.boolean() })),
  read: route
    .route({ method: 'GET', path: `${path}/{todoId}`, summary: 'Read one to-do' })
    .input(one)
    .output(todo),
  add: route
    .route({ method: 'POST', path, summary: 'Add a to-do, due in seven days unless said', successStatus: 201 })
    .input(
      inCompany.extend({
        ...said.shape,
        /** The meeting in which it was made: of the to-do’s team, or one that you are in. */
        meetingId: meetingId.optional(),
      }),
    )
    .output(todo),
  change: route
    .route({ method: 'PATCH', path: `${path}/{todoId}`, summary: 'Change a to-do, or give it to somebody else' })
    .input(one.extend({ seenVersion, ...said.partial().shape }))
    .output(todo),
  tick: route
    .route({
      method: 'POST',
      path: `${path}/{todoId}/done`,
      summary: 'Mark a to-do as done; of one that repeats the next is made',
    })
    .input(one.extend({ seenVersion }))
    .output(z.object({ todo, next: todo.nullable() })),
  untick: route
    .route({
      method: 'DELETE',
      path: `${path}/{todoId}/done`,
      summary: 'Mark a to-do as not done; the next one goes away if nobody has touched it',
    })
    .input(one.extend({ seenVersion }))
    .output(z.object({ todo, next: todo.nullable() })),
  carry: route
    .route({
      method: 'POST',
      path: `${path}/carry`,
      summary: 'Give what a team has not done by today seven more days',
    })
    .input(inCompany.extend({ teamId }))
    .output(z.array(todo)),
  delete: route
    .route({ method: 'DELETE', path: `${path}/{todoId}`, summary: 'Delete a to-do; can be undone' })
    .input(one)
    .output(z.object({ todoId })),
  restore: route
    .route({ method: 'POST', path: `${path}/{todoId}/restore`, summary: 'Bring a deleted to-do back' })
    .input(one)
    .output(todo),
  rate: route
    .route({
      method: 'GET',
      path: `${path}/rate`,
      summary: 'How many were done by their day, in each of the last 13 weeks; private ones do not count',
    })
    .input(whose)
    .output(z.array(todoWeek)),
};
