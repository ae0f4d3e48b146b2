import type { QuarterPlan } from './quarter/quarter-plan.ts';

/** Somebody who works alone: nobody to meet but herself, an hour every two weeks. */
export const soloQuarter: QuarterPlan = {
  series: null,
  solo: {
    who: 'mira',
    weekday: 5,
    startsAt: '09:00',
    hours: [
      {
        weeksAgo: 4,
        notes: [
          ['sales', 'Selling is what I put off. Tuesday and Thursday, the first hour, before any design work.'],
          ['production', 'Admin takes twice what I give it: receipts and proposals, mostly.'],
        ],
        todos: [
          { title: 'Block the first hour of Tuesday and Thursday for selling', days: 2 },
          { title: 'Ask three bookkeepers what receipts would cost', days: 9 },
        ],
      },
      {
        weeksAgo: 2,
        notes: [
          ['marketing', 'The harbor signage job is finished: photos and a few words from the client on the website.'],
          ['finance', 'Booked weeks are good, and the hour earns what it should. Leave the rates until the new year.'],
        ],
        todos: [
          { title: 'Write to five past clients', days: 6 },
          { title: 'A template for proposals, so that one takes half an hour', days: null },
        ],
      },
    ],
  },
  issues: [],
  headlines: [],
  priorities: [],
  errands: [
    { title: 'Invoice last month', owner: 'mira', made: [2, 1], due: [2, 5], days: 3, repeats: 'monthly' },
    { title: 'Renew the domain', owner: 'mira', made: [1, 2], due: [0, 5], days: null },
  ],
};
