import type { Client } from '#client/rpc.ts';
import type { CompanyId, MetricId } from '#lib/ids.ts';

/** One metric that moves another. */
export interface Drive {
  readonly driverId: MetricId;
  readonly drivenId: MetricId;
}

/** Says that one metric moves another, or that it does not. */
export async function setDrive(client: Client, companyId: CompanyId, { driverId, drivenId }: Drive, on: boolean) {
  const { drives, version } = await client.scorecard.readRow({ companyId, metricId: driverId, periods: 1 });
  const others = drives.filter((id) => id !== drivenId);
  return client.scorecard.changeMetric({
    companyId,
    metricId: driverId,
    seenVersion: version,
    drives: on ? [...others, drivenId] : others,
  });
}
