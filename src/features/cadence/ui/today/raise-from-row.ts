import type { CompanyId } from '#lib/ids.ts';
import { askToRaise, raiseFromMetric } from '../raise/asked-raise.ts';
import type { TodayView } from './today-view.ts';

/** Raises an issue from the row of that id, in its company; from none in the company at hand. */
export function raiseFromRow(views: readonly TodayView[], home: CompanyId, id: string): void {
  for (const view of views) {
    const { companyId } = view.company;
    const number = [...view.numbers, ...view.off].find(({ row }) => row.metricId === id);
    if (number) return raiseFromMetric(companyId)(number.row, number.period);
    const todo = view.todos.find(({ todoId }) => todoId === id);
    if (todo) {
      return askToRaise({
        companyId,
        from: todo.private ? null : { kind: 'todo', id, period: null },
        title: todo.private ? '' : todo.title,
        teamId: todo.teamId,
      });
    }
    const priority = view.priorities.find(
      ({ priorityId, milestones }) => priorityId === id || milestones.some(({ milestoneId }) => milestoneId === id),
    );
    if (priority) {
      const from = { kind: 'priority', id: priority.priorityId, period: null } as const;
      return askToRaise({ companyId, from, title: priority.title, teamId: priority.teamId });
    }
  }
  return askToRaise({ companyId: home, from: null, title: '', teamId: null });
}
