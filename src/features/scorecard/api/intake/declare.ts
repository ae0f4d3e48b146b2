import type { MetricId } from '#lib/ids.ts';
import { cleanTitle } from '#lib/text.ts';
import type { ChangeText } from '../../model/intake/target.ts';
import { readChanges } from '../../store/change.ts';
import { changeApi } from '../change.ts';
import { attempt, type Ledger } from './ledger.ts';

/** Declared changes, of metrics and of the whole company; one that is declared already stays the one it is. */
export async function declareWanted(ledger: Ledger, ofCompany: readonly ChangeText[]): Promise<void> {
  const { context, room, ids, counts, effects } = ledger;
  const { companyId } = room.ground;
  const wanted: (ChangeText & { readonly metricId: MetricId | null; readonly of: string | null })[] = [
    ...ofCompany.map((change) => ({ ...change, metricId: null, of: null })),
    ...[...ids].flatMap(([{ changes, line }, metricId]) =>
      changes.map((change) => ({ ...change, metricId, of: line.title })),
    ),
  ];
  if (wanted.length === 0) return;
  const present = [...(await readChanges(room.scope, companyId))];
  for (const { at, startsOn, what, metricId, of } of wanted) {
    const clean = cleanTitle(what, what.length);
    const same = present.findIndex(
      (one) => one.metric_id === metricId && one.starts_on === startsOn && clean.ok && one.what === clean.value,
    );
    if (same >= 0) {
      // Each that stands answers for one of the file: the same change may have been declared twice.
      present.splice(same, 1);
      continue;
    }
    const declared = await attempt(ledger, { at, line: { title: what } }, 'what', () =>
      changeApi.declare(context, { companyId, metricId, startsOn, what }),
    );
    if (!declared) continue;
    counts.changesNew += 1;
    if (metricId !== null) ledger.changed.add(metricId);
    effects.push({ did: 'declare', id: declared.changeId, title: declared.what, startsOn, of });
  }
}
