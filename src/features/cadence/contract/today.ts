import { company } from '#features/accounts/contract/company.ts';
import { route } from '#features/accounts/contract/route.ts';
import { priority } from '#features/priorities/contract/priority.ts';
import { scorecard } from '#features/scorecard/contract/scorecard.ts';
import { todo } from '#features/todos/contract/todo.ts';
import { z } from 'zod';
import { message } from './message.ts';
import { openRaised } from './raise.ts';

/** What one company asks of a person now. */
export const companyToday = z.object({
  /** With who the person is there. */
  company,
  /** Where the company is. */
  today: todo.shape.due,
  /** What the person owns, one for each cadence that they own something in; the last three periods. */
  scorecards: z.array(scorecard),
  /** Theirs, open, due first first. */
  todos: z.array(todo),
  /** Theirs of this quarter, and older ones that nobody has closed. */
  priorities: z.array(priority),
  /** What they are to pass on. */
  messages: z.array(message),
  /** What is open of all that was raised from what is theirs, the newest first. */
  raised: z.array(openRaised),
});
export type CompanyToday = z.infer<typeof companyToday>;

export const todayRoutes = {
  read: route
    .route({ method: 'GET', path: '/today', summary: 'Read what is yours to do now, in all your companies' })
    .input(z.object({}).optional())
    .output(z.object({ companies: z.array(companyToday) })),
};
