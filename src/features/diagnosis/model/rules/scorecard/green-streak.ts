import type { Rule } from '../../rule.ts';
import { lookForStreaks } from './streak.ts';

/** On goal for a quarter and longer. */
export const greenStreak: Rule = {
  id: 'scorecard.green-streak',
  version: 1,
  explanation: {
    estimates:
      'Why a metric has been on goal for 13 periods in a row: the goal tests nothing, it is no number that a week can move, or luck.',
    method:
      'The goal beside the natural limits: where the limits lie within the goal it is met whatever one does. Else the chance of such a run in a year, from the periods before it.',
    minimumData: '13 periods with a value and a goal; 20 for the surest verdict.',
    smallestDifference: 'The goal must lie about 2.66 mean moving ranges from the mean to be said to test nothing.',
    knownFailure:
      'A run without any period off goal before it tells nothing of how often one is missed; then luck is not ruled out. A limit that must never be passed, as of safety, is meant to be met always.',
    source:
      'NHS England, Making Data Count (assurance rule); Feller, An Introduction to Probability Theory I, chapter XIII.',
  },
  look: (records, ground) => lookForStreaks(true, records, ground),
};
