import { allow } from '#features/accounts/api/allow.ts';
import { findIssue } from '#features/issues/api/issue-answer.ts';
import { raiseIssueIn } from '#features/issues/api/issue.ts';
import { issuesRaisedFrom, openIssuesFrom } from '#features/issues/api/list.ts';
import type { IssueOrigin } from '#features/issues/contract/issue.ts';
import { priorityOf } from '#features/priorities/api/priority.ts';
import { findMetric } from '#features/scorecard/api/metric-answer.ts';
import { findTodo } from '#features/todos/api/todo-answer.ts';
import type { HeadlineId, IssueId, MetricId, PriorityId, TodoId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import type { ApiOf, Changing, Room } from '#server/context.ts';
import type { OpenRaised, RaisedFrom, raiseRoutes } from '../contract/raise.ts';
import type { OriginKind } from '../model/origin.ts';
import { findHeadline } from './headline.ts';

/** What the row is called now. Refused with NOT_FOUND where it is not here, or not for this person to see. */
const titleOf: Readonly<Record<OriginKind, (room: Changing, id: string) => Promise<string>>> = {
  metric: async (room, id) => (await findMetric(room, id as MetricId)).title,
  todo: async (room, id) => {
    const todo = await findTodo(room, id as TodoId);
    if (todo.private) {
      throw invalid({ from: 'This is private, and an issue would show it to the team. Raise the issue on its own.' });
    }
    return todo.title;
  },
  priority: async (room, id) => (await priorityOf(room, id as PriorityId)).title,
  headline: async (room, id) => (await findHeadline(room, id as HeadlineId)).words,
  issue: async (room, id) => (await findIssue(room, id as IssueId)).title,
};

const originOf = async (room: Changing, { kind, id, period }: RaisedFrom): Promise<IssueOrigin> => ({
  kind,
  id,
  period,
  title: await titleOf[kind](room, id),
});

/** The open issues that rows of these kinds tell of; who may raise none sees none. */
export const openRaisedFrom = async (room: Room, kinds: readonly OriginKind[]): Promise<OpenRaised[]> =>
  (await openIssuesFrom(room, kinds)).flatMap(({ issueId, title, raisedOn, origin }) =>
    origin ? [{ issueId, title, raisedOn, rowId: origin.id }] : [],
  );

export const raiseApi: ApiOf<typeof raiseRoutes> = {
  raise: (context, { companyId, from, ...draft }) =>
    context.change(companyId, async (room) => {
      allow(room, 'raiseIssue');
      return raiseIssueIn(context, room, { ...draft, origin: await originOf(room, from) });
    }),

  raisedFrom: (context, { companyId, rowId }) =>
    context.read(companyId, async (room) => {
      allow(room, 'raiseIssue');
      return issuesRaisedFrom(room, rowId);
    }),

  openRaised: (context, { companyId, kind }) =>
    context.read(companyId, async (room) => {
      allow(room, 'raiseIssue');
      return openRaisedFrom(room, [kind]);
    }),
};
