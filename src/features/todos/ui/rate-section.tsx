import { useQuery } from '@tanstack/react-query';
import { Chart } from '#kit/charts/chart.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import { dateLabel } from '#lib/calendar/day.ts';
import { weekLabel } from '#lib/calendar/week.ts';
import { doneRate, type KeptWeek, rateWords, weeksShown } from '../model/done-rate.ts';
import { rateQuery, type Shown } from './todo-query.ts';
import css from './todos.module.css';

/** How many were done by their day, week by week, and what that says of the norm. */
export function RateSection({ shown }: { shown: Shown }) {
  const { data: weeks } = useQuery(rateQuery(shown));
  if (!weeks) return null;
  const rate = doneRate(weeks);
  const told = rate.verdict === 'below' || rate.verdict === 'above';
  return (
    <div className={css['rate']}>
      <Chart
        title="Done in time"
        scope={`last ${weeksShown} weeks, by the day first due; private ones do not count`}
        chart={rate.n === 0 ? null : <Bars weeks={weeks} />}
        table={
          <DataTable
            caption="Done in time, by week"
            rows={weeks.toReversed()}
            rowId={({ week }) => week}
            columns={[
              { id: 'week', head: 'Week', names: true, cell: ({ week }) => weekLabel(week, true) },
              { id: 'due', head: 'Due', figure: true, cell: ({ n }) => n },
              { id: 'done', head: 'Done in time', figure: true, cell: ({ inTime }) => inTime },
            ]}
          />
        }
      />
      <p className={classNames(told && css[rate.verdict])}>{rateWords(rate)}</p>
    </div>
  );
}

/** A column for each week as high as what was due, filled as far as it was done in time. */
function Bars({ weeks }: { weeks: readonly KeptWeek[] }) {
  const most = Math.max(...weeks.map(({ n }) => n));
  const height = (count: number) => ({ height: `${(count / most) * 100}%` });
  const said = weeks.map(({ week, inTime, n }) => `${dateLabel(week)}: ${inTime} of ${n}`).join(', ');
  return (
    <div className={css['bars']} role="img" aria-label={`Done in time of what was due, by week: ${said}.`}>
      {weeks.map(({ week, inTime, n }) => (
        <div key={week} className={css['bar']} title={`${weekLabel(week)}: ${inTime} of ${n}`}>
          <span>{n === 0 ? '' : `${inTime}/${n}`}</span>
          <span className={css['column']}>
            <span style={height(n)}>
              <span style={{ height: n === 0 ? '0' : `${(inTime / n) * 100}%` }} />
            </span>
          </span>
          <span className={css['weekName']}>{dateLabel(week)}</span>
        </div>
      ))}
    </div>
  );
}
