import type { MetricId } from '#lib/ids.ts';
import { linksOf, type TreeMetric } from './tree-metric.ts';

/** Whose scorecard it is: the leadership team's, a department's, one person's. */
export type Level = 'leadership' | 'department' | 'person';

/** A metric that does not sit where somebody can move it. Nothing here is computed from its numbers. */
export interface PlacementRemark {
  readonly remark: 'activity-at-top' | 'outcome-on-person' | 'no-lever' | 'sum-of-others';
  readonly metricId: MetricId;
  readonly scorecardId: string;
  readonly words: string;
}

type Said = Pick<PlacementRemark, 'remark' | 'words'>;

function onPerson(metric: TreeMetric, drivers: readonly string[], others: number): Said | null {
  const { title, kind, controllable } = metric;
  if (others > 1) {
    return {
      remark: 'sum-of-others',
      words: `${title} is calculated from the numbers of ${others} other people. Put it on the scorecard of their team.`,
    };
  }
  if (kind === 'lagging') {
    const instead = drivers.length === 0 ? 'what moves it' : drivers.slice(0, 3).join(', ');
    return {
      remark: 'outcome-on-person',
      words: `${title} is a result that one person does not move within a week. A personal scorecard can show ${instead} instead.`,
    };
  }
  return controllable === false
    ? {
        remark: 'no-lever',
        words: `Nothing that its owner does within a week moves ${title}. Put it where somebody can, or show what moves it.`,
      }
    : null;
}

function atTop({ title }: TreeMetric, driven: readonly string[]): Said {
  const instead = driven.length === 0 ? 'what comes of it' : driven.slice(0, 3).join(', ');
  return {
    remark: 'activity-at-top',
    words: `${title} is something people do. It belongs on the scorecard of those who do it; leadership can look at ${instead}.`,
  };
}

/**
 * Metrics on a scorecard of the wrong level. A company whose numbers all stand on personal scorecards has one level
 * only, and gets none.
 * @param levelOf null for a scorecard that is not there.
 */
export function placementRemarks(
  metrics: readonly TreeMetric[],
  levelOf: (scorecardId: string) => Level | null,
): PlacementRemark[] {
  const levels = metrics.flatMap(({ standsOn }) => standsOn.map(levelOf));
  if (levels.every((level) => level === 'person' || level === null)) return [];
  const links = linksOf(metrics);
  const byId = new Map(metrics.map((metric) => [metric.metricId, metric]));
  const titles = (ids: readonly MetricId[]) => ids.flatMap((id) => byId.get(id)?.title ?? []);
  return metrics.flatMap((metric) => {
    const { metricId, kind, ownerId, inputs, standsOn } = metric;
    const owners = new Set(inputs.flatMap((id) => byId.get(id)?.ownerId ?? []));
    owners.delete(ownerId);
    const driven = titles(links.flatMap((link) => (link.driver === metricId ? [link.driven] : [])));
    const drivers = titles(links.flatMap((link) => (link.driven === metricId ? [link.driver] : [])));
    return standsOn.flatMap((scorecardId): PlacementRemark[] => {
      const level = levelOf(scorecardId);
      const said =
        level === 'person'
          ? onPerson(metric, drivers, owners.size)
          : level === 'leadership' && kind === 'activity'
            ? atTop(metric, driven)
            : null;
      return said === null ? [] : [{ ...said, metricId, scorecardId }];
    });
  });
}
