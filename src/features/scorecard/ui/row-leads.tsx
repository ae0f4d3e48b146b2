import type { Words } from '#features/accounts/model/words.ts';
import type { GridLead } from '#kit/grid/grid-parts.ts';
import { Avatar } from '#kit/marks/avatar.tsx';
import type { Day } from '#lib/calendar/day.ts';
import { currencySign } from '#lib/currency.ts';
import type { Reading } from '#lib/figure.ts';
import type { Unit } from '#lib/quantity.ts';
import { describeGoal } from '../model/goal.ts';
import type { MetricLine } from './lines.ts';
import { RowBadge } from './row-badge.tsx';
import { RowShape } from './row-shape.tsx';
import css from './scorecard-page.module.css';
import { goalOf, isCalculated } from './standing.ts';
import { summaryOf } from './summary.ts';

/** The column that stays in sight: what is measured, and what asks for a look. */
export const rowTitle = (ground: { newestClosed: string; words: Words }): GridLead<MetricLine> => ({
  id: 'title',
  head: ground.words.capital('metric'),
  width: '238px',
  cell: ({ row }) => (
    <>
      <span className={css['name']} title={row.title}>
        {row.title}
      </span>
      {isCalculated(row) && (
        <i className={css['calculated']} title="calculated">
          ƒ<span className="ek-unseen"> calculated</span>
        </i>
      )}
      <RowBadge row={row} period={ground.newestClosed} />
    </>
  ),
});

/** What the numbers of a row without a goal are in; null where it is nothing but a number. */
function unitSign(unit: Unit, { locale, currency }: Reading): string | null {
  if (unit === 'percent') return 'in %';
  if (unit === 'hours') return 'in h';
  return unit === 'currency' && currency !== undefined ? `in ${currencySign(currency, locale)}` : null;
}

/** Owner, goal, average or total, and the course at a glance. */
export function rowLeads(ground: {
  closed: readonly string[];
  today: Day;
  reading: Reading;
  nameOf: (memberId: string | null) => string;
  words: Words;
}): readonly GridLead<MetricLine>[] {
  const { closed, today, reading, nameOf, words } = ground;
  return [
    {
      id: 'owner',
      head: <span className="ek-unseen">Owner</span>,
      width: '28px',
      cell: ({ row }) => <Avatar name={nameOf(row.ownerId)} size="sm" spoken />,
    },
    {
      id: 'goal',
      head: words.capital('goal'),
      width: '76px',
      figure: true,
      cell: ({ row }) => {
        const goal = goalOf({ ...row, overrides: [] }, today);
        return goal ? describeGoal(goal, row.unit, reading) : (unitSign(row.unit, reading) ?? '–');
      },
    },
    {
      id: 'summary',
      head: (
        <>
          Average,
          <br />
          total
        </>
      ),
      width: '58px',
      figure: true,
      cell: ({ row }) => {
        const { sign, text } = summaryOf(row, closed, reading);
        return (
          <span className={css['summary']}>
            {sign && (
              <small>
                <span aria-hidden="true">{sign}</span>
                <span className="ek-unseen">total </span>
              </small>
            )}
            {text}
          </span>
        );
      },
    },
    {
      id: 'shape',
      head: (
        <>
          Natural limits
          <br />
          and {words.word('goal')}
        </>
      ),
      width: '92px',
      cell: ({ row }) => <RowShape row={row} closed={closed} />,
    },
  ];
}
