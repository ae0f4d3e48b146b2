import type { Cadence } from '#lib/calendar/period.ts';
import type { MetricId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import type { Room } from '#server/context.ts';
import type { Metric } from '../contract/metric.ts';
import { inputsOf } from '../model/formula/formula.ts';
import { labelMetrics } from '../model/formula/label.ts';
import { type MetricLabel, parseFormula, readStored } from '../model/formula/parse.ts';
import { formulaText, storedFormula } from '../model/formula/text.ts';
import type { KnownMetric } from '../store/known-metric.ts';
import { mayRead } from './visible.ts';

type Known = readonly KnownMetric[];

const HIDDEN = 'a metric you cannot see';

export const labelsFor = (room: Room, known: Known): MetricLabel[] =>
  labelMetrics(
    known
      .filter((metric) => !metric.deleted && mayRead(room, metric))
      .map(({ metric_id, title, owner, team }) => ({ metricId: metric_id, title, owner, team })),
  );

/** Formulas as the person who asks reads them: with the present names of what they may see. */
export function formulaWriter(room: Room, known: Known): (stored: string | null) => Metric['formula'] {
  const labels = new Map(labelsFor(room, known).map(({ metricId, label }) => [metricId, label]));
  return (stored) => {
    if (stored === null) return null;
    const formula = readStored(stored);
    return { text: formulaText(formula, (metric) => labels.get(metric) ?? HIDDEN), inputs: inputsOf(formula) };
  };
}

/** The title, where the person may see it: sentences tell of metrics that others made. */
export const titleFor = (room: Room, known: Known, metric: MetricId): string => {
  const found = known.find(({ metric_id }) => metric_id === metric);
  return found && mayRead(room, found) ? found.title : HIDDEN;
};

/** `Leads`, `Leads and Calls`, `Leads, Calls and Visits`. */
export const listed = (titles: readonly string[]): string =>
  titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;

const refused = (sentence: string) => invalid({ formula: `${sentence} Nothing was stored.` });

/** A name that nobody has any more is said to be a deleted metric's, if it was one. */
function deletedIn(room: Room, known: Known, text: string, names: readonly MetricLabel[]): KnownMetric[] {
  const deleted = known.filter((metric) => metric.deleted && mayRead(room, metric));
  const former = deleted.map(({ metric_id, title }) => ({ metricId: metric_id, label: title }));
  const parsed = parseFormula(text, [...former, ...names]);
  const inputs = parsed.ok ? inputsOf(parsed.value) : [];
  return deleted.filter(({ metric_id }) => inputs.includes(metric_id));
}

/** The formula as it is kept. Refused where it cannot be read, or names what is not there. */
export function parsedFormula(room: Room, known: Known, text: string): string {
  const names = labelsFor(room, known);
  const formula = parseFormula(text, names);
  if (formula.ok) return storedFormula(formula.value);
  const gone = formula.error.code === 'no-metric' ? deletedIn(room, known, text, names) : [];
  if (gone.length === 0) throw refused(formula.error.message);
  const [was, it] = gone.length === 1 ? ['was', 'it'] : ['were', 'them'];
  throw refused(`${listed(gone.map(({ title }) => title))} ${was} deleted. Bring ${it} back, or name another metric.`);
}

/** Whether all that a kept formula names can be counted with: there, in use, and taken as often. */
export function checkInputs(room: Room, known: Known, formula: string, cadence: Cadence): void {
  const inputs = inputsOf(readStored(formula));
  for (const input of known.filter(({ metric_id }) => inputs.includes(metric_id))) {
    const title = titleFor(room, known, input.metric_id);
    if (input.deleted) throw refused(`The formula names ${title}, which was deleted. Bring that one back first.`);
    if (input.archived)
      throw refused(`The formula names ${title}, which is archived. Take it out of the archive first.`);
    if (input.cadence !== cadence) {
      throw refused(`${title} is ${input.cadence} and this metric is ${cadence}. Name ${cadence} metrics only.`);
    }
  }
}
