import type { Rule } from '../../rule.ts';
import { lookForStreaks } from './streak.ts';

/** Off goal for a quarter and longer. */
export const redStreak: Rule = {
  id: 'scorecard.red-streak',
  version: 1,
  explanation: {
    estimates:
      'Why a metric has been off goal for 13 periods in a row: the work cannot reach the goal, it is no number that a week can move, or luck.',
    method:
      'The goal beside the natural limits: outside of them on the far side it is missed whatever one does. Else the chance of such a run in a year, from the periods before it.',
    minimumData: '13 periods with a value and a goal; 20 for the surest verdict.',
    smallestDifference: 'The goal must lie about 2.66 mean moving ranges from the mean to be called out of reach.',
    knownFailure:
      'With a goal in the midst of the usual ups and downs, a run says little of its cause. Limits that hold a change which nobody declared are too wide.',
    source:
      'NHS England, Making Data Count (assurance rule); Feller, An Introduction to Probability Theory I, chapter XIII.',
  },
  look: (records, ground) => lookForStreaks(false, records, ground),
};
