import type { MetricId } from '#lib/ids.ts';
import { invalid, notFound } from '#lib/refusal.ts';
import type { Changing } from '#server/context.ts';
import { findCycle } from '../model/cycle.ts';
import { inputsOf } from '../model/formula/formula.ts';
import { readStored } from '../model/formula/parse.ts';
import { addDrives, type Drive, readDrives, removeDrives } from '../store/drive.ts';
import { type KnownMetric, oneAtATime, readKnownMetrics } from '../store/known-metric.ts';
import { listed, titleFor } from './formula.ts';
import { mayRead } from './visible.ts';

/** What the metrics of a company have to do with each other. */
export interface Links {
  readonly known: readonly KnownMetric[];
  readonly drives: readonly Drive[];
}

/** For who changes a formula, a link, or whether a metric is there: one writer of a company after the other. */
export async function readLinks({ scope, ground }: Changing): Promise<Links> {
  await oneAtATime(scope);
  const known = await readKnownMetrics(scope, ground.companyId);
  return { known, drives: await readDrives(scope, ground.companyId) };
}

type Edges = Map<MetricId, readonly MetricId[]>;

/** `Leads → Estimates → Leads`; null when nothing goes in a circle. The one that changes comes first. */
function circle(room: Changing, known: readonly KnownMetric[], from: MetricId, edges: Edges): string | null {
  const cycle = findCycle(new Map([[from, edges.get(from) ?? []], ...edges]));
  return cycle && cycle.map((metric) => titleFor(room, known, metric)).join(' → ');
}

const formulaEdges = (known: readonly KnownMetric[]): Edges =>
  new Map(
    known.flatMap(({ metric_id, formula }) => (formula === null ? [] : [[metric_id, inputsOf(readStored(formula))]])),
  );

/** Refused where the metric would be calculated from itself. */
export function checkFormulaCircle(room: Changing, { known }: Links, metric: MetricId, formula: string): void {
  const path = circle(room, known, metric, formulaEdges(known).set(metric, inputsOf(readStored(formula))));
  if (path) {
    const sentence = `This formula goes in a circle: ${path}. Take one of them out of its formula. Nothing was stored.`;
    throw invalid({ formula: sentence });
  }
}

/** What would leave a formula without one of its inputs, and the field that asks for it. */
const losses = {
  metric: { done: 'deleted', counts: () => true },
  archived: { done: 'archived', counts: ({ archived }: Pick<KnownMetric, 'archived'>) => !archived },
  cadence: { done: 'changed', counts: () => true },
};

/** Refused while formulas count with the metric; those in the archive do not miss one that is archived too. */
export function checkUnneeded(
  room: Changing,
  { known }: Links,
  metric: { readonly metric_id: string; readonly title: string },
  asked: keyof typeof losses,
): void {
  const { done, counts } = losses[asked];
  const formulas = known.filter(
    ({ formula, deleted, ...one }) =>
      formula !== null &&
      !deleted &&
      inputsOf(readStored(formula)).includes(metric.metric_id as MetricId) &&
      counts(one),
  );
  if (formulas.length === 0) return;
  const titles = listed(formulas.map(({ metric_id }) => titleFor(room, known, metric_id)));
  const [formula, it] = formulas.length === 1 ? ['the formula', 'that one'] : ['the formulas', 'those'];
  const sentence = `${metric.title} is needed by ${formula} of ${titles}, so it was not ${done}. Change or delete ${it} first.`;
  throw invalid({ [asked]: sentence });
}

/** Makes these the metrics that this one moves; what it drives already may stay, whoever made that link. */
export async function keepDrives(
  room: Changing,
  { known, drives }: Links,
  metric: MetricId,
  before: readonly MetricId[],
  wanted: readonly MetricId[],
): Promise<void> {
  const added = [...new Set(wanted)].filter((one) => !before.includes(one));
  for (const one of added) {
    const driven = known.find(({ metric_id, deleted }) => metric_id === one && !deleted);
    if (!driven || !mayRead(room, driven)) throw notFound('metric');
  }
  const removed = before.filter((one) => !wanted.includes(one));
  const edges: Edges = new Map();
  for (const { driver_id, driven_id } of drives) {
    const gone = driver_id === metric && removed.includes(driven_id);
    if (!gone) edges.set(driver_id, [...(edges.get(driver_id) ?? []), driven_id]);
  }
  const path = circle(room, known, metric, edges.set(metric, [...(edges.get(metric) ?? []), ...added]));
  if (path) {
    const sentence = `What drives what goes in a circle: ${path}. Take one of these links away first. Nothing was stored.`;
    throw invalid({ drives: sentence });
  }
  await removeDrives(room.scope, metric, removed);
  await addDrives(room.scope, metric, added);
}
