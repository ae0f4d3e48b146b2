import {
  inCompany,
  issueId,
  meetingId,
  memberId,
  route,
  seenVersion,
  teamId,
} from '#features/accounts/contract/route.ts';
import { cause, issue } from '#features/issues/contract/issue.ts';
import { message } from './message.ts';
import { priority, priorityLevel } from '#features/priorities/contract/priority.ts';
import { todo } from '#features/todos/contract/todo.ts';
import { z } from 'zod';

const day = todo.shape.due;

/** What an issue is solved by: an action that somebody owns, or words that everybody keeps to. */
export const solving = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('todo'), title: z.string(), ownerId: memberId, due: day.optional() }),
  z.object({
    kind: z.literal('priority'),
    title: z.string(),
    doneWhen: z.string().default(''),
    level: priorityLevel,
    ownerId: memberId,
    due: day.optional(),
  }),
  z.object({ kind: z.literal('message'), words: z.string(), toTeamId: teamId, tellerId: memberId }),
  z.object({ kind: z.literal('decision'), words: z.string() }),
]);
export type Solving = z.infer<typeof solving>;

export const solveRoutes = {
  solve: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/issues/{issueId}/solutions',
      summary: 'Solve an issue by to-dos, a priority, messages or decisions: all of it or nothing',
    })
    .input(
      inCompany.extend({
        issueId,
        seenVersion,
        /** Each answer to why, from the symptom to the root; those noted before where it is left out. */
        whys: z.array(z.string()).max(20).optional(),
        cause: cause.nullable().optional(),
        solutions: z.array(solving).min(1).max(20),
        /** The open meeting of its team in which it is solved: to-dos and messages are remembered as made there. */
        meetingId: meetingId.optional(),
      }),
    )
    .output(z.object({ issue, todos: z.array(todo), priorities: z.array(priority), messages: z.array(message) })),
  unsolve: route
    .route({
      method: 'DELETE',
      path: '/companies/{companyId}/issues/{issueId}/solutions',
      summary: 'Take a solution back: the issue is open again, what it made is deleted',
    })
    .input(inCompany.extend({ issueId, seenVersion }))
    .output(issue),
};
