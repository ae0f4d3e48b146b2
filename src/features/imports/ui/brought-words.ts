import type { Counts } from '../contract/import.ts';
import { commitmentWords } from '../model/commitments/counted.ts';

/** `2 new metrics, 26 numbers`, `12 new to-dos`: what was stored, and not what was here. */
export function broughtWords(counts: Counts): string {
  const parts: readonly (readonly [count: number, noun: string])[] = [
    [counts.metricsNew, 'new metric'],
    [counts.metricsChanged, 'changed metric'],
    [counts.valuesNew + counts.valuesChanged, 'number'],
    [counts.goalsNew, 'goal'],
    [counts.changesNew, 'declared change'],
  ];
  return [
    ...parts
      .filter(([count]) => count > 0)
      .map(([count, noun]) => `${count.toLocaleString()} ${noun}${count === 1 ? '' : 's'}`),
    commitmentWords({ ...counts, commitmentsSame: 0 }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
