import type { MetricId } from '#lib/ids.ts';
import type { Changing } from '#server/context.ts';
import { dependentsOf, type Formulas } from '../model/calculation.ts';
import { readStored } from '../model/formula/parse.ts';
import { asMeant } from '../model/formula/share.ts';
import { type KnownMetric, readFormulas } from '../store/known-metric.ts';

/** As they are counted with. @param rows those with a formula, and all that these name. */
export function formulasOf(rows: readonly Pick<KnownMetric, 'metric_id' | 'formula' | 'unit'>[]): Formulas {
  const percents = new Set(rows.filter(({ unit }) => unit === 'percent').map(({ metric_id }) => metric_id));
  return new Map(
    rows.flatMap(({ metric_id, formula, unit }) =>
      formula === null ? [] : [[metric_id, asMeant(readStored(formula), unit, (metric) => percents.has(metric))]],
    ),
  );
}

/** Whoever looks at a metric that is calculated from these reads it again. */
export async function announceCalculated(room: Changing, changed: readonly MetricId[]): Promise<void> {
  const formulas = formulasOf(await readFormulas(room.scope, room.ground.companyId));
  for (const id of dependentsOf(changed, formulas)) room.announce({ kind: 'value', id });
}
