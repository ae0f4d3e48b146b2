import { checked, chosenWord, inOrder } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import type { Template } from '#lib/template.ts';
import type { Commitment } from '../model/commitment.ts';

const kinds = ['todo', 'priority', 'issue'] as const;

/** `commitments.csv`: one row for each to-do, priority or issue. */
export const commitmentsLayout = layoutOf({
  name: 'commitments',
  holds: 'commitment',
  columns: {
    kind: { headers: ['kind'], kind: 'text', required: 'value' },
    what: { headers: ['what'], kind: 'text', required: 'value' },
    who: { headers: ['who'], kind: 'text' },
    created: { headers: ['created'], kind: 'day' },
    due: { headers: ['due'], kind: 'day' },
    done: { headers: ['done'], kind: 'day', required: 'header' },
    raised_by: { headers: ['raised_by'], kind: 'text' },
  },
  row: ({ what, who, created, due, done, raised_by, ...words }) => {
    const kind = chosenWord('kind', words.kind, kinds, { 'to-do': 'todo' });
    if (!kind.ok) return kind;
    return checked<Commitment>(
      { holds: 'commitment', kind: kind.value, what, who, created, due, done, raisedBy: raised_by },
      inOrder({ created, done }),
    );
  },
});

export const commitmentsTemplate: Template = {
  kind: 'commitments',
  header: Object.keys(commitmentsLayout.columns),
  examples: [
    ['todo', 'Ring back the Miller family', 'Ann Lee', '2026-11-02', '2026-11-09', '2026-11-05', ''],
    ['issue', 'Paint arrives late', '', '2026-11-02', '', '', 'Ben Ortiz'],
  ],
};
