import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useCompany, useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { useKeys } from '#kit/keys/use-keys.ts';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { Columns } from '#kit/page/columns.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { Section } from '#kit/page/section.tsx';
import { StatusList } from '#kit/phone/status-list.tsx';
import type { Day } from '#lib/calendar/day.ts';
import { cadences, periodLabel } from '#lib/calendar/period.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import type { Row } from '../../contract/scorecard.ts';
import { describeGoal } from '../../model/goal.ts';
import { amountWords } from '../../model/reading/amount-words.ts';
import { periodNouns } from '../../model/reading/period-noun.ts';
import { stillToEnter, weekAnswer } from '../../model/week.ts';
import { Conflicts } from '../conflicts.tsx';
import { firstName } from '../metric/metric-view.ts';
import { markOf } from '../metric/status.ts';
import { calendarOf } from '../pages.ts';
import { readingOf } from '../reading.ts';
import { mayRecord } from '../rights.ts';
import { scorecardQuery } from '../scorecard-query.ts';
import { amountAt, goalOf, isCalculated, standingOf } from '../standing.ts';
import { useRecording } from '../use-recording.ts';
import { EntrySection } from './entry-section.tsx';
import { OffEntry } from './off-entry.tsx';
import { PersonChoice } from './person-choice.tsx';
import { periodsOf, weekRowOf } from './week-rows.ts';

/** Thirteen closed weeks tell the phone's list nothing; the two that are over and the running one are enough. */
export const WEEK_PERIODS = 3;

/** Was this a good week, and what is missing? One person's own numbers, as they stand on a Friday. */
export function WeekPage(props: {
  companyId: CompanyId;
  /** Absent: whoever looks. */
  person: MemberId | null;
  onGo: (href: string) => void;
}) {
  const { companyId, person, onGo } = props;
  const company = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const { me } = company;
  const ownerId = person ?? me.memberId;
  const { data: scorecard } = useSuspenseQuery(
    scorecardQuery(companyId, { ownerId, cadence: 'weekly', periods: WEEK_PERIODS }),
  );
  const slower = cadences.filter((cadence) => cadence !== 'weekly' && scorecard.counts[cadence] > 0);
  const others = useQueries({
    queries: slower.map((cadence) => scorecardQuery(companyId, { ownerId, cadence, periods: WEEK_PERIODS })),
  }).flatMap(({ data }) => data ?? []);
  const recording = useRecording(companyId);
  useKeys(
    [
      { key: 'mod+z', does: 'undo', run: recording.undo },
      { key: 'mod+shift+z', does: 'redo', run: recording.redo },
    ],
    'My week',
  );
  const reading = readingOf(company.currency);
  const calendar = calendarOf(company);
  const names = new Map<string, string>(members.map(({ memberId, name }) => [memberId, name]));
  const name = person === null || person === me.memberId ? null : firstName(names.get(person) ?? 'somebody');
  const room = `/c/${companyId}/scorecard`;
  const hrefOf = (metricId: string) => `${room}/metrics/${metricId}`;

  const own = (rows: readonly Row[]) => rows.filter((row) => row.ownerId === ownerId);
  const mayEnter = (row: Row) => mayRecord(me, row) && !isCalculated(row);
  const rows = own(scorecard.rows);
  const { closed, running } = periodsOf(scorecard);
  const period = closed ?? '';
  const weekRows = rows.map((row) => weekRowOf(row, period));
  const answer = weekAnswer(weekRows, 'weekly', name);
  const off = rows
    .map((row) => ({ row, week: weekRowOf(row, period) }))
    .filter(({ week }) => week.status === 'off')
    .toSorted((one, other) => Number(other.week.realChange) - Number(one.week.realChange));
  const rest = rows.filter((row) => ['on', 'not-judged'].includes(standingOf(row, period).status));
  const entered = rows
    .filter(mayEnter)
    .map((row) => ({ title: row.title, entered: amountAt(row, running ?? '') !== null }));
  const week = periodLabel(period as Day, 'weekly', calendar);
  const slow = others.map((one) => ({ scorecard: one, rows: own(one.rows).filter(mayEnter) }));
  const all = [scorecard, ...others];
  const columns = all.flatMap(({ periods, cadence }) =>
    periods.map((id) => ({ id, name: periodLabel(id as Day, cadence, calendar) })),
  );
  return (
    <>
      <PageHead
        crumbs={[
          { label: words.capital('scorecard'), href: room },
          { label: name === null ? 'My week' : `${name}’s week` },
        ]}
        answer={answer.line}
        tools={
          <PersonChoice
            company={company}
            members={members}
            person={ownerId}
            onChoose={(id) => onGo(`${room}/week${id === me.memberId ? '' : `?person=${id}`}`)}
          />
        }
      >
        {[week, answer.missing].filter(Boolean).join('. ')}
      </PageHead>
      <Conflicts
        all={all.flatMap((one) => one.rows)}
        columns={columns}
        recording={recording}
        reading={reading}
        timeZone={company.timeZone}
      />
      {rows.length === 0 && slow.every((one) => one.rows.length === 0) ? (
        <EmptyState icon="scorecard" title={`No ${words.word('metric', 2)} of ${name === null ? 'yours' : name} yet.`}>
          {`What one person can move within a week belongs here.`}
        </EmptyState>
      ) : (
        <Columns split="even">
          <div>
            <EntrySection
              key={ownerId}
              scorecard={scorecard}
              rows={rows.filter(mayEnter)}
              title="Numbers to enter"
              calendar={calendar}
              reading={reading}
              recording={recording}
              hrefOf={hrefOf}
              running={stillToEnter(entered)}
              first
            />
            {slow.map((one) => (
              <EntrySection
                key={`${ownerId} ${one.scorecard.cadence}`}
                scorecard={one.scorecard}
                rows={one.rows}
                title={`Numbers of the ${periodNouns[one.scorecard.cadence][0]}`}
                calendar={calendar}
                reading={reading}
                recording={recording}
                hrefOf={hrefOf}
                running={null}
              />
            ))}
          </div>
          <div>
            {off.length > 0 && (
              <Section title={`Off ${words.word('goal')}`} scope={`${off.length} of ${rows.length}`} first>
                <ul>
                  {off.map(({ row, week: weekRow }) => (
                    <OffEntry
                      key={row.metricId}
                      row={row}
                      week={weekRow}
                      period={period}
                      href={hrefOf(row.metricId)}
                      reading={reading}
                      {...(mayEnter(row)
                        ? {
                            onNote: (note: string) => {
                              const amount = amountAt(row, period);
                              recording.record([
                                { metricId: row.metricId, period, text: String(amount), amount, note },
                              ]);
                            },
                          }
                        : {})}
                    />
                  ))}
                </ul>
              </Section>
            )}
            {rest.length > 0 && (
              <Section title="The others" first={off.length === 0}>
                <StatusList
                  label="The others"
                  lines={rest.map((row) => {
                    const amount = amountAt(row, period);
                    const goal = goalOf(row, period);
                    return {
                      id: row.metricId,
                      status: markOf(standingOf(row, period), row.unit),
                      name: row.title,
                      detail: goal ? describeGoal(goal, row.unit, reading) : `no ${words.word('goal')}`,
                      badge: row.process.fresh?.period === period && <StatusMark status="real-change" />,
                      value: amount === null ? '–' : amountWords(amount, row.unit, reading, goal),
                    };
                  })}
                  onOpen={(id) => onGo(hrefOf(id))}
                />
              </Section>
            )}
          </div>
        </Columns>
      )}
    </>
  );
}
