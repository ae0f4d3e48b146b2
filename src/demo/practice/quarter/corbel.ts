import type { QuarterPlan } from '../../quarter/quarter-plan.ts';
import { todo } from '../../quarter/solution.ts';

/** Late on what was promised; last week’s meeting was cancelled. */
export const corbelQuarter: QuarterPlan = {
  series: {
    template: 'weekly-90',
    people: ['owen', 'hana', 'dmitri', 'lucia', 'beatriz', 'ruth'],
    leads: 'ruth',
    writes: 'lucia',
    weekday: 4,
    startsAt: '10:00',
    cancelled: 1,
    meetings: [
      {
        weeksAgo: 4,
        marks: '7 6 - 8 7 7',
        wanted: 'The shop was not in the room.',
        late: { owen: 12 },
        todos: [todo('Count what is late, order by order', 'hana', 11)],
      },
      {
        weeksAgo: 3,
        marks: '- 6 7 7 7 7',
        wanted: 'We decided, and Owen will decide again.',
        todos: [
          todo('List of machines that stood still', 'dmitri'),
          todo('Ask Owen what he may be asked', 'ruth'),
          todo('Second quote for the dust extractor', 'ruth', null),
        ],
      },
      {
        weeksAgo: 2,
        marks: '7 7 6 8 7 8',
        wanted: 'The same list of late orders as in the week before.',
        late: { owen: 20, dmitri: 6 },
        todos: [todo('Board for promised days', 'hana', null)],
      },
    ],
  },
  issues: [
    {
      title: 'Orders are promised before the shop has seen them',
      by: 'hana',
      raised: [6, 2],
      solved: {
        weeksAgo: 2,
        whys: ['Sales promises a day at the quote.', 'Nobody has a list of what the shop can do in a week.'],
        cause: 'message',
        by: [todo('Hours of the shop, week by week', 'dmitri', null)],
      },
    },
    { title: 'Dust extractor stops the edge line twice a day', by: 'dmitri', raised: [5, 2], snoozed: [4, 3, 2] },
    { title: 'Owen changes drawings in the shop', by: 'lucia', raised: [4, 1], votes: ['hana', 'dmitri', 'beatriz'] },
    { title: 'Two drivers, one license for the big truck', by: 'hana', raised: [3, 4] },
    { title: 'Quotes of last spring are still being built', by: 'lucia', raised: [2, 5] },
  ],
  headlines: [],
  priorities: [],
  errands: [],
};
