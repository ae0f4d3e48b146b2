import { putBackIssues } from '#features/issues/api/intake.ts';
import { putBackPriorities } from '#features/priorities/api/intake.ts';
import { putBackTodos } from '#features/todos/api/intake.ts';
import type { IssueId, MilestoneId, PriorityId, TodoId } from '#lib/ids.ts';
import type { Changing, Context } from '#server/context.ts';
import type { CommitmentEffect } from '../model/commitments/effect.ts';

/** Takes back what an import brought in and closed. What somebody has changed since stays, and its names come back. */
export async function putBackCommitments(
  context: Context,
  room: Changing,
  effects: readonly CommitmentEffect[],
): Promise<string[]> {
  if (effects.length === 0) return [];
  const of = <Row>(kind: CommitmentEffect['kind'], row: (effect: CommitmentEffect) => Row) => {
    const some = effects.filter((effect) => effect.kind === kind);
    const did = (which: CommitmentEffect['did']) => some.filter((effect) => effect.did === which).map(row);
    return { brought: did('bring'), finished: did('finish') };
  };
  const todos = await putBackTodos(
    context,
    room,
    of('todo', ({ id, title, version }) => {
      return { todoId: id as TodoId, version, title, private: false };
    }),
  );
  const issues = await putBackIssues(
    context,
    room,
    of('issue', ({ id, title, version }) => ({ issueId: id as IssueId, version, title })),
  );
  const priorities = await putBackPriorities(context, room, {
    ...of('priority', ({ id, title, version }) => ({ priorityId: id as PriorityId, version, title })),
    steps: of('milestone', ({ id, version, of: priority = null }) => {
      return { milestoneId: id as MilestoneId, version, priorityId: priority as PriorityId | null };
    }),
  });
  const back = todos.union(issues).union(priorities);
  // The milestones of a priority that came along and stays are told of with it.
  const told = effects.filter(
    ({ kind, did, of: priority }) => kind !== 'milestone' || did === 'finish' || priority !== undefined,
  );
  return [...new Set(told.filter(({ id }) => !back.has(id)).map(({ title }) => title))];
}
