import type { ReactNode } from 'react';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { Link } from '#kit/page/link.tsx';
import type { Reading } from '#lib/figure.ts';
import type { TreeMetric } from '../../contract/scorecard.ts';
import { type Step, wayDown } from '../../model/tree/way-down.ts';
import { markOf } from '../metric/status.ts';
import css from './tree.module.css';
import { figuresOf, judgementOf } from './tree-standing.ts';

export interface TreeGround {
  readonly metrics: readonly TreeMetric[];
  readonly reading: Reading;
  readonly hrefOf: (metricId: string) => string;
}

/** The steps below a metric, each with what moves it in turn. */
export function StepList(
  props: TreeGround & {
    steps: readonly Step[];
    label?: string;
    /** What can be done about one of these steps; those below it have nothing. */
    actOf?: (metric: TreeMetric) => ReactNode;
  },
) {
  const { steps, label, actOf, ...ground } = props;
  return (
    <ul {...(label === undefined ? {} : { className: css['list'], 'aria-label': label })}>
      {steps.map((step) => {
        const metric = ground.metrics.find(({ metricId }) => metricId === step.metricId);
        return (
          <li key={step.metricId}>
            {metric && <TreeItem metric={metric} act={actOf?.(metric)} {...ground} />}
            {step.below.length > 0 && <StepList steps={step.below} {...ground} />}
          </li>
        );
      })}
    </ul>
  );
}

function TreeItem({ metric, act, reading, hrefOf }: TreeGround & { metric: TreeMetric; act?: ReactNode }) {
  return (
    <div className={css['item']}>
      <StatusMark status={markOf(judgementOf(metric), metric.unit)} />
      {metric.process.fresh && <StatusMark status="real-change" />}
      <Link href={hrefOf(metric.metricId)}>{metric.title}</Link>
      <small>{figuresOf(metric, reading)}</small>
      {act}
    </div>
  );
}

export const stepsBelow = (metrics: readonly TreeMetric[], from: TreeMetric): readonly Step[] =>
  wayDown(from.metricId, metrics, (id) => {
    const metric = metrics.find(({ metricId }) => metricId === id);
    return { status: metric ? judgementOf(metric).status : 'not-judged', realChange: metric?.process.fresh != null };
  });

/** The tree for a narrow screen: each result with what moves it below, then what leads nowhere. */
export function TreeList(ground: TreeGround) {
  const { metrics } = ground;
  const driven = new Set(
    metrics.flatMap(({ metricId, drives, inputs }) => [...drives, ...(inputs.length > 0 ? [metricId] : [])]),
  );
  const drivers = new Set(
    metrics.flatMap(({ metricId, drives, inputs }) => [...(drives.length > 0 ? [metricId] : []), ...inputs]),
  );
  // At the top is what moves nothing further; last what is linked with nothing.
  const tops = metrics
    .filter(({ metricId }) => !drivers.has(metricId))
    .toSorted((one, other) => Number(driven.has(other.metricId)) - Number(driven.has(one.metricId)));
  return (
    <ul className={css['list']} aria-label="What moves what">
      {tops.map((metric) => {
        const steps = stepsBelow(metrics, metric);
        return (
          <li key={metric.metricId}>
            <TreeItem metric={metric} {...ground} />
            {steps.length > 0 && <StepList steps={steps} {...ground} />}
          </li>
        );
      })}
    </ul>
  );
}
