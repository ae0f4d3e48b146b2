import { checked, chosenWord, inOrder, within } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import type { Template } from '#lib/template.ts';
import type { SurveyAnswer } from '../model/survey.ts';

const kinds = ['stage', 'nps'] as const;

/** `surveys.csv`: one row for each survey that was sent, answered or not. */
export const surveysLayout = layoutOf({
  name: 'surveys',
  holds: 'survey',
  columns: {
    client: { headers: ['client'], kind: 'text' },
    stage: { headers: ['stage'], kind: 'text' },
    kind: { headers: ['kind'], kind: 'text', required: 'value' },
    sent_at: { headers: ['sent_at'], kind: 'day' },
    answered_at: { headers: ['answered_at'], kind: 'day' },
    rating: { headers: ['rating'], kind: 'number', required: 'header' },
    better_1: { headers: ['better_1'], kind: 'text' },
    better_2: { headers: ['better_2'], kind: 'text' },
  },
  row: ({ client, stage, sent_at, answered_at, rating, better_1, better_2, ...words }) => {
    const kind = chosenWord('kind', words.kind, kinds);
    if (!kind.ok) return kind;
    const answer: SurveyAnswer = {
      holds: 'survey',
      client,
      stage,
      kind: kind.value,
      sentOn: sent_at,
      answeredOn: answered_at,
      rating,
      better: [better_1, better_2].flatMap((text) => text ?? []),
    };
    return checked(answer, within(kind.value === 'nps' ? 0 : 1, 10, { rating }), inOrder({ sent_at, answered_at }));
  },
});

export const surveysTemplate: Template = {
  kind: 'surveys',
  header: Object.keys(surveysLayout.columns),
  examples: [
    ['Miller', 'Estimate', 'stage', '2026-09-08', '2026-09-09', '9', 'Tell us the colours earlier', ''],
    ['Novak', '', 'nps', '2026-09-22', '', '', '', ''],
  ],
};
