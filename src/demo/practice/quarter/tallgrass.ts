import type { QuarterPlan } from '../../quarter/quarter-plan.ts';
import { decision, todo } from '../../quarter/solution.ts';

/** Ines leads the meeting by now. */
export const tallgrassQuarter: QuarterPlan = {
  series: {
    template: 'weekly-60',
    people: ['grace', 'ines', 'paulo', 'noor', 'ruth'],
    leads: 'ines',
    writes: 'paulo',
    weekday: 3,
    startsAt: '08:30',
    meetings: [
      { weeksAgo: 3, marks: '8 7 8 8 9', wanted: 'My first time in the lead; I talked too much.' },
      { weeksAgo: 2, marks: '8 8 9 8 9', todos: [todo('Blood results: who calls on Saturdays', 'noor')] },
      { weeksAgo: 1, marks: '9 8 9 - 9', todos: [todo('Role-play of the script with both shifts', 'ruth', null)] },
    ],
  },
  issues: [
    {
      title: 'Nobody confirms surgeries the day before',
      by: 'noor',
      raised: [4, 3],
      from: 'No-shows',
      solved: {
        weeksAgo: 3,
        whys: ['Each shift thinks the other one does.', 'It is on no list.'],
        cause: 'people',
        by: [todo('Confirm on the afternoon shift, by list', 'paulo')],
      },
    },
    {
      title: 'New front-desk script is read out, not spoken',
      by: 'paulo',
      raised: [2, 1],
      from: 'New clients',
      solved: {
        weeksAgo: 1,
        whys: ['They saw it once.', 'Nobody has practiced it aloud.'],
        cause: 'process',
        by: [todo('Three sentences instead of the page', 'paulo'), decision('No new script without practice.')],
      },
    },
    { title: 'Open invoices of breeders', by: 'grace', raised: [2, 4], from: 'Open invoices over 30 days' },
    { title: 'Overtime on Thursdays', by: 'noor', raised: [1, 5], from: 'Overtime hours', votes: ['ines', 'grace'] },
  ],
  headlines: [
    { written: [1, 5], by: 'paulo', kind: 'people', words: 'Both shifts are full for the first time since May.' },
  ],
  priorities: [],
  errands: [],
};
