import type { MetricId } from '#lib/ids.ts';
import type { Changing } from '#server/context.ts';
import { dependentsOf, type Formulas } from '../model/calculation.ts';
import { readStored } from '../model/formula/parse.ts';
import { type KnownMetric, readFormulas } from '../store/known-metric.ts';

export const formulasOf = (rows: readonly Pick<KnownMetric, 'metric_id' | 'formula'>[]): Formulas =>
  new Map(rows.flatMap(({ metric_id, formula }) => (formula === null ? [] : [[metric_id, readStored(formula)]])));

/** Whoever looks at a metric that is calculated from these reads it again. */
export async function announceCalculated(room: Changing, changed: readonly MetricId[]): Promise<void> {
  const formulas = formulasOf(await readFormulas(room.scope, room.ground.companyId));
  for (const id of dependentsOf(changed, formulas)) room.announce({ kind: 'value', id });
}
