import type { Cadence } from '#lib/calendar/period.ts';
import type { MetricId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import { invalid } from '#lib/refusal.ts';
import type { Changing } from '#server/context.ts';
import { hasAmounts } from '../store/known-metric.ts';
import type { MetricRow } from '../store/metric.ts';
import { checkInputs, formulaWriter, parsedFormula } from './formula.ts';
import { checkFormulaCircle, checkUnneeded, type Links } from './link.ts';

/** What a metric counts, how often, and whether people enter it. */
export interface Measure {
  readonly unit: Unit;
  readonly cadence: Cadence;
  /** As it is kept; null is a metric that is entered. */
  readonly formula: string | null;
  readonly archived: boolean;
}

export const measureOf = (row: MetricRow): Measure => ({
  unit: row.unit as Unit,
  cadence: row.cadence as Cadence,
  formula: row.formula,
  archived: row.archived_at !== null,
});

/** What was asked for; the formula as somebody wrote it. */
export type MeasureAsked = { readonly [Part in keyof Measure]?: Measure[Part] | undefined };

/** What the people wrote is a formula of what they may see; blank is none. */
export function storedText(room: Changing, { known }: Links, text: string | null, unit: Unit): string | null {
  if (text === null || text.trim() === '') return null;
  if (unit === 'yes-no') {
    throw invalid({ formula: 'Yes or no is entered, not calculated. Choose another unit. Nothing was stored.' });
  }
  return parsedFormula(room, known, text);
}

/** Numbers that are there would mean something else in another unit, in other periods, or beside a formula. */
async function checkUnrecorded(
  { scope, ground }: Changing,
  row: MetricRow,
  was: Measure,
  next: Measure,
): Promise<void> {
  const said = {
    unit: next.unit !== was.unit && `is counted in ${was.unit}`,
    cadence: next.cadence !== was.cadence && `is ${was.cadence}`,
    formula: was.formula === null && next.formula !== null && 'is entered by people',
  };
  const problems = Object.entries(said).flatMap(([field, what]) =>
    what === false
      ? []
      : [
          [
            field,
            `${row.title} ${what} and has numbers already. Define a new metric and archive this one: its numbers stay.`,
          ],
        ],
  );
  if (problems.length > 0 && (await hasAmounts(scope, ground.companyId, row.metric_id as MetricId))) {
    throw invalid(Object.fromEntries(problems));
  }
}

/** Whether formulas or what they name change, so that all of them must be looked at. */
export const touchesLinks = (row: MetricRow, asked: MeasureAsked): boolean =>
  asked.formula !== undefined ||
  (asked.cadence !== undefined && asked.cadence !== row.cadence) ||
  (asked.archived !== undefined && asked.archived !== (row.archived_at !== null));

/** What the metric measures after the change. Refused where its numbers, or formulas, would lose their meaning. */
export async function nextMeasure(
  room: Changing,
  links: Links | null,
  row: MetricRow,
  asked: MeasureAsked,
): Promise<Measure> {
  const was = measureOf(row);
  const next = {
    unit: asked.unit ?? was.unit,
    cadence: asked.cadence ?? was.cadence,
    archived: asked.archived ?? was.archived,
    formula: was.formula,
  };
  if (links && asked.formula !== undefined && asked.formula !== formulaWriter(room, links.known)(was.formula)?.text) {
    next.formula = storedText(room, links, asked.formula, next.unit);
  }
  await checkUnrecorded(room, row, was, next);
  if (!links) return next;
  if (next.cadence !== was.cadence) checkUnneeded(room, links, row, 'cadence');
  if (next.archived && !was.archived) checkUnneeded(room, links, row, 'archived');
  if (next.formula !== null && !next.archived) {
    checkInputs(room, links.known, next.formula, next.cadence);
    checkFormulaCircle(room, links, row.metric_id as MetricId, next.formula);
  }
  return next;
}
