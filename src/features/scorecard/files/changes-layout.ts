import { layoutOf } from '#lib/layout.ts';
import { ok } from '#lib/result.ts';

/** `changes.csv`: what was changed on purpose, from which day on; of one metric, or without a subject of the whole company. */
export const changesLayout = layoutOf({
  name: 'declared changes',
  holds: 'change',
  columns: {
    date: { headers: ['date'], kind: 'day', required: 'value' },
    what: { headers: ['what'], kind: 'text', required: 'value' },
    subject: { headers: ['subject'], kind: 'text', required: 'header' },
  },
  row: ({ date: day, what, subject }) => ok({ holds: 'change' as const, day, what, subject }),
});
