import { useQueries, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Words, wordsFor } from '#features/accounts/model/words.ts';
import { useMe } from '#features/accounts/ui/use-company.ts';
import { useToday } from '#features/accounts/ui/use-today.ts';
import { standingOf } from '#features/todos/model/due.ts';
import { Segments } from '#kit/controls/segments.tsx';
import { InlineSelect } from '#kit/fields/inline-select.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { Columns } from '#kit/page/columns.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { dayLabel } from '#lib/calendar/day.ts';
import type { CompanyId } from '#lib/ids.ts';
import { todayAnswer, type Waiting } from '../../model/today-answer.ts';
import { type ComingMeeting, dayOf, here, MeetingSection, timeWords } from './meeting-section.tsx';
import { MessageSection } from './message-section.tsx';
import { nextWords } from './next-words.ts';
import { NumberSection } from './number-section.tsx';
import { OffSection } from './off-section.tsx';
import { PrioritySection } from './priority-section.tsx';
import { raiseFromRow } from './raise-from-row.ts';
import { TodoSection } from './todo-section.tsx';
import { ownScorecardQuery, todayQuery } from './today-query.ts';
import { dueMilestones, isMissing, saidIn, type TodayView, viewOf } from './today-view.ts';
import { useRowWalk } from './use-row-walk.ts';
import { useTodayVerbs } from './use-today-verbs.ts';

const all = 'all';
/** More companies than fit beside each other are chosen from a list. */
const mostBeside = 4;

const count = (views: readonly TodayView[], of: (view: TodayView) => readonly unknown[]) =>
  views.reduce((sum, view) => sum + of(view).length, 0);

const waitingOf = (views: readonly TodayView[], meetings: Waiting['meetings']): Waiting => ({
  meetings,
  numbers: count(views, ({ numbers }) => numbers.filter(isMissing)),
  todos: count(views, ({ todos, today }) => todos.filter((todo) => standingOf(todo, today) !== 'open')),
  priorities: count(views, ({ priorities, week }) => priorities.filter((one) => saidIn(one, week) === undefined)),
  milestones: count(views, dueMilestones),
  messages: count(views, ({ messages }) => messages),
});

/** What is mine to do now, in all my companies? */
export function TodayPage(props: {
  /** The company at hand. */
  home: CompanyId;
  /** The only company shown; null for all. */
  only: CompanyId | null;
  /** Those that are open or to come, the first first. */
  meetings: readonly ComingMeeting[];
  onGo: (href: string) => void;
}) {
  const { home, only, meetings, onGo } = props;
  const { name } = useMe();
  const { data } = useSuspenseQuery(todayQuery(useQueryClient()));
  const held = data.companies.flatMap((one) => one.scorecards.map((scorecard) => ({ one, scorecard })));
  // As they stand now: what is entered here, and what the live line names, is put there.
  const live = useQueries({
    queries: held.map(({ one, scorecard }) => ({ ...ownScorecardQuery(one, scorecard), enabled: false })),
  });
  const cards = held.map(({ one, scorecard }, at) => ({ one, scorecard: live[at]?.data ?? scorecard }));
  const everywhere = data.companies.map((asked) =>
    viewOf(
      asked,
      cards.filter(({ one }) => one === asked).map(({ scorecard }) => scorecard),
    ),
  );
  const several = everywhere.length > 1;
  const chosen = everywhere.filter(({ company }) => company.companyId === only);
  const views = chosen.length > 0 ? chosen : everywhere;
  const today = useToday(here);
  const verbs = useTodayVerbs();
  const page = useRef<HTMLDivElement>(null);
  const walk = useRowWalk(page, (id) => raiseFromRow(views, home, id));

  const [one] = views;
  const words: Words = views.length === 1 && one ? one.words : wordsFor({});
  const shown = meetings.filter(({ companyId }) => views.some(({ company }) => company.companyId === companyId));
  const ofToday = shown
    .filter(({ isLive, startsAt }) => isLive || dayOf(startsAt) === today)
    .map(({ isLive, startsAt }) => (isLive ? 'now' : timeWords(startsAt)));
  const waiting = waitingOf(views, ofToday);
  const answer = todayAnswer(
    waiting,
    (n) => words.word('todo', n),
    (n) => words.word('priority', n),
  );
  const options = [
    { value: all, label: 'All' },
    ...everywhere.map(({ company }) => ({ value: company.companyId as string, label: company.name })),
  ];
  const choice = {
    label: 'Company',
    value: chosen.length > 0 ? (only ?? all) : all,
  };
  const choose = (value: string) => onGo(value === all ? '/today' : `/today?of=${value}`);
  const isIdle = Object.values(waiting).every((part) => (typeof part === 'number' ? part : part.length) === 0);
  const parts = { views, several, verbs };
  return (
    <>
      <PageHead
        crumbs={[{ label: 'Today' }, { label: dayLabel(today) }]}
        answer={answer}
        tools={
          several &&
          (options.length <= mostBeside ? (
            <Segments {...choice} segments={options} onChoose={choose} />
          ) : (
            <InlineSelect {...choice} options={options} onChange={choose} />
          ))
        }
      >
        {several && (chosen[0]?.company.name ?? `${everywhere.length} companies`)}
      </PageHead>
      <Columns ref={page} onFocus={walk.onFocus}>
        <div data-entries>
          {isIdle && (
            <EmptyState icon="today" title="All done for today.">
              {nextWords(views, shown[0] ?? null)}
            </EmptyState>
          )}
          <NumberSection views={views} several={several} />
          <TodoSection {...parts} home={home} me={name} onGo={onGo} />
          <PrioritySection {...parts} />
          <MessageSection {...parts} />
        </div>
        <div>
          <MeetingSection meetings={shown} views={everywhere} several={several} today={today} />
          <OffSection views={views} several={several} first={shown.length === 0} />
        </div>
      </Columns>
    </>
  );
}
