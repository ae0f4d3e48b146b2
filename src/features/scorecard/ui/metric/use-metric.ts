import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '#client/rpc.ts';
import { can } from '#features/accounts/model/permission.ts';
import { standingTo } from '#features/accounts/ui/standing-to.ts';
import { useCompany, useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { personHrefs } from '#features/accounts/ui/use-person-href.ts';
import { useToday } from '#features/accounts/ui/use-today.ts';
import type { Calendar } from '#lib/calendar/period.ts';
import type { CompanyId, MetricId } from '#lib/ids.ts';
import { courseOf } from '../../model/reading/course.ts';
import { readingOf } from '../reading.ts';
import { mayDefine, mayRecord } from '../rights.ts';
import { rowQuery } from './metric-query.ts';
import type { MetricView } from './metric-view.ts';
import { periodsIn, type Range } from './range.ts';

/** One metric as its page shows it, and what the person at the screen may do with it. */
export function useMetric(companyId: CompanyId, metricId: MetricId, range: Range): MetricView {
  const company = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const { data: row } = useSuspenseQuery(rowQuery(companyId, metricId));
  const today = useToday(company.timeZone);
  const { currency, firstDayOfWeek, yearStartsMonth, me } = company;
  const voice = useMemo(
    () => ({ reading: readingOf(currency), calendar: { firstDayOfWeek, yearStartsMonth } as Calendar }),
    [currency, firstDayOfWeek, yearStartsMonth],
  );
  const course = useMemo(() => {
    const known = (row.calculated ?? row.values).filter(({ amount }) => amount !== null).map(({ period }) => period);
    const first = known.toSorted()[0] ?? null;
    return courseOf(row, periodsIn(range, first, row.cadence, voice.calendar, today), today);
  }, [row, range, voice, today]);
  const names = new Map(members.map((member) => [member.memberId as string, member.name]));
  const owner = members.find(({ memberId }) => memberId === row.ownerId);
  return {
    companyId,
    row,
    course,
    today,
    voice,
    timeZone: company.timeZone,
    words,
    nameOf: (memberId) => names.get(memberId ?? '') ?? 'somebody',
    personHref: personHrefs(company, members),
    may: {
      record: mayRecord(me, row) && row.formula === null && !row.archived,
      define: mayDefine(me, row),
      coach: can(me, 'coach', owner && standingTo(company, owner)),
    },
  };
}

/** The metrics before and after this one on its own scorecard, and where that is. */
export function useNeighbours({ companyId, row }: Pick<MetricView, 'companyId' | 'row'>) {
  const { metricId, teamId, ownerId, cadence } = row;
  const home = teamId === null ? { ownerId } : { teamId };
  // Their order is wanted and not their values: one period is the least there is.
  const { data } = useQuery(
    queries.scorecard.read.queryOptions({ input: { companyId, ...home, cadence, periods: 1 } }),
  );
  const rows = data?.rows ?? [];
  const at = rows.findIndex((one) => one.metricId === metricId);
  return {
    previous: at > 0 ? (rows[at - 1]?.metricId ?? null) : null,
    next: at === -1 ? null : (rows[at + 1]?.metricId ?? null),
  };
}
