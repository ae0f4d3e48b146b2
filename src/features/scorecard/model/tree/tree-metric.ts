import type { MemberId, MetricId } from '#lib/ids.ts';
import type { Kind } from '../particulars.ts';

/** A metric in the tree of what moves what. */
export interface TreeMetric {
  readonly metricId: MetricId;
  readonly title: string;
  readonly kind: Kind;
  readonly ownerId: MemberId;
  /** What people say it moves. */
  readonly drives: readonly MetricId[];
  /** What it is calculated from; nothing where it is entered. */
  readonly inputs: readonly MetricId[];
  /** The scorecards it stands on, by the ids of their teams and persons. */
  readonly standsOn: readonly string[];
  readonly clientView: boolean;
  /** Whether its owner can move it within a week; null when nobody was asked. */
  readonly controllable: boolean | null;
}

export interface Link {
  readonly driver: MetricId;
  readonly driven: MetricId;
  /** Said by people, or because one is calculated from the other. */
  readonly by: 'people' | 'formula';
}

/** Every link between metrics that are there, each once: what people say comes before what a formula shows. */
export function linksOf(metrics: readonly TreeMetric[]): Link[] {
  const there = new Set(metrics.map(({ metricId }) => metricId));
  const links = new Map<string, Link>();
  const add = (link: Link) => {
    const key = `${link.driver} ${link.driven}`;
    if (there.has(link.driver) && there.has(link.driven) && !links.has(key)) links.set(key, link);
  };
  for (const { metricId, drives } of metrics) {
    for (const driven of drives) add({ driver: metricId, driven, by: 'people' });
  }
  for (const { metricId, inputs } of metrics) {
    for (const driver of inputs) add({ driver, driven: metricId, by: 'formula' });
  }
  return [...links.values()];
}
