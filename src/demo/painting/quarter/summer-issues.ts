import type { IssuePlan } from '../../quarter/quarter-plan.ts';
import { decision, message, todo } from '../../quarter/solution.ts';

/** Solved in the first five weeks. */
export const summerIssues: readonly IssuePlan[] = [
  {
    title: 'Exterior touch-ups: two crews come back',
    by: 'luis',
    raised: [13, 1],
    from: 'Touch-up visits',
    solved: {
      weeksAgo: 13,
      whys: ['Paint lets go on the shaded side.', 'It goes on while the wall is still wet from the wash.'],
      cause: 'process',
      by: [todo('Tell every crew lead: a day between wash and paint', 'luis')],
    },
  },
  {
    title: 'Nobody knows which estimates are out',
    by: 'dana',
    raised: [14, 4],
    from: 'Estimates sent',
    solved: {
      weeksAgo: 13,
      whys: [
        'Marcus and Tess each keep a list of their own.',
        'The sales tool asks for twelve fields, so nobody opens it.',
      ],
      cause: 'process',
      by: [todo('Cut the deal form to four fields', 'marcus', 9), todo('Move the open estimates over', 'tess')],
    },
  },
  {
    title: 'Invoices wait for the crew’s hours',
    by: 'priya',
    raised: [13, 4],
    from: 'Invoices out within three days',
    solved: {
      weeksAgo: 12,
      whys: ['Hours come in on paper on Friday.', 'The day sheet stays in the van.'],
      cause: 'process',
      by: [
        todo('Photograph the day sheet every evening: tell the crews', 'luis'),
        todo('Folder for day sheets that all crew leads can open', 'priya'),
      ],
    },
  },
  {
    title: 'Safety walk is done on paper only',
    by: 'ruth',
    raised: [13, 3],
    from: 'Safety walk done',
    solved: {
      weeksAgo: 12,
      whys: ['It is ticked at the desk.', 'Nobody has said who walks when Luis is on a bid.'],
      cause: 'people',
      by: [decision('Wes Rand walks when Luis cannot; the walk is dated on site.')],
    },
  },
  {
    title: 'Clients call to ask when we start',
    by: 'priya',
    raised: [12, 3],
    solved: {
      weeksAgo: 11,
      whys: ['They hear nothing between deposit and first day.', 'Nobody owns that call.'],
      cause: 'message',
      by: [todo('Template: the week before we come', 'priya'), todo('Call the nine clients who wait now', 'tess', 16)],
    },
  },
  {
    title: 'Paint is left over on every third job',
    by: 'luis',
    raised: [12, 5],
    from: 'Paint left over per job',
    solved: {
      weeksAgo: 11,
      whys: ['Orders are rounded up to five gallons.', 'The measure log has no ceilings.'],
      cause: 'process',
      by: [todo('Add ceilings to the measure log', 'luis')],
    },
  },
  {
    title: 'Dana still prices every second estimate',
    by: 'dana',
    raised: [11, 2],
    from: 'Estimates priced by me',
    solved: {
      weeksAgo: 10,
      whys: ['The others ask to be safe.', 'Nobody has seen a price of theirs go wrong and be fine.'],
      cause: 'people',
      by: [
        decision('Marcus prices interiors up to $6,000 alone; Dana looks at them afterwards, once a week.'),
        todo('Look through a month of Marcus’s interiors', 'dana'),
      ],
    },
  },
  {
    title: 'Bo’s crew runs over on trim',
    by: 'luis',
    raised: [11, 4],
    from: 'Crew hours against quote',
    solved: {
      weeksAgo: 10,
      whys: ['Trim is quoted by room, not by foot.', 'Old houses have twice the trim.'],
      cause: 'process',
      by: [todo('Count the feet of trim on the next five jobs', 'luis', 10), todo('Price a foot of trim', 'marcus')],
    },
  },
  {
    title: 'Exterior touch-ups are back with two crews',
    by: 'luis',
    raised: [10, 2],
    from: 'Touch-up visits',
    back: 'Exterior touch-ups: two crews come back',
    solved: {
      weeksAgo: 9,
      whys: [
        'Two crews still paint on the day of the wash.',
        'The schedule gives them the next house the day after.',
        'Washing has no day of its own in the plan.',
      ],
      cause: 'process',
      by: [
        todo('Put the wash a day earlier on the board', 'luis'),
        message('No paint on a wall that was washed the same day, whatever the board says.', 'Production', 'luis'),
      ],
    },
  },
  {
    title: 'Web forms of the weekend are read on Tuesday',
    by: 'priya',
    raised: [10, 4],
    from: 'Called back within an hour',
    solved: {
      weeksAgo: 9,
      whys: ['Monday morning belongs to the crews.', 'Nobody is named for the inbox.'],
      cause: 'people',
      by: [todo('Answer weekend forms by nine on Monday', 'tess'), todo('Forward the form to Tess’s phone', 'priya')],
    },
  },
  {
    title: 'Three invoices went out with the wrong deposit',
    by: 'priya',
    raised: [10, 5],
    solved: {
      weeksAgo: 9,
      whys: ['Deposits are typed twice.', 'The estimate and the invoice are two files.'],
      cause: 'process',
      by: [todo('Write the invoice from the estimate', 'priya')],
    },
  },
];
