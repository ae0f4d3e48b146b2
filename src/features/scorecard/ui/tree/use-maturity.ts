import { useQuery } from '@tanstack/react-query';
import type { CompanyId } from '#lib/ids.ts';
import { type Day, dayIn } from '#lib/calendar/day.ts';
import { isClosed } from '#lib/calendar/period.ts';
import type { TreeMetric } from '../../contract/scorecard.ts';
import { type MaturityFact, maturityOf } from '../../model/maturity.ts';
import { noArrivals, punctualityOf, together } from '../../model/punctuality.ts';
import type { ScorecardTab } from '../pages.ts';
import { scorecardQuery } from '../scorecard-query.ts';

const WEEKS = 13;

/** How far a scorecard has come; for all of them together nothing is said of when their numbers came in. */
export function useMaturity(
  companyId: CompanyId,
  timeZone: string,
  tab: ScorecardTab | null,
  metrics: readonly TreeMetric[],
  company: readonly TreeMetric[],
): readonly MaturityFact[] {
  const place = tab === null ? {} : 'teamId' in tab ? { teamId: tab.teamId } : { ownerId: tab.ownerId };
  const { data } = useQuery({
    ...scorecardQuery(companyId, { ...place, cadence: 'weekly', periods: WEEKS + 1 }),
    enabled: tab !== null,
  });
  const today = data?.today as Day | undefined;
  const closed = (data?.periods ?? []).filter((period) => today && isClosed(period as Day, 'weekly', today)) as Day[];
  // A formula comes in when its inputs do.
  const entered = data?.rows.filter(({ formula }) => formula === null) ?? [];
  const arrivals = entered
    .map(({ values }) =>
      punctualityOf(
        'weekly',
        closed,
        values.map(({ period, amount, version, source, via, recordedAt }) => ({
          period: period as Day,
          amount,
          version,
          // What came with a sample came all at once, whenever it was known.
          source: source ?? (via === 'sample' ? via : null),
          recordedOn: dayIn(Date.parse(recordedAt), timeZone),
        })),
      ),
    )
    .reduce(together, noArrivals);
  const mature = metrics.map((metric) => ({ ...metric, hasGoal: metric.goal !== null }));
  // Where nothing is on record of when numbers came in, those that are missing say nothing either.
  const known = arrivals.inTime + arrivals.late > 0 ? arrivals : noArrivals;
  return maturityOf(mature, company, known, WEEKS);
}
