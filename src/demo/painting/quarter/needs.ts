import type { NeedPlan } from '../../quarter/quarter-plan.ts';

export const needs: readonly NeedPlan[] = [
  {
    said: [4, 2],
    by: 'luis',
    words: 'Somebody who takes the phone while I am on a roof.',
    answer: { on: [4, 4], by: 'ruth', met: true, note: 'It rings with Priya until three, then with me.' },
  },
  {
    said: [3, 2],
    by: 'marcus',
    words: 'An hour each afternoon without visits, to write estimates.',
    answer: { on: [2, 1], by: 'ruth', met: true, note: 'From four on the office books you no visits.' },
  },
  {
    said: [1, 3],
    by: 'marcus',
    words: 'A tablet that shows the room-rate sheet on site.',
    answer: { on: [1, 5], by: 'ruth', met: false, note: 'Ordered; it comes next week.' },
  },
  { said: [1, 2], by: 'luis', words: 'A decision about the second sprayer before the interior season.' },
];
