import { checked, inOrder } from '#lib/columns/row-check.ts';
import { type Layout, layoutOf } from '#lib/layout.ts';
import type { Commitment } from '../model/commitment.ts';

/** One list of a workbook; which one it is, is said by the name of its sheet. */
function listLayout(kind: Commitment['kind'], name: string): Layout<Commitment> {
  const dated = kind === 'todo' ? ({ required: 'header' } as const) : {};
  return layoutOf({
    name,
    holds: 'commitment',
    columns: {
      what: { headers: ['Title'], kind: 'text', required: 'value' },
      who: { headers: ['Owner', 'Who'], kind: 'text', required: 'header' },
      created: { headers: ['Created On', 'Created Date', 'Date Created', 'Created'], kind: 'day' },
      due: { headers: ['Due Date', 'Due'], kind: 'day', ...dated },
      done: { headers: ['Completed On', 'Completed Date', 'Completed'], kind: 'day', ...dated },
      raisedBy: { headers: ['Created By', 'Raised By'], kind: 'text' },
    },
    row: (fields) => {
      const { created, done } = fields;
      return checked<Commitment>({ holds: 'commitment', kind, ...fields }, inOrder({ created, done }));
    },
  });
}

export const ninetyTodosLayout = listLayout('todo', 'Ninety to-dos');
export const ninetyPrioritiesLayout = listLayout('priority', 'Ninety priorities');
export const ninetyIssuesLayout = listLayout('issue', 'Ninety issues');
