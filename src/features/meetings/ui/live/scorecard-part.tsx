import { useQuery } from '@tanstack/react-query';
import { describeGoal } from '#features/scorecard/model/goal.ts';
import { amountWords } from '#features/scorecard/model/reading/amount-words.ts';
import { answer } from '#features/scorecard/model/answer.ts';
import { offWords } from '#features/scorecard/model/week.ts';
import type { Row } from '#features/scorecard/contract/scorecard.ts';
import { markOf } from '#features/scorecard/ui/metric/status.ts';
import { calendarOf } from '#features/scorecard/ui/pages.ts';
import { readingOf } from '#features/scorecard/ui/reading.ts';
import { type AskedScorecard, scorecardQuery } from '#features/scorecard/ui/scorecard-query.ts';
import { amountAt, goalOf, standingOf, valueAt } from '#features/scorecard/ui/standing.ts';
import { periodsOf, weekRowOf } from '#features/scorecard/ui/week/week-rows.ts';
import { Avatar } from '#kit/marks/avatar.tsx';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import { Link } from '#kit/page/link.tsx';
import type { Day } from '#lib/calendar/day.ts';
import { periodLabel } from '#lib/calendar/period.ts';
import { raiseNew } from './raise-new.ts';
import css from './live.module.css';
import { isTypedHere, MissingNumbers } from './missing-numbers.tsx';
import { RowList } from './row-list.tsx';
import type { Desk } from './use-desk.ts';
import { useRaise } from './use-raise.ts';

// The week that is over, the one before it and the running one.
const periods = 3;

const order = ['off', 'missing', 'not-judged', 'on'];

/** The last closed week, off goal first: what of it is real, and who owns it. It is not discussed here. */
export function ScorecardPart({ desk }: { desk: Desk }) {
  const { which, meeting, company, words, nameOf } = desk;
  const asked: AskedScorecard = { cadence: 'weekly', periods, ...(meeting.teamId ? { teamId: meeting.teamId } : {}) };
  const { data: scorecard } = useQuery(scorecardQuery(which.companyId, asked));
  const { raise, isRaised } = useRaise(desk);
  if (!scorecard) return <LoadingLines />;
  const { closed, before } = periodsOf(scorecard);
  const period = closed ?? '';
  const label = closed === null ? '' : periodLabel(closed as Day, 'weekly', calendarOf(company));
  const reading = readingOf(company.currency);
  const read = scorecard.rows.map((row) => ({ row, week: weekRowOf(row, period) }));
  const sorted = read.toSorted(
    (one, other) =>
      order.indexOf(one.week.status) - order.indexOf(other.week.status) ||
      Number(other.week.realChange) - Number(one.week.realChange),
  );
  // What can be typed stands above, once.
  const listed = sorted.filter(({ row }) => closed === null || !isTypedHere(desk, row, closed));
  const amountOf = (row: Row) => {
    const amount = amountAt(row, period);
    return amount === null ? 'no value' : amountWords(amount, row.unit, reading, goalOf(row, period));
  };
  const goalWords = (row: Row) => {
    const goal = goalOf(row, period);
    return goal ? describeGoal(goal, row.unit, reading) : `no ${words.word('goal')}`;
  };
  const summary = answer(
    read.map(({ week }) => ({ ...week })),
    words.word('metric', 2),
  );
  return (
    <>
      <p className={css['sectionLine']}>{[label, summary.line, summary.missing].filter(Boolean).join(' · ')}</p>
      {closed !== null && (
        <MissingNumbers
          desk={desk}
          rows={scorecard.rows}
          period={closed}
          label={label}
          before={before}
          reading={reading}
        />
      )}
      <RowList
        label={words.capital('metric', 2)}
        words={words}
        onRaiseNew={() => raiseNew(desk)}
        onRaise={
          raise &&
          ((id) => {
            const row = scorecard.rows.find(({ metricId }) => metricId === id);
            if (!row) return;
            const from = { kind: 'metric' as const, id, period: closed as Day | null };
            raise({ ...from, title: `${row.title}: ${amountOf(row)}, ${words.word('goal')} ${goalWords(row)}` });
          })
        }
        rows={listed.map(({ row, week }) => ({
          id: row.metricId,
          name: row.title,
          isRaised: isRaised(row.metricId),
          right: <Avatar name={nameOf(row.ownerId)} size="sm" spoken />,
          content: (
            <>
              <StatusMark status={week.realChange ? 'real-change' : markOf(standingOf(row, period), row.unit)} />
              <span>
                <Link href={`/c/${which.companyId}/scorecard/metrics/${row.metricId}`}>{row.title}</Link>{' '}
                <small>
                  {[`${amountOf(row)}, ${goalWords(row)}`, valueAt(row, period)?.note]
                    .filter((word) => word !== undefined && word !== '')
                    .join(' · ')}
                </small>
                {week.status === 'off' && <small>{offWords({ ...week, title: 'It' }, row.cadence)}</small>}
              </span>
            </>
          ),
        }))}
      />
    </>
  );
}
