import { can } from '#features/accounts/model/permission.ts';
import { momentWords } from '#features/accounts/ui/when.ts';
import { Button } from '#kit/controls/button.tsx';
import { Columns } from '#kit/page/columns.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { AgreedBefore } from '../points/agreed-before.tsx';
import { OwnList } from '../points/own-list.tsx';
import { useOpening } from '../agenda/use-opening.ts';
import { ComingAgenda } from './coming-agenda.tsx';
import css from './live.module.css';
import { PeopleSection } from './people-section.tsx';
import type { Desk } from './use-desk.ts';
import { useNow } from './use-now.ts';

/** A meeting that is still to come: when, what is on its agenda, and who will be there. */
export function PlannedPage({ desk, onGo }: { desk: Desk; onGo: (href: string) => void }) {
  const { which, meeting, company, people, verbs } = desk;
  const { agendaId } = meeting;
  const isPair = meeting.kind === 'owner-operator';
  const now = useNow(desk.ahead, 60_000);
  const opening = useOpening(which.companyId, onGo);
  const mine = people.find(({ memberId }) => memberId === company.me.memberId);
  const ownTeam = meeting.teamId !== null && company.me.teamIds.includes(meeting.teamId);
  const may = can(company.me, 'runMeeting', { ownTeam, own: meeting.teamId === null });
  const when = meeting.plannedAt && momentWords(meeting.plannedAt, { timeZone: company.timeZone, now });
  return (
    <>
      <PageHead
        crumbs={[{ label: 'Meetings', href: `/c/${which.companyId}/meetings` }, { label: meeting.name }]}
        answer={`${meeting.name} is still to come${when ? `: ${when}` : ''}.`}
        tools={
          <>
            {mine && (
              <Button onClick={() => verbs.mark(mine.memberId, mine.presence === 'absent' ? 'expected' : 'absent')}>
                {mine.presence === 'absent' ? 'I will come after all' : 'I cannot come'}
              </Button>
            )}
            {may && agendaId !== null && (
              <Button
                tone="primary"
                keys="o"
                busy={opening.busy}
                onClick={() => opening.open(agendaId, meeting.meetingId)}
              >
                Open it
              </Button>
            )}
          </>
        }
      />
      <Columns split="aside">
        <div className={css['planned']}>
          {isPair ? (
            <>
              <OwnList desk={desk} />
              <AgreedBefore desk={desk} />
            </>
          ) : (
            <ComingAgenda desk={desk} first />
          )}
        </div>
        <div>
          <PeopleSection desk={desk} first />
          {isPair && <ComingAgenda desk={desk} />}
        </div>
      </Columns>
    </>
  );
}
