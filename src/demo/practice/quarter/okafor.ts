import type { QuarterPlan } from '../../quarter/quarter-plan.ts';

/** Somebody who leads the weeks of others and has few meetings of her own. */
export const okaforQuarter: QuarterPlan = {
  series: null,
  issues: [
    { title: 'Invoices go out in the second week of the month', by: 'ruth', raised: [6, 1] },
    { title: 'Corbel takes twice the hours that were agreed', by: 'ruth', raised: [2, 5] },
    { title: 'A fourth client, or a course', by: 'ruth', raised: [9, 5], horizon: 'long' },
  ],
  headlines: [],
  priorities: [
    {
      title: 'One new client who fits, signed',
      doneWhen: 'The engagement is signed and the first focus day is set.',
      owner: 'ruth',
      level: 'company',
      quarter: 'running',
      milestones: [
        { title: 'Ask five people who know what I do', week: 4, done: true },
        { title: 'Two first talks', week: 8, done: false },
      ],
    },
  ],
  errands: [
    {
      title: 'Invoice last month, three clients',
      owner: 'ruth',
      made: [2, 1],
      due: [0, 5],
      days: null,
      repeats: 'monthly',
    },
    { title: 'Send the next focus-day dates', owner: 'ruth', made: [1, 2], due: [0, 5], days: null, private: true },
    { title: 'Self-assessment to the bakery group', owner: 'ruth', made: [2, 3], due: [1, 5], days: 8 },
    { title: 'Read the law on contractors again', owner: 'ruth', made: [5, 1], due: [4, 1], days: 9 },
  ],
};
