import type { About } from './plan.ts';

/** What the numbers of the designer are: work flowing in on the left of it, work flowing out on the right. */
export const soloAbout: Readonly<Record<string, About>> = {
  'Hours selling': { group: 'Work flowing in', kind: 'activity', controllable: true, drives: ['Open deals'] },
  'Open deals': { group: 'Work flowing in', kind: 'leading', drives: ['Weeks of work booked'] },
  'Weeks of work booked': { group: 'Work flowing in', kind: 'leading', drives: ['Invoiced'] },
  'Hours delivered': { group: 'Work flowing out', kind: 'activity', controllable: true, drives: ['Invoiced'] },
  'Hours of admin': {
    group: 'Work flowing out',
    kind: 'activity',
    controllable: true,
    drives: ['Earned per hour worked'],
  },
  Invoiced: { group: 'The money', kind: 'lagging', summary: 'total', drives: ['Earned per hour worked'] },
  'Earned per hour worked': { group: 'The money', kind: 'lagging' },
};
