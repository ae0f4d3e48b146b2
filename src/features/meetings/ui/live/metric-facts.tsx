import { useQuery } from '@tanstack/react-query';
import { queries } from '#client/rpc.ts';
import type { Company } from '#features/accounts/contract/company.ts';
import type { Words } from '#features/accounts/model/words.ts';
import { describeGoal } from '#features/scorecard/model/goal.ts';
import { courseOf } from '#features/scorecard/model/reading/course.ts';
import { metricAnswer, metricContext } from '#features/scorecard/model/reading/metric-answer.ts';
import { periodsIn, usualRange } from '#features/scorecard/ui/metric/range.ts';
import { markOf } from '#features/scorecard/ui/metric/status.ts';
import { calendarOf, metricHref } from '#features/scorecard/ui/pages.ts';
import { readingOf } from '#features/scorecard/ui/reading.ts';
import { RowShape } from '#features/scorecard/ui/row-shape.tsx';
import { isRealChange } from '#features/scorecard/ui/rows-in-view.ts';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { Link } from '#kit/page/link.tsx';
import type { Day } from '#lib/calendar/day.ts';
import type { MetricId } from '#lib/ids.ts';
import css from './live.module.css';

/** What the number that an issue was raised from says by now; nothing to those who may not see it. */
export function MetricFacts(props: { company: Company; words: Words; today: Day; metricId: MetricId }) {
  const { company, words, today, metricId } = props;
  const { companyId, currency } = company;
  const input = { companyId, metricId, periods: usualRange + 1 };
  const { data: row } = useQuery({ ...queries.scorecard.readRow.queryOptions({ input }), retry: false });
  if (!row) return null;
  const voice = { reading: readingOf(currency), calendar: calendarOf(company) };
  const known = (row.calculated ?? row.values).filter(({ amount }) => amount !== null).map(({ period }) => period);
  const first = known.toSorted()[0] ?? null;
  const course = courseOf(row, periodsIn(usualRange, first, row.cadence, voice.calendar, today), today);
  const closed = course.moments.filter((moment) => moment.closed);
  const newest = closed.at(-1);
  if (!newest) return null;
  return (
    <div className={css['facts']}>
      <p>
        <StatusMark status={isRealChange(row) ? 'real-change' : markOf(newest, row.unit)} />{' '}
        {metricAnswer(course, voice)}
      </p>
      <RowShape row={row} closed={closed.map(({ period }) => period)} width={160} />
      <p className={css['quiet']}>
        {newest.goal && `${words.capital('goal')} ${describeGoal(newest.goal, row.unit, voice.reading)}. `}
        {`${metricContext(course, voice)} `}
        <Link className={css['chart']} href={metricHref(companyId, metricId)}>
          Open the chart
        </Link>
      </p>
    </div>
  );
}
