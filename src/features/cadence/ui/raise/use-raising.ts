import { useMemo } from 'react';
import { can } from '#features/accounts/model/permission.ts';
import { useCompany } from '#features/accounts/ui/use-company.ts';
import type { Row } from '#features/scorecard/contract/scorecard.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import type { CompanyId } from '#lib/ids.ts';
import { askToRaise, raiseFromMetric } from './asked-raise.ts';

/** What a row of a room without a team of its own says of itself. */
interface Told {
  readonly id: string;
  readonly title: string;
}

export interface Raising {
  metric(row: Row, period: string): void;
  todo(todo: Todo): void;
  /** Null where none is selected. */
  priority(priority: Told | null): void;
}

const nothing: Partial<Raising> = {};

/** How pages raise issues from their rows; nothing for those who may not. */
export function useRaising(companyId: CompanyId): Partial<Raising> {
  const may = can(useCompany(companyId).me, 'raiseIssue');
  return useMemo(
    () =>
      may
        ? {
            metric: raiseFromMetric(companyId),
            todo: ({ todoId, title, teamId, private: hidden }) =>
              askToRaise({
                companyId,
                // Of what is private nothing goes to a team by itself.
                from: hidden ? null : { kind: 'todo', id: todoId, period: null },
                title: hidden ? '' : title,
                teamId,
              }),
            priority: (one) =>
              askToRaise({
                companyId,
                from: one && { kind: 'priority', id: one.id, period: null },
                title: one?.title ?? '',
                teamId: null,
              }),
          }
        : nothing,
    [companyId, may],
  );
}
