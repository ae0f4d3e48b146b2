import type { Story } from '../plan.ts';

/** What people wrote down about the numbers of the last weeks. */
export const story: Story = {
  notes: [
    { title: 'Reviews posted', weeksAgo: 11, text: 'Labor Day week: the office was closed on Monday.' },
    { title: 'Estimates sent', weeksAgo: 2, text: 'Tess moved to the Elm Street commercial bid.' },
    { title: 'Gross margin, finished jobs', weeksAgo: 1, text: 'Two days of rework at Maple Court.' },
  ],
  overrides: [
    {
      title: 'Jobs started',
      weeksAgo: 10,
      goal: { operator: 'at-least', threshold: 5 },
      note: 'A crew was at the training of the paint supplier.',
    },
  ],
  changes: [
    { title: null, weeksAgo: 26, what: 'Ruth took over the day-to-day business.' },
    {
      title: 'Days from visit to estimate',
      weeksAgo: 33,
      what: 'The room-rate sheet: estimates are written from a list, not from memory.',
    },
  ],
  coaching: [
    {
      title: 'Estimates sent',
      by: 'dana',
      tried: 'The office books visits in two zones a day.',
      outcome: 'More visits a day; too few weeks to call it a change.',
    },
    {
      title: 'Estimates sent',
      by: 'ruth',
      tried: 'Rode along with Marcus on two visits; the visits are fine, the write-up waits for evenings.',
      next: 'Write up on site with the room-rate sheet, for two weeks.',
    },
    {
      title: 'Touch-up visits',
      by: 'ruth',
      said: 'Luis and I went through the last twelve: most are caulk on the weather side.',
      next: 'The crew lead walks the weather side with the client before the crew leaves.',
    },
    {
      title: 'Touch-up visits',
      by: 'dana',
      tried: 'A photo of each corner in the evening.',
      outcome: 'Two crews do it, three do not; too early to say whether it helps.',
    },
  ],
};
