import { companyOf } from '#features/accounts/api/company.ts';
import { readDeclared } from '#features/scorecard/api/change.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { Reading } from '#server/context.ts';
import { type Ground, usualThresholds } from '../model/ground.ts';
import { type DeclaredChange, type MeetingRecord, noRecords, type Records } from '../model/records.ts';
import { readNames } from '../store/name.ts';
import { readCommitments } from './known-commitments.ts';
import { type KnownMetric, readKnownMetrics } from './known-metric.ts';

/** What a diagnosis reads of a company without a file. */
export interface CompanyRecords {
  readonly records: Records;
  readonly ground: Ground;
  readonly metrics: readonly KnownMetric[];
}

/** As with files, where nobody names another one. */
const seed = 1;

const groundOf = ({ ground: { name, currency, timeZone, calendar } }: Reading, asOf: Day): Ground => ({
  asOf,
  company: {
    name,
    currency,
    timeZone,
    calendar,
    staffedHours: [],
    hoursTold: false,
    averageJobValue: null,
    leadShare: null,
    closeRate: null,
    owner: null,
  },
  thresholds: usualThresholds,
  seed,
});

/** Those of the metrics under their titles, those of the company without one. */
async function readChanges(room: Reading, metrics: readonly KnownMetric[], asOf: Day): Promise<DeclaredChange[]> {
  const titles = new Map<string, string>(metrics.map(({ row }) => [row.metricId, row.title]));
  const declared = await readDeclared(room, new Set(titles.keys()));
  return declared
    .filter(({ startsOn }) => startsOn <= asOf)
    .map(({ startsOn, what, metricId }) => ({
      holds: 'change',
      date: startsOn as Day,
      what,
      subject: metricId === null ? null : (titles.get(metricId) ?? null),
    }));
}

/**
 * Metrics with two years of values, what was taken on and raised, meetings and declared changes, as they stood on a day:
 * all of it only as far as the person may see it.
 * @param meetings those that the person may be in.
 */
export async function readCompanyRecords(
  room: Reading,
  asOf: Day,
  meetings: readonly MeetingRecord[],
): Promise<CompanyRecords> {
  const { teams } = await companyOf(room);
  const names = await readNames(room.scope, room.ground.companyId);
  const metrics = await readKnownMetrics(room, { asOf, teams, names });
  return {
    records: {
      ...noRecords,
      metrics: metrics.map(({ series }) => series),
      commitments: await readCommitments(room, asOf),
      meetings,
      changes: await readChanges(room, metrics, asOf),
    },
    ground: groundOf(room, asOf),
    metrics,
  };
}
