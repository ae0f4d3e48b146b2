import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Client, client, queries } from '#client/rpc.ts';
import type { CompanyId, MetricId } from '#lib/ids.ts';
import { mostPeriods } from './range.ts';

/** The whole of a metric at once: ranges are then only another look at it. */
export const rowQuery = (companyId: CompanyId, metricId: MetricId) =>
  queries.scorecard.readRow.queryOptions({ input: { companyId, metricId, periods: mostPeriods } });

export const changesQuery = (companyId: CompanyId, metricId: MetricId) =>
  queries.change.list.queryOptions({ input: { companyId, metricId } });

export const notesQuery = (companyId: CompanyId, metricId: MetricId) =>
  queries.coaching.list.queryOptions({ input: { companyId, metricId } });

export const treeQuery = (companyId: CompanyId) => queries.scorecard.readTree.queryOptions({ input: { companyId } });

/** Reads again whatever a change of a metric has made old. */
export const readAgain = (cache: QueryClient) =>
  Promise.all(
    [queries.scorecard.key(), queries.change.key(), queries.coaching.key()].map((queryKey) =>
      cache.invalidateQueries({ queryKey }),
    ),
  );

/**
 * Changes something of the company's metrics. What that has made old is read again meanwhile: what is said of it, and
 * how it is taken back, does not wait for that.
 */
export function useDoing(): <Done>(work: (calls: Client) => Promise<Done>) => Promise<Done> {
  const cache = useQueryClient();
  return useMemo(
    () => async (work) => {
      const done = await work(client);
      void readAgain(cache);
      return done;
    },
    [cache],
  );
}
