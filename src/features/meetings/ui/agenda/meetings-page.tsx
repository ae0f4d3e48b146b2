import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import { can } from '#features/accounts/model/permission.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { useCompany, useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { useToday } from '#features/accounts/ui/use-today.ts';
import { momentWords } from '#features/accounts/ui/when.ts';
import { Button } from '#kit/controls/button.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { showRefusal } from '#kit/notices/toast-store.ts';
import { PageHead } from '#kit/page/page-head.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { Agenda } from '../../contract/agenda.ts';
import { AfterTabs } from '../after/after-tabs.tsx';
import { AgendaLine } from './agenda-line.tsx';
import { mayMeet } from './may-meet.ts';
import { agendasQuery, openQuery, plannedQuery, useFollowAgendas } from './agenda-query.ts';
import { useOpening } from './use-opening.ts';

const AddAgendaDialog = lazy(async () => ({ default: (await import('./add-agenda-dialog.tsx')).AddAgendaDialog }));
const AgendaDialog = lazy(async () => ({ default: (await import('./agenda-dialog.tsx')).AgendaDialog }));
const ComingHeadlines = lazy(async () => ({
  default: (await import('../headlines/coming-headlines.tsx')).ComingHeadlines,
}));
const PlanDialog = lazy(async () => ({ default: (await import('./plan-dialog.tsx')).PlanDialog }));

type Asked = { readonly what: 'add' } | { readonly what: 'change' | 'plan'; readonly agenda: Agenda };

interface PageProps {
  companyId: CompanyId;
  onGo: (href: string) => void;
}

/** When do we meet next, and is one open now? */
export function MeetingsPage(props: PageProps) {
  const { me } = useCompany(props.companyId);
  return mayMeet(me) ? <Agendas {...props} /> : <PageHead answer="Meetings are for members of the company." />;
}

function Agendas({ companyId, onGo }: PageProps) {
  const company = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const cache = useQueryClient();
  const { me, teams, timeZone } = company;
  const { data: agendas } = useSuspenseQuery(agendasQuery(companyId));
  const { data: live } = useSuspenseQuery(openQuery(companyId));
  const { data: planned } = useSuspenseQuery(plannedQuery(companyId));
  useFollowAgendas(companyId);
  const opening = useOpening(companyId, onGo);
  const [asked, ask] = useState<Asked | null>(null);
  const [now] = useState(() => Date.now());
  const today = useToday(timeZone);
  const when = (instant: string) => momentWords(instant, { timeZone, now });
  const hrefOf = (meetingId: string) => `/c/${companyId}/meetings/${meetingId}`;
  const readAgain = () => void cache.invalidateQueries({ queryKey: agendasQuery(companyId).queryKey });
  const mayRun = ({ teamId }: Agenda) =>
    can(me, 'runMeeting', { ownTeam: teamId !== null && me.teamIds.includes(teamId), own: teamId === null });
  const mayAdd = can(me, 'runMeeting', { ownTeam: me.teamIds.length > 0, own: true });
  const whoseOf = ({ teamId, memberIds }: Agenda) =>
    teams.find((team) => team.teamId === teamId)?.name ??
    memberIds
      .map((id) => (id === me.memberId ? 'you' : (members.find(({ memberId }) => memberId === id)?.name ?? 'somebody')))
      .join(' and ');
  const openable = agendas.find(
    (agenda) => mayRun(agenda) && !live.items.some((one) => one.agendaId === agenda.agendaId),
  );

  const remove = async ({ agendaId, name }: Agenda): Promise<void> => {
    try {
      await client.agenda.delete({ companyId, agendaId });
      readAgain();
      offerUndo(`${name} deleted.`, async () => {
        await client.agenda.restore({ companyId, agendaId });
        readAgain();
      });
    } catch (thrown) {
      showRefusal(problemOf(thrown).message);
    }
  };
  const heard = teams.filter(({ teamId }) =>
    agendas.some((one) => one.teamId === teamId && one.sections.some(({ kind }) => kind === 'headlines')),
  );
  const nextAt = [
    ...planned.items.flatMap(({ plannedAt }) => plannedAt ?? []),
    ...agendas.flatMap((one) => one.nextAt ?? []),
  ]
    .toSorted()
    .at(0);
  const [first] = live.items;
  const answer = first
    ? `${first.name} is open now, since ${first.openedAt ? when(first.openedAt) : 'a moment ago'}.`
    : nextAt
      ? `The next meeting is ${when(nextAt)}.`
      : agendas.length === 0
        ? 'No meeting is set up yet.'
        : `${agendas.length === 1 ? 'One agenda' : `${agendas.length} agendas`}, no day agreed yet.`;
  const add = (tone: 'plain' | 'primary') =>
    mayAdd && (
      <Button tone={tone} icon="add" keys="n" onClick={() => ask({ what: 'add' })}>
        Add an agenda
      </Button>
    );
  return (
    <>
      <PageHead crumbs={[{ label: 'Meetings' }]} answer={answer} tools={agendas.length > 0 && add('plain')} />
      <AfterTabs companyId={companyId} current="" />
      {agendas.length === 0 ? (
        <EmptyState icon="meeting" title="No agenda yet." actions={add('primary')}>
          {mayAdd
            ? 'Take the one of 90 minutes or any other and change it later: press N, then Enter.'
            : 'Who leads a team adds one; its meetings are found here.'}
        </EmptyState>
      ) : (
        <Section title="Agendas" scope={agendas.length} first>
          <ul>
            {agendas.map((agenda) => (
              <AgendaLine
                key={agenda.agendaId}
                agenda={agenda}
                whose={whoseOf(agenda)}
                open={live.items.find(({ agendaId }) => agendaId === agenda.agendaId) ?? null}
                planned={planned.items.filter(({ agendaId }) => agendaId === agenda.agendaId)}
                when={when}
                hrefOf={hrefOf}
                mayRun={mayRun(agenda)}
                first={agenda === openable}
                busy={opening.busy}
                onOpen={() => opening.open(agenda.agendaId)}
                onPlan={() => ask({ what: 'plan', agenda })}
                onChange={() => ask({ what: 'change', agenda })}
                onDelete={() => void remove(agenda)}
              />
            ))}
          </ul>
        </Section>
      )}
      <Suspense>
        {heard.length > 0 && <ComingHeadlines company={company} teams={heard} />}
        {asked?.what === 'add' && (
          <AddAgendaDialog company={company} words={words} onAdded={readAgain} onClose={() => ask(null)} />
        )}
        {asked?.what === 'change' && (
          <AgendaDialog companyId={companyId} agenda={asked.agenda} onStored={readAgain} onClose={() => ask(null)} />
        )}
        {asked?.what === 'plan' && (
          <PlanDialog
            companyId={companyId}
            agenda={asked.agenda}
            today={today}
            timeZone={timeZone}
            onPlanned={() => void cache.invalidateQueries({ queryKey: plannedQuery(companyId).queryKey })}
            onClose={() => ask(null)}
          />
        )}
      </Suspense>
    </>
  );
}
