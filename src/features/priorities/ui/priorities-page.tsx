import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { can } from '#features/accounts/model/permission.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { Button } from '#kit/controls/button.tsx';
import { InlineSelect } from '#kit/fields/inline-select.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { Section } from '#kit/page/section.tsx';
import { Tabs } from '#kit/page/tabs.tsx';
import { type Day, daysBetween } from '#lib/calendar/day.ts';
import { periodLabel, periodOf, shiftPeriod } from '#lib/calendar/period.ts';
import type { CompanyId } from '#lib/ids.ts';
import { quarterAnswer } from '../model/answer.ts';
import { chosenBy, hrefOf, isChosen, type PrioritiesAddress } from './address.ts';
import css from './priorities.module.css';
import { quarterQuery } from './priority-query.ts';
import { useFollowing } from './use-priorities.ts';
import { PriorityRow } from './priority-row.tsx';
import { type PriorityView, type RaisedFrom, usePriorityView } from './priority-view.ts';
import { RateSection } from './rate-section.tsx';
import { ReviewSection } from './review-section.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useVerbs } from './use-verbs.ts';

const PriorityDialog = lazy(async () => ({ default: (await import('./priority-dialog.tsx')).PriorityDialog }));

/** So long before its end a quarter can be reviewed: the planning day comes before the last day. */
const reviewDays = 21;

function quartersOf({ today, calendar }: PriorityView): Day[] {
  const running = periodOf(today, 'quarterly', calendar);
  return [1, 0, -1, -2, -3, -4].map((places) => shiftPeriod(running, 'quarterly', places));
}

/** Which priorities are off track, and how much of the quarter is left? */
export function PrioritiesPage(props: {
  companyId: CompanyId;
  address: PrioritiesAddress;
  onGo: (href: string) => void;
  /** Raises an issue from a row, or from none; whoever knows both rooms gives it. */
  raise?: ((from: RaisedFrom | null) => void) | undefined;
}) {
  const { companyId, address, onGo, raise } = props;
  const view = usePriorityView(companyId);
  const { company, words, calendar, today, room } = view;
  const { me, teams } = company;
  const { data: list } = useSuspenseQuery(quarterQuery(companyId, address.quarter));
  useFollowing(companyId);
  const verbs = useVerbs(view);
  const [asking, ask] = useState(false);
  const chosen = chosenBy(address, me.memberId);
  const priorities = list.priorities.filter((one) => isChosen(one, chosen));
  useRowKeys({ priorities, view, verbs, raise });

  const seesAll = can(me, 'editPlan');
  const mine = teams.filter(({ teamId }) => seesAll || me.teamIds.includes(teamId));
  const count = (of: PrioritiesAddress['of']) => {
    const those = chosenBy(of === undefined ? {} : { of }, me.memberId);
    return list.priorities.filter((one) => isChosen(one, those)).length;
  };
  const quarter = address.quarter === undefined ? {} : { quarter: address.quarter };
  const tab = (label: string, of: PrioritiesAddress['of']) => ({
    label,
    count: count(of),
    current: address.of === of,
    href: hrefOf(room, { ...quarter, ...(of === undefined ? {} : { of }) }),
  });
  const tabs = [tab('Company', undefined), ...mine.map((team) => tab(team.name, team.teamId)), tab('Mine', 'mine')];
  const many = words.word('priority', 2);
  const open = priorities.filter((one) => one.outcome === null && view.mayTrack(one));
  const due = open.filter((one) => daysBetween(today, one.due) <= reviewDays);
  const here = { ...quarter, ...(address.of === undefined ? {} : { of: address.of }) };
  const mayCommit = can(me, 'ownPriority');
  const commit = (tone: 'plain' | 'primary') =>
    mayCommit && (
      <Button tone={tone} icon="add" keys="n" onClick={() => ask(true)}>
        {`Commit to a ${words.word('priority')}`}
      </Button>
    );
  return (
    <>
      <PageHead
        crumbs={[
          { label: words.capital('priority', 2) },
          { label: tabs.find(({ current }) => current)?.label ?? '' },
          { label: periodLabel(list.quarter, 'quarterly', calendar, true) },
        ]}
        answer={quarterAnswer(priorities, { quarter: list.quarter, due: list.due, today, calendar, words })}
        tools={
          <>
            {due.length > 0 && !address.review && (
              <Button keys="r" onClick={() => onGo(hrefOf(room, { ...here, review: true }))}>
                Review the quarter
              </Button>
            )}
            <Button icon="print" onClick={() => globalThis.print()}>
              Print
            </Button>
            {priorities.length > 0 && commit('primary')}
          </>
        }
      />
      <div className={css['tools']}>
        <Tabs label={`Whose ${many}`} tabs={tabs} />
        <InlineSelect
          label="Quarter"
          options={[...new Set([...quartersOf(view), list.quarter])]
            .toSorted()
            .toReversed()
            .map((first) => ({
              value: first,
              label: periodLabel(first, 'quarterly', calendar, true),
            }))}
          value={list.quarter}
          onChange={(value) => {
            const of = address.of === undefined ? {} : { of: address.of };
            const running = value === periodOf(today, 'quarterly', calendar);
            onGo(hrefOf(room, { ...of, ...(running ? {} : { quarter: value as Day }) }));
          }}
        />
      </div>
      {address.review && due.length > 0 ? (
        <ReviewSection
          title="Review"
          priorities={due}
          view={view}
          verbs={verbs}
          onDone={() => onGo(hrefOf(room, here))}
        />
      ) : priorities.length === 0 ? (
        <EmptyState icon="priorities" title={`No ${many} here yet.`} actions={commit('primary')}>
          {`Three to seven for the company, one to seven a person: each with one owner, and done or not done by the end of the quarter.`}
        </EmptyState>
      ) : (
        <Section title={words.capital('priority', 2)} scope={priorities.length} first>
          <ProblemNote problem={verbs.attempt.problem} />
          <ul className={css['list']} aria-label={words.capital('priority', 2)}>
            {priorities.map((priority) => (
              <PriorityRow key={priority.priorityId} priority={priority} view={view} verbs={verbs} due={list.due} />
            ))}
          </ul>
        </Section>
      )}
      <RateSection view={view} chosen={chosen} />
      {asking && (
        <Suspense>
          <PriorityDialog
            view={view}
            priority={null}
            whose={address.of === 'mine' ? 'personal' : (address.of ?? (seesAll ? 'company' : 'personal'))}
            onClose={() => ask(false)}
          />
        </Suspense>
      )}
    </>
  );
}
