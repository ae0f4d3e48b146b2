import type { Finding } from '#features/diagnosis/model/finding.ts';
import type { Red } from './red.ts';
import { roleOfMetric, type SoloRole, soloRoles } from './solo-role.ts';
import { type Choices, chosenFor, roleOfFinding, type RoutedMetric } from './solo-routing.ts';

/** A metric that was looked at. */
export interface SoloMetric extends RoutedMetric {
  /** What findings call it. */
  readonly name: string;
  readonly red: Red | null;
}

interface Routed<Metric> {
  readonly metric: Metric;
  /** Where somebody has sent it, and not where it would go. */
  readonly sent: boolean;
}

/** What one role gets of the hour. */
export interface SoloPart<Metric extends SoloMetric> {
  readonly role: SoloRole;
  /** How many of the metrics looked at are this role’s. */
  readonly metrics: number;
  /** In the order of the diagnosis: surest first. */
  readonly findings: readonly (Routed<Metric | null> & { readonly finding: Finding })[];
  /** Those of whose number nothing is found, longest first. */
  readonly reds: readonly (Routed<Metric> & { readonly red: Red })[];
  /** Of what nothing can be told yet, one for each subject. */
  readonly unknown: readonly Pick<Finding, 'title' | 'wouldChange'>[];
}

// What it lacks are notes in files, and there are none here: a metric that is off goal stands among the reds.
const ofFiles = 'scorecard.no-action';

/** What these say of a metric says why it is red; that nothing is said to drive it does not. */
const ofTheNumber: ReadonlySet<string> = new Set(['scorecard.signal', 'scorecard.red-streak', 'scorecard.no-action']);

const keyOf = ({ subject }: Finding) => `${subject.kind} ${subject.name}`;

/**
 * What was found and what is red, role by role.
 * @param findings in the order of a diagnosis, without what was looked for and not found.
 */
export function soloParts<Metric extends SoloMetric>(
  findings: readonly Finding[],
  metrics: readonly Metric[],
  choices: Choices,
): readonly SoloPart<Metric>[] {
  const byName = Map.groupBy(metrics, ({ name }) => name);
  const metricOf = ({ subject }: Finding): Metric | null => {
    const [metric, ...others] = (subject.kind === 'metric' && byName.get(subject.name)) || [];
    return metric !== undefined && others.length === 0 ? metric : null;
  };
  const routed = findings.map((finding) => {
    const metric = metricOf(finding);
    const sent = chosenFor({ rule: finding.rule, metric }, choices) !== undefined;
    return { finding, metric, sent, role: roleOfFinding(finding, metric, choices) };
  });
  const found = routed.filter(({ finding }) => finding.verdict !== 'too-little');
  const told = new Set(found.map(({ finding }) => keyOf(finding)));
  const covered = new Set(
    found.flatMap(({ finding, metric }) => (metric && ofTheNumber.has(finding.rule) ? [metric.metricId] : [])),
  );
  const unknown = routed.filter(({ finding }) => {
    if (finding.verdict !== 'too-little' || finding.rule === ofFiles || told.has(keyOf(finding))) return false;
    told.add(keyOf(finding));
    return true;
  });
  const placed = metrics.map((metric) => {
    const chosen = chosenFor({ rule: null, metric }, choices);
    return { metric, sent: chosen !== undefined, role: chosen ?? roleOfMetric(metric) };
  });
  const reds = placed
    .flatMap(({ metric, ...one }) =>
      metric.red && !covered.has(metric.metricId) ? [{ ...one, metric, red: metric.red }] : [],
    )
    .toSorted((one, other) => other.red.periods - one.red.periods);
  return soloRoles.map((role) => {
    const isOf = (one: { readonly role: SoloRole }) => one.role === role;
    return {
      role,
      metrics: placed.filter(isOf).length,
      findings: found.filter(isOf).map(({ finding, metric, sent }) => ({ finding, metric, sent })),
      reds: reds.filter(isOf).map(({ metric, sent, red }) => ({ metric, sent, red })),
      unknown: unknown.filter(isOf).map(({ finding: { title, wouldChange } }) => ({ title, wouldChange })),
    };
  });
}
