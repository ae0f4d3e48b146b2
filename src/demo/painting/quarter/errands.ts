import type { ErrandPlan } from '../../quarter/quarter-plan.ts';

export const errands: readonly ErrandPlan[] = [
  { title: 'Call the accountant about the truck', owner: 'dana', made: [3, 3], due: [2, 3], days: 6 },
  { title: 'Read the answering services’ offers', owner: 'dana', made: [1, 4], due: [0, 4], days: null },
  { title: 'Present for our wedding day', owner: 'dana', made: [1, 5], due: [0, 6], days: null, private: true },
  { title: 'Read last week’s cash line', owner: 'dana', made: [1, 1], due: [0, 1], days: null, repeats: 'weekly' },
  { title: 'Walk Dana through the room-rate draft', owner: 'ruth', made: [1, 3], due: [0, 2], days: null },
  { title: 'Hours of the month to Dana', owner: 'ruth', made: [2, 1], due: [0, 5], days: null, repeats: 'monthly' },
  { title: 'Order the winter caulk', owner: 'luis', made: [1, 2], due: [0, 3], days: null },
  { title: 'Back up the office computer', owner: 'priya', made: [4, 1], due: [4, 5], days: 4, repeats: 'weekly' },
];
