import { CommandProblem, harmless } from '#cli/output.ts';
import { quoted } from '#lib/text.ts';

export interface NamedMetric {
  readonly metricId: string;
  readonly title: string;
}

const MOST_LISTED = 12;

function listOf(metrics: readonly NamedMetric[], write: (metric: NamedMetric) => string): string {
  const more = metrics.length - MOST_LISTED;
  return `${metrics.slice(0, MOST_LISTED).map(write).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const titleOf = ({ title }: NamedMetric) => harmless(title);

/**
 * The metric meant by an id, a title, the beginning of one, or a part of one, whatever the capitals.
 *
 * @param noun the company's word for a metric.
 * @throws {CommandProblem} that lists what it can mean.
 */
export function chooseMetric<Metric extends NamedMetric>(
  metrics: readonly Metric[],
  wanted: string,
  noun: string,
): Metric {
  const typed = wanted.trim().toLocaleLowerCase();
  const lower = ({ title }: NamedMetric) => title.toLocaleLowerCase();
  const ways = [
    (metric: Metric) => metric.metricId === typed || lower(metric) === typed,
    (metric: Metric) => lower(metric).startsWith(typed),
    (metric: Metric) => lower(metric).includes(typed),
  ];
  for (const way of typed === '' ? [] : ways) {
    const meant = metrics.filter(way);
    const [first, other] = meant;
    if (first !== undefined && other === undefined) return first;
    if (first !== undefined) {
      throw new CommandProblem(
        `${quoted(wanted, 60)} can mean ${listOf(meant, (metric) => `${titleOf(metric)} (${metric.metricId})`)}. Write the whole title or the id. Nothing was stored.`,
        2,
      );
    }
  }
  const there = metrics.length === 0 ? 'There are none yet.' : `There are: ${listOf(metrics, titleOf)}.`;
  throw new CommandProblem(
    `No ${harmless(noun)} is called ${quoted(wanted, 60) || 'nothing'}. ${there} Nothing was stored.`,
  );
}
