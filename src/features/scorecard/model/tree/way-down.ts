import type { MetricId } from '#lib/ids.ts';
import type { Status } from '../status.ts';
import { linksOf, type TreeMetric } from './tree-metric.ts';

/** How a metric stood in its last closed period. */
export interface Standing {
  readonly status: Status;
  readonly realChange: boolean;
}

/** A metric on the way down from one that is off, with what moves it in turn. */
export interface Step extends Standing {
  readonly metricId: MetricId;
  readonly title: string;
  readonly below: readonly Step[];
}

const urgency: Readonly<Record<Status, number>> = { off: 0, missing: 1, 'not-judged': 2, on: 3 };

/**
 * What is said to move a metric, what moves that, and so on: what is off first, and of that what looks like a real
 * change. Each metric comes once, as near to the top as it can.
 */
export function wayDown(
  from: MetricId,
  metrics: readonly TreeMetric[],
  standingOf: (metric: MetricId) => Standing,
): Step[] {
  const links = linksOf(metrics);
  const titles = new Map(metrics.map(({ metricId, title }) => [metricId, title]));
  // Level by level, so that a metric hangs below the one that is nearest to the top.
  const above = new Map<MetricId, MetricId | null>([[from, null]]);
  for (const metric of above.keys()) {
    for (const { driver, driven } of links) if (driven === metric && !above.has(driver)) above.set(driver, metric);
  }
  const stepsBelow = (metric: MetricId): Step[] =>
    [...above]
      .filter(([, upper]) => upper === metric)
      .map(([metricId]) => ({
        metricId,
        title: titles.get(metricId) ?? '',
        ...standingOf(metricId),
        below: stepsBelow(metricId),
      }))
      .toSorted(
        (left, right) =>
          urgency[left.status] - urgency[right.status] || Number(right.realChange) - Number(left.realChange),
      );
  return stepsBelow(from);
}

const all = (steps: readonly Step[]): Step[] => steps.flatMap((step) => [step, ...all(step.below)]);

/** What the way down comes to, in a sentence: `Of 5 numbers said to move it 1 is off goal: Estimates sent.` */
export function wayDownWords(steps: readonly Step[]): string {
  const below = all(steps);
  if (below.length === 0) return 'Nothing is said to move it yet. Choose what drives it.';
  const off = below.filter(({ status }) => status === 'off');
  const missing = below.filter(({ status }) => status === 'missing');
  const gone = missing.length === 0 ? '' : `; ${missing.length} ${missing.length === 1 ? 'is' : 'are'} missing`;
  const numbers = below.length === 1 ? 'the one number' : `${below.length} numbers`;
  if (off.length > 0) {
    const named = off.map(({ title, realChange }) => (realChange ? `${title}, which looks like a real change` : title));
    return `Of ${numbers} said to move it ${off.length} ${off.length === 1 ? 'is' : 'are'} off goal: ${named.join('; ')}${gone}.`;
  }
  if (below.every(({ status }) => status === 'on')) {
    const whole =
      below.length === 1 ? 'The one number said to move it is' : `All ${below.length} numbers said to move it are`;
    return `${whole} on goal. Either it needs time, or their goals are too low, or something else moves it.`;
  }
  return `Of ${numbers} said to move it none is off goal${gone}.`;
}
