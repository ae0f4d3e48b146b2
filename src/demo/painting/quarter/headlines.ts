import type { HeadlinePlan } from '../../quarter/quarter-plan.ts';

export const headlines: readonly HeadlinePlan[] = [
  { written: [13, 1], by: 'tess', kind: 'customers', words: 'The Hendersons wrote three paragraphs about Jo’s crew.' },
  { written: [11, 1], by: 'priya', kind: 'people', words: 'Dee is back from her knee operation, half days first.' },
  { written: [10, 1], by: 'luis', kind: 'people', words: 'Vi has been with us for ten years on Friday.' },
  { written: [9, 1], by: 'marcus', kind: 'customers', words: 'A landlord with eleven houses asked for one price.' },
  { written: [7, 1], by: 'dana', kind: 'customers', words: 'The Lowells want the same crew again, and by name.' },
  { written: [6, 1], by: 'luis', kind: 'people', words: 'Nico passed the first half of his lead-safe course.' },
  { written: [5, 1], by: 'priya', kind: 'customers', words: 'Two clients paid the day the invoice came.' },
  { written: [4, 1], by: 'marcus', kind: 'customers', words: 'Mrs. Abbott asks about her porch for the third time.' },
  { written: [3, 1], by: 'luis', kind: 'people', words: 'Sam ran the Birch Road house alone, a day early.' },
  { written: [2, 1], by: 'tess', kind: 'customers', words: 'Elm Street asks us, and two others, for a bid.' },
  { written: [1, 1], by: 'luis', kind: 'people', words: 'Ana’s crew finished the Larkin house in the rain week.' },
  { written: [1, 4], by: 'marcus', kind: 'customers', words: 'Mrs. Abbott wants to talk about her porch again.' },
  { written: [1, 5], by: 'priya', kind: 'people', words: 'Carl asks for four-day weeks from January on.' },
];
