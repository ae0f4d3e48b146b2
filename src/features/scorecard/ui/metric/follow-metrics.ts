import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '#client/live.ts';
import { queries } from '#client/rpc.ts';
import type { CompanyId, MetricId } from '#lib/ids.ts';

/** Reads again what others changed of the metrics whose pages are open, and the tree that shows how each stands. */
export function followMetrics(cache: QueryClient, companyId: CompanyId, changes: readonly Change[]): void {
  const old = (queryKey: readonly unknown[]) => void cache.invalidateQueries({ queryKey });
  const touched = changes.filter(({ kind }) => kind === 'value' || kind === 'metric');
  if (touched.length > 0) {
    const ids = new Set(touched.map(({ id }) => id as MetricId | undefined));
    for (const metricId of ids) {
      // Without an id it may be any of them.
      old(queries.scorecard.readRow.key(metricId ? { input: { companyId, metricId } } : {}));
    }
    old(queries.scorecard.readTree.key());
  }
  if (changes.some(({ kind }) => kind === 'metric')) old(queries.change.key());
  if (changes.some(({ kind }) => kind === 'coaching')) old(queries.coaching.key());
}
