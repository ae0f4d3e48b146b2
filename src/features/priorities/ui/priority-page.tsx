import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { useKeys } from '#kit/keys/use-keys.ts';
import { Columns } from '#kit/page/columns.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { Section } from '#kit/page/section.tsx';
import { Menu } from '#kit/overlays/menu.tsx';
import { periodLabel } from '#lib/calendar/period.ts';
import { weekLabel } from '#lib/calendar/week.ts';
import type { CompanyId, PriorityId } from '#lib/ids.ts';
import { movedWords } from '../model/answer.ts';
import { quarterEnd } from '../model/priority.ts';
import { dayWords, happeningsOf, priorityAnswer } from '../model/reading.ts';
import { weeksOf } from '../model/track.ts';
import { hrefOf } from './address.ts';
import { MilestoneList } from './milestone-list.tsx';
import css from './priorities.module.css';
import { PriorityFacts } from './priority-facts.tsx';
import { priorityQuery } from './priority-query.ts';
import { useFollowing } from './use-priorities.ts';
import { type RaisedFrom, usePriorityView } from './priority-view.ts';
import { ReviewSection } from './review-section.tsx';
import { TrackChoice, WeekMark } from './track.tsx';
import { useVerbs } from './use-verbs.ts';
import { WeekNote } from './week-note.tsx';

const PriorityDialog = lazy(async () => ({ default: (await import('./priority-dialog.tsx')).PriorityDialog }));

/** How does this one stand, week by week, and what is still to be done? */
export function PriorityPage(props: {
  companyId: CompanyId;
  priorityId: PriorityId;
  onGo: (href: string) => void;
  raise?: ((from: RaisedFrom) => void) | undefined;
  /** What was raised from it. */
  raised?: ReactNode;
}) {
  const { companyId, priorityId, onGo, raise, raised } = props;
  const view = usePriorityView(companyId);
  const { words, calendar, today, week, room, company } = view;
  const { data: priority } = useSuspenseQuery(priorityQuery(companyId, priorityId));
  useFollowing(companyId);
  const verbs = useVerbs(view);
  const [asking, ask] = useState<'change' | 'close' | null>(null);
  const running = priority.outcome === null;
  const [may, decides] = [view.mayTrack(priority), view.mayDecide(priority)];
  const team = company.teams.find(({ teamId }) => teamId === priority.teamId);
  const whose = priority.level === 'personal' ? view.nameOf(priority.ownerId) : (team?.name ?? 'Company');
  const from = hrefOf(room, team ? { of: team.teamId } : {});
  const name = words.word('priority');
  useKeys(
    [
      ...(running && may
        ? [
            { key: '1', does: 'on track this week', run: () => verbs.say(priority, true) },
            { key: '2', does: 'off track this week', run: () => verbs.say(priority, false) },
          ]
        : []),
      ...(raise
        ? [
            {
              key: 'i',
              does: words.fill('{raise} an {issue} from it'),
              run: () => raise({ kind: 'priority', id: priorityId, title: priority.title }),
            },
          ]
        : []),
    ],
    words.capital('priority'),
  );
  const remove = async () => {
    if (await verbs.delete(priority)) onGo(from);
  };
  const moved = running
    ? movedWords(priority.due, quarterEnd(priority.due, calendar), (day) => dayWords(day, today))
    : null;
  const weeks = weeksOf(priority, priority.closedOn ?? today, calendar);
  return (
    <>
      <PageHead
        crumbs={[
          { label: words.capital('priority', 2), href: room },
          { label: whose, href: from },
          { label: periodLabel(priority.due, 'quarterly', calendar, true) },
        ]}
        answer={priorityAnswer(priority, today, calendar)}
        tools={
          <>
            <Button icon="print" onClick={() => globalThis.print()}>
              Print
            </Button>
            {decides && (
              <Menu
                position="bottom-end"
                groups={[
                  {
                    id: 'this',
                    entries: [
                      ...(running
                        ? [{ id: 'change', label: `Change this ${name}`, run: () => ask('change') }]
                        : [{ id: 'reopen', label: 'Open it again', run: () => verbs.reopen(priority) }]),
                      { id: 'delete', label: `Delete this ${name}`, icon: 'trash' as const, run: () => void remove() },
                    ],
                  },
                ]}
              >
                <IconButton icon="more" label={`More with ${priority.title}`} />
              </Menu>
            )}
            {running && may && (
              <Button tone="primary" keys="c" onClick={() => ask('close')}>
                Close it
              </Button>
            )}
          </>
        }
      >
        {moved}
      </PageHead>
      {asking === 'close' && running ? (
        <ReviewSection
          title={`Close this ${name}`}
          priorities={[priority]}
          view={view}
          verbs={verbs}
          onDone={() => ask(null)}
        />
      ) : (
        <ProblemNote problem={verbs.attempt.problem} />
      )}
      <Columns split="aside">
        <div>
          <Section
            title="Week by week"
            scope={weeks.length === 0 ? undefined : weeks.length}
            first={asking !== 'close'}
          >
            <ul className={css['weeks']} aria-label="Week by week">
              {weeks.map((one) => {
                const said = one.said === null ? 'nothing said' : `${one.said.onTrack ? 'on' : 'off'} track`;
                return (
                  <li key={one.week}>
                    <WeekMark onTrack={one.said?.onTrack ?? null} label={`${weekLabel(one.week)}: ${said}`} />
                    <span aria-hidden="true">{dayWords(one.week, today)}</span>
                  </li>
                );
              })}
            </ul>
            {running && may && (
              <div className={css['ends']}>
                <span className={css['quiet']}>{`This week, ${weekLabel(week)}:`}</span>
                <TrackChoice priority={priority} view={view} onSay={(onTrack) => verbs.say(priority, onTrack)} />
              </div>
            )}
            {running && may && <WeekNote priority={priority} view={view} verbs={verbs} />}
          </Section>
          <Section title="Milestones" scope={priority.milestones.length === 0 ? undefined : priority.milestones.length}>
            {priority.milestones.length === 0 && (
              <p className={css['quiet']}>None yet: the steps on the way, each in a line with its day.</p>
            )}
            <MilestoneList priority={priority} view={view} verbs={verbs} />
          </Section>
          {raised}
          <Section title="History">
            <ul className={css['list']}>
              {happeningsOf(priority, company.timeZone).map((one) => (
                <li key={one.id} className={css['happened']}>
                  <span className={css['quiet']}>{dayWords(one.on, today)}</span>
                  <p>
                    {one.what}
                    {one.note !== '' && `: ${one.note}`}
                    {one.by !== null && (
                      <span
                        className={css['quiet']}
                      >{` · ${view.nameOf(one.by as Parameters<typeof view.nameOf>[0])}`}</span>
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <PriorityFacts priority={priority} view={view} whose={whose} />
      </Columns>
      {asking === 'change' && (
        <Suspense>
          <PriorityDialog view={view} priority={priority} whose="" onClose={() => ask(null)} />
        </Suspense>
      )}
    </>
  );
}
