import { useQuery } from '@tanstack/react-query';
import { queries } from '#client/rpc.ts';
import { dayIn, type Weekday } from '#lib/calendar/day.ts';
import type { Company } from '../../contract/company.ts';
import { weekMoveWords } from '../../model/week-move.ts';

const todayIn = (timeZone: string) => dayIn(Date.now(), timeZone);

/** What happens to what stands by weeks when they begin on this day; asked once another day is chosen. */
export function useWeekMove(company: Company, firstDay: number): string | null {
  const { companyId, firstDayOfWeek, timeZone } = company;
  const { data } = useQuery({
    ...queries.company.readWeekly.queryOptions({ input: { companyId } }),
    enabled: firstDay !== firstDayOfWeek,
    // Numbers come in all the time.
    staleTime: 0,
  });
  return data ? weekMoveWords(data, firstDayOfWeek as Weekday, firstDay as Weekday, todayIn(timeZone)) : null;
}
