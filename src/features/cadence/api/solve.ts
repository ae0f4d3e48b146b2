import { findIssue, findOpen, recordOf } from '#features/issues/api/issue-answer.ts';
import { reopenIssueIn, solveIssueIn } from '#features/issues/api/issue.ts';
import type { Solution } from '#features/issues/contract/issue.ts';
import { commitPriorityIn, deletePriorityIn } from '#features/priorities/api/priority.ts';
import { findTodo } from '#features/todos/api/todo-answer.ts';
import { addTodoIn, deleteTodoIn } from '#features/todos/api/todo.ts';
import type { IssueId, MeetingId, MessageId, PriorityId, TeamId, TodoId } from '#lib/ids.ts';
import { invalid, notFound, Refusal } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context, Room } from '#server/context.ts';
import type { Solving, solveRoutes } from '../contract/solve.ts';
import { readMeetingState } from '../store/message.ts';
import { deleteMessageIn, writeMessageIn } from './message.ts';

type Answer = Pick<Awaited<ReturnType<typeof solveApi.solve>>, 'todos' | 'priorities' | 'messages'>;
type Made = Pick<Solution, 'kind' | 'rowId' | 'words'>;

interface Solved {
  readonly issueId: IssueId;
  readonly title: string;
  readonly teamId: TeamId;
  readonly meetingId: MeetingId | undefined;
}

/** One of another team, or of another company, is not found; in one that is over nothing is solved. */
async function checkMeetingOpen({ scope, ground }: Room, team: TeamId, meeting: MeetingId): Promise<void> {
  const state = await readMeetingState(scope, ground.companyId, team, meeting);
  if (state === undefined) throw notFound('meeting');
  if (state !== 'live') {
    throw invalid({ meetingId: 'This meeting is not open. Nothing was stored: solve it outside of the meeting.' });
  }
}

/** Makes what one solution asks for, in the room that it belongs to. */
async function make(
  context: Context,
  room: Changing,
  { issueId, title, teamId, meetingId }: Solved,
  solving: Solving,
  answer: Answer,
): Promise<Made> {
  const origin = { kind: 'issue', id: issueId, title };
  switch (solving.kind) {
    case 'todo': {
      const todo = await addTodoIn(context, room, { ...solving, teamId, origin, meetingId });
      answer.todos.push(todo);
      return { kind: 'todo', rowId: todo.todoId, words: todo.title };
    }
    case 'priority': {
      const priority = await commitPriorityIn(context, room, { ...solving, teamId, origin });
      answer.priorities.push(priority);
      return { kind: 'priority', rowId: priority.priorityId, words: priority.title };
    }
    case 'message': {
      const message = await writeMessageIn(context, room, { ...solving, fromTeamId: teamId, meetingId });
      answer.messages.push(message);
      return { kind: 'message', rowId: message.messageId, words: message.words };
    }
    case 'decision':
      return { kind: 'decision', rowId: null, words: solving.words };
  }
}

/** What was gone before stays gone, and a to-do that somebody has done stays done. */
async function unmake(context: Context, room: Changing, { kind, rowId }: Made): Promise<void> {
  try {
    if (kind === 'todo') {
      const todoId = rowId as TodoId;
      if ((await findTodo(room, todoId)).done_at === null) await deleteTodoIn(context, room, { todoId });
    }
    if (kind === 'priority') await deletePriorityIn(context, room, rowId as PriorityId);
    if (kind === 'message') await deleteMessageIn(context, room, rowId as MessageId);
  } catch (problem) {
    if (!(problem instanceof Refusal) || problem.code !== 'NOT_FOUND') throw problem;
  }
}

export const solveApi: ApiOf<typeof solveRoutes> = {
  solve: (context, { companyId, issueId, solutions, meetingId, ...noted }) =>
    context.change(companyId, async (room) => {
      const { title, team_id: teamId } = await findOpen(room, issueId);
      if (meetingId) await checkMeetingOpen(room, teamId, meetingId);
      const answer: Answer = { todos: [], priorities: [], messages: [] };
      const made: Made[] = [];
      for (const solving of solutions) {
        made.push(await make(context, room, { issueId, title, teamId, meetingId }, solving, answer));
      }
      const issue = await solveIssueIn(context, room, { issueId, ...noted, solutions: made });
      return { issue, ...answer };
    }),

  unsolve: (context, { companyId, issueId, seenVersion }) =>
    context.change(companyId, async (room) => {
      const { solutions } = await recordOf(room, await findIssue(room, issueId));
      const issue = await reopenIssueIn(context, room, { issueId, seenVersion });
      for (const solution of solutions) await unmake(context, room, solution);
      return issue;
    }),
};
