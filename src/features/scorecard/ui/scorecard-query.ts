import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '#client/live.ts';
import { problemOf } from '#client/problem.ts';
import { client, queries } from '#client/rpc.ts';
import type { Cadence } from '#lib/calendar/period.ts';
import type { CompanyId, MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Row, Scorecard } from '../contract/scorecard.ts';
import type { Value } from '../contract/value.ts';
import { newest } from './newest.ts';

// More rows than this at once come quicker as one page.
const MOST_SINGLE_ROWS = 12;

export interface AskedScorecard {
  readonly teamId?: TeamId;
  readonly ownerId?: MemberId;
  readonly cadence: Cadence;
  /** The running one among them. */
  readonly periods: number;
  readonly archived?: boolean;
}

export const scorecardQuery = (companyId: CompanyId, asked: AskedScorecard) =>
  queries.scorecard.read.queryOptions({
    input: { companyId, ...asked },
    structuralSharing: (seen, read) => newest(seen as Scorecard | undefined, read as Scorecard),
  });

/** Names of all metrics: for tabs, the palette, and what is chosen from. */
export const metricNamesQuery = (companyId: CompanyId) =>
  queries.scorecard.listMetrics.queryOptions({ input: { companyId } });

/** What this browser holds of that company: each tab, cadence and window that was looked at. */
function held(cache: QueryClient, companyId: CompanyId): readonly (readonly [readonly unknown[], Scorecard])[] {
  return cache
    .getQueriesData<Scorecard>({ queryKey: queries.scorecard.read.key() })
    .flatMap(([key, seen]) => (seen?.companyId === companyId ? [[key, seen] as const] : []));
}

/** The row as it was read last. */
export function heldRow(cache: QueryClient, companyId: CompanyId, metricId: string): Row | undefined {
  for (const [, { rows }] of held(cache, companyId)) {
    const row = rows.find((one) => one.metricId === metricId);
    if (row) return row;
  }
  return undefined;
}

type Update = (rows: readonly Row[], scorecard: Scorecard) => Row[];

/** Changes every scorecard that is held. */
export function patchScorecards(cache: QueryClient, companyId: CompanyId, update: Update): void {
  for (const [key, seen] of held(cache, companyId)) {
    cache.setQueryData<Scorecard>(key, { ...seen, rows: update(seen.rows, seen) });
  }
}

/** Puts values that the server has stored into what is on the screen; an older version never covers a newer one. */
export function putValues(
  cache: QueryClient,
  companyId: CompanyId,
  stored: readonly { readonly metricId: string; readonly value: Value }[],
): void {
  const byMetric = Map.groupBy(stored, ({ metricId }) => metricId);
  patchScorecards(cache, companyId, (rows) =>
    rows.map((row) => {
      const versions = new Map(row.values.map(({ period, version }) => [period, version]));
      const newer = (byMetric.get(row.metricId) ?? [])
        .map(({ value }) => value)
        .filter(({ period, version }) => version > (versions.get(period) ?? 0));
      if (newer.length === 0) return row;
      const replaced = new Set(newer.map(({ period }) => period));
      return { ...row, values: [...row.values.filter(({ period }) => !replaced.has(period)), ...newer] };
    }),
  );
}

/** A row read again, as far as that scorecard shows it; its heading is the scorecard's own. */
function within({ periods }: Scorecard, old: Row, fresh: Row): Row {
  const first = periods[0] ?? '';
  const versions = new Map(fresh.values.map(({ period, version }) => [period, version]));
  // What this page has stored since that was read stays.
  const newer = old.values.filter(({ period, version }) => version > (versions.get(period) ?? 0));
  const replaced = new Set(newer.map(({ period }) => period));
  return {
    ...fresh,
    group: old.group,
    values: [...fresh.values.filter(({ period }) => period >= first && !replaced.has(period)), ...newer],
    calculated: fresh.calculated?.filter(({ period }) => period >= first) ?? null,
  };
}

async function readRowAgain(cache: QueryClient, companyId: CompanyId, metricId: MetricId): Promise<void> {
  const showing = held(cache, companyId).filter(([, { rows }]) => rows.some((row) => row.metricId === metricId));
  const periods = Math.max(0, ...showing.map(([, seen]) => seen.periods.length));
  if (periods === 0) return;
  try {
    const fresh = await client.scorecard.readRow({ companyId, metricId, periods });
    patchScorecards(cache, companyId, (rows, seen) =>
      rows.map((old) => (old.metricId === metricId ? within(seen, old, fresh) : old)),
    );
  } catch (thrown) {
    // Moved out of sight, or deleted: it is no longer ours to show.
    if (problemOf(thrown).code === 'NOT_FOUND') {
      patchScorecards(cache, companyId, (rows) => rows.filter((old) => old.metricId !== metricId));
    }
  }
}

/** Metrics came, went, or changed places: what is on the screen is read again, the rest when it is looked at. */
export async function readScorecardsAgain(cache: QueryClient): Promise<void> {
  await Promise.all(
    [queries.scorecard.read.key(), queries.scorecard.listMetrics.key()].map((queryKey) =>
      cache.invalidateQueries({ queryKey }),
    ),
  );
}

/** Reads again what others changed: the rows named, or the page where rows came, went or moved. */
export async function followScorecard(
  cache: QueryClient,
  companyId: CompanyId,
  changes: readonly Change[],
): Promise<void> {
  const values = changes.filter((change) => change.kind === 'value');
  const rows = new Set(values.flatMap((change) => (change.id ? [change.id as MetricId] : [])));
  if (changes.some((change) => change.kind === 'metric')) {
    await readScorecardsAgain(cache);
    return;
  }
  if (values.some((change) => !change.id) || rows.size > MOST_SINGLE_ROWS) {
    await cache.invalidateQueries({ queryKey: queries.scorecard.read.key() });
    return;
  }
  await Promise.all([...rows].map((metricId) => readRowAgain(cache, companyId, metricId)));
}
