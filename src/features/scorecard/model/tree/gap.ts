import type { MetricId } from '#lib/ids.ts';
import { linksOf, type TreeMetric } from './tree-metric.ts';

/** Where the tree is broken: nothing is said to move a result, nothing that anybody does does, or it moves nothing. */
export interface Gap {
  readonly gap: 'undriven' | 'no-activity' | 'drives-nothing';
  readonly metricId: MetricId;
  readonly words: string;
}

function gapOf(
  metric: TreeMetric,
  driven: boolean,
  drives: boolean,
  byActivity: boolean,
): Omit<Gap, 'metricId'> | null {
  const { title, kind } = metric;
  if (kind === 'lagging') {
    if (!driven) return { gap: 'undriven', words: `Nothing is said to move ${title}. Choose what drives it.` };
    return byActivity
      ? null
      : { gap: 'no-activity', words: `What moves ${title} is nothing that anybody does in a week. Add an activity.` };
  }
  if (drives) return null;
  const what = kind === 'activity' ? 'is done, and nothing is said to come of it' : 'runs ahead of nothing';
  return { gap: 'drives-nothing', words: `${title} ${what}. Choose what it moves, or ask whether it is needed.` };
}

/** In the order of the metrics given, at most one for each. */
export function gapsOf(metrics: readonly TreeMetric[]): Gap[] {
  const links = linksOf(metrics);
  const reached = new Set(metrics.filter(({ kind }) => kind === 'activity').map(({ metricId }) => metricId));
  for (const metric of reached) {
    // A set that grows while it is walked: what an activity moves, what that moves, and so on.
    for (const link of links) if (link.driver === metric) reached.add(link.driven);
  }
  return metrics.flatMap((metric) => {
    const { metricId } = metric;
    const driven = links.some((link) => link.driven === metricId);
    const drives = links.some((link) => link.driver === metricId);
    const gap = gapOf(metric, driven, drives, reached.has(metricId));
    return gap === null ? [] : [{ ...gap, metricId }];
  });
}

/** Those of the scorecards with numbers, none of which is what a client sees or says. */
export function withoutClientView<Scorecard extends { readonly scorecardId: string }>(
  scorecards: readonly Scorecard[],
  metrics: readonly TreeMetric[],
): Scorecard[] {
  return scorecards.filter(({ scorecardId }) => {
    const standing = metrics.filter(({ standsOn }) => standsOn.includes(scorecardId));
    return standing.length > 0 && standing.every(({ clientView }) => !clientView);
  });
}
