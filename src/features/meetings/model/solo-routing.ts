import type { Finding } from '#features/diagnosis/model/finding.ts';
import type { MetricId } from '#lib/ids.ts';
import { actsOn, roleOfMetric, type SoloRole, type Traits } from './solo-role.ts';

/** Where somebody sends what is found, in place of where it would go. */
export interface Choices {
  readonly metrics: ReadonlyMap<MetricId, SoloRole>;
  /** Of what is found of no metric, by the rule. */
  readonly rules: ReadonlyMap<string, SoloRole>;
}

/** A metric that something is found of. */
export interface RoutedMetric extends Traits {
  readonly metricId: MetricId;
}

export const chosenFor = (
  { rule, metric }: { readonly rule: string | null; readonly metric: RoutedMetric | null },
  { metrics, rules }: Choices,
): SoloRole | undefined => (metric ? metrics.get(metric.metricId) : rule === null ? undefined : rules.get(rule));

/** Who acts on a finding: whom it is sent to, else by the rule, or by what the metric measures. */
export function roleOfFinding(
  { rule, subject }: Pick<Finding, 'rule' | 'subject'>,
  metric: RoutedMetric | null,
  choices: Choices,
): SoloRole {
  const chosen = chosenFor({ rule, metric }, choices);
  if (chosen) return chosen;
  const by = actsOn[rule] ?? 'ceo';
  if (by !== 'metric') return by;
  // What is said of the whole company is for who leads it.
  if (subject.kind !== 'metric') return 'ceo';
  return roleOfMetric(metric ?? { title: subject.name, group: '', unit: 'number' });
}
