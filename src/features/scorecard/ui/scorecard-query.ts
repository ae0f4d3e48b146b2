import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '#client/live.ts';
import { problemOf } from '#client/problem.ts';
import { client, queries } from '#client/rpc.ts';
import type { CompanyId, MetricId } from '#lib/ids.ts';
import type { Row, Scorecard } from '../contract/scorecard.ts';
import type { Value } from '../contract/value.ts';
import { newest } from './newest.ts';

/** Thirteen closed periods and the running one. */
export const PERIODS = 14;

// More rows than this at once come quicker as one page.
const MOST_SINGLE_ROWS = 12;

export const scorecardQuery = (companyId: CompanyId) =>
  queries.scorecard.read.queryOptions({
    input: { companyId, periods: PERIODS },
    structuralSharing: (seen, read) => newest(seen as Scorecard | undefined, read as Scorecard),
  });

type Update = (rows: readonly Row[]) => Row[];

function patch(cache: QueryClient, companyId: CompanyId, update: Update): void {
  cache.setQueryData(scorecardQuery(companyId).queryKey, (seen: Scorecard | undefined) =>
    seen ? { ...seen, rows: update(seen.rows) } : seen,
  );
}

/** Puts values that the server has stored into what is on the screen; an older version never covers a newer one. */
export function putValues(
  cache: QueryClient,
  companyId: CompanyId,
  stored: readonly { readonly metricId: string; readonly value: Value }[],
): void {
  patch(cache, companyId, (rows) =>
    rows.map((row) => {
      const fresh = stored.filter((one) => one.metricId === row.metricId).map((one) => one.value);
      const newer = fresh.filter(
        (value) => value.version > (row.values.find((old) => old.period === value.period)?.version ?? 0),
      );
      if (newer.length === 0) return row;
      const replaced = new Set(newer.map((value) => value.period));
      return { ...row, values: [...row.values.filter((old) => !replaced.has(old.period)), ...newer] };
    }),
  );
}

async function readRowAgain(cache: QueryClient, companyId: CompanyId, metricId: MetricId): Promise<void> {
  try {
    const row = await client.scorecard.readRow({ companyId, metricId, periods: PERIODS });
    patch(cache, companyId, (rows) => rows.map((old) => (old.metricId === metricId ? row : old)));
  } catch (thrown) {
    // Moved out of sight, or deleted: it is no longer ours to show.
    if (problemOf(thrown).code === 'NOT_FOUND') {
      patch(cache, companyId, (rows) => rows.filter((old) => old.metricId !== metricId));
    }
  }
}

/** Reads again what others changed: the rows named, or the page where rows came, went or moved. */
export async function followScorecard(
  cache: QueryClient,
  companyId: CompanyId,
  changes: readonly Change[],
): Promise<void> {
  const values = changes.filter((change) => change.kind === 'value');
  const rows = new Set(values.flatMap((change) => (change.id ? [change.id as MetricId] : [])));
  const unnamed = values.some((change) => !change.id);
  if (changes.some((change) => change.kind === 'metric') || unnamed || rows.size > MOST_SINGLE_ROWS) {
    await cache.invalidateQueries({ queryKey: queries.scorecard.read.key() });
    return;
  }
  await Promise.all([...rows].map((metricId) => readRowAgain(cache, companyId, metricId)));
}
