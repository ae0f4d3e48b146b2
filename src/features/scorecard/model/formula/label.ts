import type { MetricId } from '#lib/ids.ts';
import type { MetricLabel } from './parse.ts';

/** What tells two metrics of one title apart. */
export interface Titled {
  readonly metricId: MetricId;
  readonly title: string;
  readonly owner: string;
  /** Null for a personal one. */
  readonly team: string | null;
}

/** The shortest first; the last one is unique because ids are. */
const forms: readonly ((metric: Titled) => string)[] = [
  ({ title }) => title,
  ({ title, owner }) => `${title} (${owner})`,
  ({ title, team, owner }) => `${title} (${team ?? owner})`,
  ({ title, team, owner }) => `${title} (${owner}, ${team ?? 'personal'})`,
  ({ title, metricId }) => `${title} (${metricId})`,
];

const plain = (label: string) => label.toLowerCase();

/** A name for each that fits no other one: its title, with its owner or team in parentheses where two share it. */
export function labelMetrics(metrics: readonly Titled[]): MetricLabel[] {
  const fitting = new Map<string, Set<MetricId>>();
  for (const metric of metrics) {
    for (const form of forms) {
      const label = plain(form(metric));
      fitting.set(label, (fitting.get(label) ?? new Set()).add(metric.metricId));
    }
  }
  return metrics.map((metric) => {
    const labels = forms.map((form) => form(metric));
    const label = labels.find((candidate) => fitting.get(plain(candidate))?.size === 1);
    return { metricId: metric.metricId, label: label ?? metric.title };
  });
}
