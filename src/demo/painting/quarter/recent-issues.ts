import type { IssuePlan } from '../../quarter/quarter-plan.ts';
import { decision, message, todo } from '../../quarter/solution.ts';

/** Solved in the last four weeks: 3, 4, 2 and 4. */
export const recentIssues: readonly IssuePlan[] = [
  {
    title: 'Crew lights fail in the dark months',
    by: 'luis',
    raised: [5, 4],
    solved: {
      weeksAgo: 4,
      whys: ['Batteries are two winters old.', 'Nobody owns the small gear.'],
      cause: 'people',
      by: [todo('Order lights for five crews', 'luis'), decision('Wes Rand owns the small gear.')],
    },
  },
  {
    title: 'Job costs are closed weeks later',
    by: 'priya',
    raised: [5, 2],
    from: 'Days to close a job’s costs',
    solved: {
      weeksAgo: 4,
      whys: ['The paint supplier bills once a month.', 'Nobody has asked for a bill per job.'],
      cause: 'message',
      by: [todo('Ask the supplier for a bill per job', 'priya'), todo('Close the six oldest jobs', 'priya')],
    },
  },
  {
    title: 'Porch of Mrs. Abbott: promised and forgotten',
    by: 'marcus',
    raised: [4, 1],
    solved: {
      weeksAgo: 4,
      whys: ['The promise was made on the phone.', 'Promises have no list.'],
      cause: 'process',
      by: [todo('Look at the porch and say a day', 'luis'), todo('Promises go on the board, with a name', 'ruth')],
    },
  },
  {
    title: 'Three no-shows at estimate visits',
    by: 'priya',
    raised: [4, 3],
    from: 'Visits booked',
    solved: {
      weeksAgo: 3,
      whys: ['Visits are booked two weeks ahead.', 'Nobody confirms them.'],
      cause: 'process',
      by: [todo('Text the day before a visit', 'priya'), todo('Wording of the text', 'tess')],
    },
  },
  {
    title: 'Sam’s crew has no second driver',
    by: 'luis',
    raised: [4, 5],
    solved: {
      weeksAgo: 3,
      whys: ['Nico’s license ran out.', 'We do not look at licenses after hiring.'],
      cause: 'process',
      by: [todo('Look at all licenses', 'priya'), todo('Pay Nico’s renewal', 'priya')],
    },
  },
  {
    title: 'Warranty visits eat Friday afternoons',
    by: 'luis',
    raised: [3, 1],
    from: 'Touch-up visits',
    solved: {
      weeksAgo: 3,
      whys: ['They are squeezed in at the end of the week.', 'They have no hours in the plan.'],
      cause: 'process',
      by: [
        decision('Four hours a week are kept for warranty, on Wednesday.'),
        todo('Move the three that wait', 'luis'),
      ],
    },
  },
  {
    title: 'The website still shows last year’s guarantee',
    by: 'marcus',
    raised: [4, 6],
    solved: {
      weeksAgo: 3,
      whys: ['Nobody can change the home page.', 'The agency was let go of.'],
      cause: 'people',
      by: [todo('Guarantee on the home page', 'marcus', 6), todo('Who can change the website: three offers', 'tess')],
    },
  },
  {
    title: 'Interior jobs overlap and crews wait',
    by: 'luis',
    raised: [3, 4],
    from: 'Jobs finished on the promised day',
    solved: {
      weeksAgo: 2,
      whys: ['Drying days are not in the schedule.', 'The board has one line a house.'],
      cause: 'process',
      by: [
        todo('Drying days on the board', 'luis'),
        message('Drying days count as days of the job.', 'Production', 'luis'),
      ],
    },
  },
  {
    title: 'Two clients were asked twice for the deposit',
    by: 'priya',
    raised: [3, 3],
    solved: {
      weeksAgo: 2,
      whys: ['Tess asks, and the office asks.', 'The estimate does not say who.'],
      cause: 'message',
      by: [decision('The office asks for money, nobody else.'), todo('Say sorry to both', 'priya')],
    },
  },
  {
    title: 'Rework at Maple Court cost two days',
    by: 'luis',
    raised: [1, 1],
    from: 'Gross margin, finished jobs',
    solved: {
      weeksAgo: 1,
      whys: ['The wrong white.', 'Three whites have names that sound alike.', 'The order is read out on the phone.'],
      cause: 'message',
      by: [
        todo('Orders by text, with the number of the color', 'luis'),
        todo('Walk Maple Court with the client', 'ruth'),
      ],
    },
  },
  {
    title: 'Crews book their own follow-ups on private phones',
    by: 'priya',
    raised: [2, 1],
    solved: {
      weeksAgo: 1,
      whys: ['Clients have the crew lead’s number.', 'The office line is busy.'],
      cause: 'message',
      by: [
        message('No personal phones for booking: all calls through the office line.', 'Production', 'luis'),
        todo('Office number on the vans’ day sheets', 'priya'),
      ],
    },
  },
  {
    title: 'Nobody follows up on color days',
    by: 'marcus',
    raised: [2, 2],
    from: 'Close rate, four weeks',
    solved: {
      weeksAgo: 1,
      whys: ['After the color day everybody thinks it is sold.', 'The deal has no next step.'],
      cause: 'process',
      by: [
        todo('Call the seven who had a color day', 'marcus'),
        todo('Next step is asked for in the deal form', 'tess'),
      ],
    },
  },
  {
    title: 'Elm Street bid: who writes it?',
    by: 'tess',
    raised: [2, 5],
    from: 'Commercial bids open',
    solved: {
      weeksAgo: 1,
      whys: ['It is due in two weeks.', 'Only Tess has done one.'],
      cause: 'people',
      by: [decision('Tess writes it until Friday next week; Marcus takes her visits.')],
    },
  },
];
