import type { IssuePlan } from '../../quarter/quarter-plan.ts';
import { decision, message, todo } from '../../quarter/solution.ts';

/** Solved from the sixth to the ninth week, and one that was let go of. */
export const autumnIssues: readonly IssuePlan[] = [
  {
    title: 'Radio advertising again?',
    by: 'marcus',
    raised: [10, 1],
    dropped: { weeksAgo: 8, because: 'Leads are not what we lack; we cannot answer the calls we get.' },
  },
  {
    title: 'New painters learn prep from whoever is there',
    by: 'luis',
    raised: [9, 3],
    solved: {
      weeksAgo: 8,
      whys: ['There is no first week.', 'Crew leads were never asked what they would teach.'],
      cause: 'people',
      by: [todo('One page: the first week of a painter', 'luis', 12), todo('Ask the five crew leads', 'luis')],
    },
  },
  {
    title: 'Reviews are asked for too late',
    by: 'tess',
    raised: [9, 5],
    from: 'Reviews posted',
    solved: {
      weeksAgo: 8,
      whys: ['We ask with the invoice.', 'By then the ladder is long gone.'],
      cause: 'process',
      by: [
        todo('Ask on the last evening, with the photo log', 'tess'),
        todo('Card with the link for crew leads', 'tess'),
      ],
    },
  },
  {
    title: 'Change orders are agreed on the porch',
    by: 'priya',
    raised: [8, 2],
    from: 'Gross margin, finished jobs',
    solved: {
      weeksAgo: 7,
      whys: ['Nobody writes them down.', 'Crew leads think it is not theirs to ask for money.'],
      cause: 'message',
      by: [
        decision('No change order above $200 without a signature; Dana signs above $1,000.'),
        todo('Form for change orders on the phone', 'priya', 23),
        todo('Explain it to the crew leads', 'luis'),
      ],
    },
  },
  {
    title: 'Van 2 is in the shop every month',
    by: 'luis',
    raised: [8, 4],
    solved: {
      weeksAgo: 7,
      whys: ['It has 190,000 miles.', 'Nobody adds up what it costs.'],
      cause: 'process',
      by: [todo('Add up a year of van 2', 'priya')],
    },
  },
  {
    title: 'Estimates for rentals take as long as for homes',
    by: 'marcus',
    raised: [7, 3],
    from: 'Days from visit to estimate',
    solved: {
      weeksAgo: 6,
      whys: ['Same form, same visit.', 'Landlords want a price per unit, not a color day.'],
      cause: 'process',
      by: [todo('Price per unit for rentals', 'marcus'), todo('Try it with the two landlords on the list', 'tess')],
    },
  },
  {
    title: 'Sunday texts from crews to Luis',
    by: 'luis',
    raised: [7, 5],
    solved: {
      weeksAgo: 6,
      whys: ['Monday’s addresses come on Sunday evening.', 'Nobody finishes the board on Friday.'],
      cause: 'people',
      by: [todo('Board for Monday is done on Friday at three', 'luis')],
    },
  },
  {
    title: 'Payroll was late once',
    by: 'priya',
    raised: [6, 1],
    from: 'Payroll right the first time',
    solved: {
      weeksAgo: 6,
      whys: ['Priya was at the dentist.', 'Nobody else can run it.'],
      cause: 'people',
      by: [todo('Write payroll down, step by step', 'priya'), todo('Run it once with Ruth at the keys', 'ruth')],
    },
  },
  {
    title: 'Clients ask for the color we used',
    by: 'tess',
    raised: [6, 4],
    solved: {
      weeksAgo: 5,
      whys: ['The color is in the crew lead’s head.', 'The photo log has no place for it.'],
      cause: 'process',
      by: [
        todo('Field for color and batch in the photo log', 'priya'),
        todo('Fill it for the last ten jobs', 'luis', 9),
      ],
    },
  },
  {
    title: 'Estimate visits cross town twice a day',
    by: 'marcus',
    raised: [6, 5],
    from: 'Site visits done',
    solved: {
      weeksAgo: 5,
      whys: ['Visits are booked in the order of calls.', 'The office does not see the map.'],
      cause: 'process',
      by: [todo('Two zones a day for visits', 'priya'), todo('Map of open visits on the office screen', 'marcus')],
    },
  },
  {
    title: 'Commercial bids pull Tess away without notice',
    by: 'tess',
    raised: [5, 1],
    from: 'Commercial bids open',
    solved: {
      weeksAgo: 5,
      whys: ['Bids arrive with three days to answer.', 'Nobody says no.'],
      cause: 'message',
      by: [
        decision('Bids above $40,000 come to this meeting before anybody writes a line.'),
        message('Commercial bids go through the Tuesday meeting.', 'Sales', 'marcus'),
        todo('List the bids we have won and lost', 'tess'),
      ],
    },
  },
];
