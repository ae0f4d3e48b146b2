import { checked, inOrder } from '#lib/columns/row-check.ts';
import { type Layout, layoutOf } from '#lib/layout.ts';
import { ok } from '#lib/result.ts';
import type { CommitmentLine, MilestoneLine } from '../model/commitment-line.ts';

/** One list of a workbook; which one it is, is said by the name of its sheet. */
function listLayout(kind: CommitmentLine['kind'], name: string): Layout<CommitmentLine> {
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
      note: { headers: ['Description'], kind: 'text' },
      team: { headers: ['Team'], kind: 'text' },
    },
    row: (fields) => {
      const { created, done } = fields;
      const unsaid = { level: null, term: null, outcome: null, closed: null, reason: null };
      return checked<CommitmentLine>({ holds: 'commitment', kind, ...fields, ...unsaid }, inOrder({ created, done }));
    },
  });
}

export const ninetyTodosLayout = listLayout('todo', 'Ninety to-dos');
export const ninetyPrioritiesLayout = listLayout('priority', 'Ninety priorities');
export const ninetyIssuesLayout = listLayout('issue', 'Ninety issues');

export const ninetyMilestonesLayout = layoutOf({
  name: 'Ninety milestones',
  holds: 'milestone',
  columns: {
    what: { headers: ['Title', 'Milestone'], kind: 'text', required: 'value' },
    of: { headers: ['Rock', 'Rock Title', 'Parent Rock', 'Rock Name'], kind: 'text', required: 'value' },
    due: { headers: ['Due Date', 'Due'], kind: 'day' },
    done: { headers: ['Completed On', 'Completed Date', 'Completed'], kind: 'day' },
  },
  row: (fields) => ok<MilestoneLine>({ holds: 'milestone', ...fields }),
});

/** Of which sheets each list can be: their columns are much the same. */
export const ninetySheets = {
  issues: /^(?:short|long) term$/i,
  priorities: /^rocks$/i,
  milestones: /^milestones$/i,
  todos: /^(?!(?:short term|long term|rocks|milestones)$)/i,
} as const;
