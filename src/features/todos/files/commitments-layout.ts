import { checked, chosenWord, inOrder } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import { ok } from '#lib/result.ts';
import type { Template } from '#lib/template.ts';
import type { CommitmentLine } from '../model/commitment-line.ts';

const kinds = ['todo', 'priority', 'issue'] as const;
const levels = ['company', 'team', 'personal', 'private'] as const;
const terms = ['short', 'long'] as const;
const outcomes = ['not-done', 'dropped'] as const;

/** A word of a list, where one is written. */
const maybe = <Word extends string>(column: string, text: string | null, words: readonly Word[]) =>
  text === null ? ok<Word | null>(null) : chosenWord(column, text, words);

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
    team: { headers: ['team'], kind: 'text' },
    level: { headers: ['level'], kind: 'text' },
    term: { headers: ['term'], kind: 'text' },
    note: { headers: ['note'], kind: 'text' },
    outcome: { headers: ['outcome'], kind: 'text' },
    closed: { headers: ['closed'], kind: 'day' },
    reason: { headers: ['reason'], kind: 'text' },
  },
  row: ({ raised_by, ...said }) => {
    const kind = chosenWord('kind', said.kind, kinds, { 'to-do': 'todo' });
    if (!kind.ok) return kind;
    const level = maybe('level', said.level, levels);
    if (!level.ok) return level;
    const term = maybe('term', said.term, terms);
    if (!term.ok) return term;
    const outcome = maybe('outcome', said.outcome, outcomes);
    if (!outcome.ok) return outcome;
    const { created, done, closed } = said;
    return checked<CommitmentLine>(
      {
        holds: 'commitment',
        ...said,
        kind: kind.value,
        level: level.value,
        term: term.value,
        outcome: outcome.value,
        raisedBy: raised_by,
      },
      inOrder({ created, done }),
      inOrder({ created, closed }),
    );
  },
});

export const commitmentsTemplate: Template = {
  kind: 'commitments',
  header: ['kind', 'what', 'who', 'created', 'due', 'done', 'raised_by'],
  examples: [
    ['todo', 'Ring back the Miller family', 'Ann Lee', '2026-11-02', '2026-11-09', '2026-11-05', ''],
    ['issue', 'Paint arrives late', '', '2026-11-02', '', '', 'Ben Ortiz'],
  ],
};

/** The rows of a file that this layout reads back as the same lines, its header first. */
export const commitmentRows = (lines: readonly CommitmentLine[]): string[][] => [
  Object.keys(commitmentsLayout.columns),
  ...lines.map((line) =>
    [
      line.kind,
      line.what,
      line.who,
      line.created,
      line.due,
      line.done,
      line.raisedBy,
      line.team,
      line.level,
      line.term,
      line.note,
      line.outcome,
      line.closed,
      line.reason,
    ].map((cell) => cell ?? ''),
  ),
];
