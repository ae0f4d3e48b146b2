import type { Judgement } from '#features/scorecard/model/status.ts';

/** A number as it is told in words, for the period that an issue is about. */
export interface ToldNumber extends Judgement {
  readonly title: string;
  /** `13`, `36 %`; null where nothing was entered. */
  readonly amount: string | null;
  /** The side of the goal that counts: `24`, `4–8`, `yes`; null without one. */
  readonly goal: string | null;
  /** `9–15 Nov`. */
  readonly period: string;
  readonly isYesNo: boolean;
}

/** What an issue raised from a number is called until somebody says it better: `Estimates sent: 13, below goal 24`. */
export function metricIssueTitle({ title, status, missed, amount, goal, period, isYesNo }: ToldNumber): string {
  if (status === 'missing') return `${title}: no number for ${period}`;
  if (amount === null) return title;
  if (status !== 'off' || goal === null) return `${title}: ${amount}, ${period}`;
  if (isYesNo) return `${title}: ${amount}, goal ${goal}`;
  return `${title}: ${amount}, ${missed === 'low' ? 'below' : 'above'} goal ${goal}`;
}
