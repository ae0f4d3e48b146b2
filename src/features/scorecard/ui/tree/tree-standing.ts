import type { Reading } from '#lib/figure.ts';
import type { TreeMetric } from '../../contract/scorecard.ts';
import { describeGoal } from '../../model/goal.ts';
import { fewWords } from '../../model/reading/amount-words.ts';
import { judge, type Judgement } from '../../model/status.ts';

/** How a metric stood in its last closed period. What a formula misses is missing in the metrics that it names. */
export function judgementOf({ amount, goal, inputs }: TreeMetric): Judgement {
  const judgement = judge(amount, goal, true);
  return judgement.status === 'missing' && inputs.length > 0 ? { status: 'not-judged' } : judgement;
}

/** `13 · ≥ 24`. */
export function figuresOf({ amount, goal, unit }: TreeMetric, reading: Reading): string {
  const figures = [
    amount === null ? null : fewWords(amount, unit, reading, goal),
    goal && describeGoal(goal, unit, reading),
  ];
  return figures.filter(Boolean).join(' · ');
}
