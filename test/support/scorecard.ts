import type { Activity } from '#features/accounts/contract/activity.ts';
import type { Metric } from '#features/scorecard/contract/metric.ts';
import type { Row } from '#features/scorecard/contract/scorecard.ts';
import type { MetricId } from '#lib/ids.ts';
import type { Place } from './people.ts';
import { done, rest } from './rest.ts';
import type { Answer, Visitor } from './visitor.ts';

/** What one person does with metrics, in words of a test. */
export interface Desk {
  readonly path: string;
  define(title: string, more?: object): Promise<Metric>;
  tryDefining(title: string, more?: object): Promise<Answer>;
  change(metric: Metric, change: object): Promise<Metric>;
  tryChanging(metric: Metric, change: object): Promise<Answer>;
  delete(metric: Metric): Promise<Answer>;
  restore(metric: Metric): Promise<Answer>;
  record(metric: Metric, period: string, amount: number | null, seenVersion?: number): Promise<Answer>;
  row(metricId: MetricId, periods?: number): Promise<Row>;
  /** Newest first. */
  activity(subjectId: string): Promise<Activity[]>;
}

/** On the leadership team's scorecard, weekly and without a goal, unless the test says otherwise. */
export function deskOf(visitor: Visitor, place: Place): Desk {
  const path = `/companies/${place.companyId}`;
  const one = (metric: Metric) => `${path}/metrics/${metric.metricId}`;
  const definition = { ownerId: place.memberId, teamId: place.leadership, unit: 'number', goal: null };
  const desk: Desk = {
    path,
    define: (title, more) => done<Metric>(desk.tryDefining(title, more)),
    tryDefining: (title, more = {}) => rest.post(visitor, `${path}/metrics`, { title, ...definition, ...more }),
    change: (metric, change) => done<Metric>(desk.tryChanging(metric, change)),
    tryChanging: (metric, change) => rest.patch(visitor, one(metric), { seenVersion: metric.version, ...change }),
    delete: (metric) => rest.delete(visitor, one(metric), {}),
    restore: (metric) => rest.post(visitor, `${one(metric)}/restore`, {}),
    record: (metric, period, amount, seenVersion = 0) =>
      rest.put(visitor, `${one(metric)}/values/${period}`, { amount, seenVersion }),
    row: (metricId, periods = 14) => done<Row>(rest.get(visitor, `${path}/metrics/${metricId}?periods=${periods}`)),
    activity: async (subjectId) =>
      (await done<{ items: Activity[] }>(rest.get(visitor, `${path}/activity?subjectId=${subjectId}`))).items,
  };
  return desk;
}

/** The sentences of a refusal, by the field they are about. */
export const problemsOf = ({ json }: Answer): Record<string, string> =>
  (json as { data?: { problems?: Record<string, string> } }).data?.problems ?? {};
