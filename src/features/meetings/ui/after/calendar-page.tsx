import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { can } from '#features/accounts/model/permission.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { useCompany, useWords } from '#features/accounts/ui/use-company.ts';
import { Button } from '#kit/controls/button.tsx';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { CopyField } from '#kit/fields/copy-field.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import { mayMeet } from '../agenda/may-meet.ts';
import css from './after.module.css';
import { feedsQuery } from './after-query.ts';
import { AfterTabs } from './after-tabs.tsx';
import { FeedTable } from './feed-table.tsx';

const mine = '';

/** Which calendar programs read my meetings? */
export function CalendarPage({ companyId }: { companyId: CompanyId }) {
  const { me } = useCompany(companyId);
  return mayMeet(me) ? (
    <Calendar companyId={companyId} />
  ) : (
    <PageHead answer="Meetings are for members of the company." />
  );
}

function Calendar({ companyId }: { companyId: CompanyId }) {
  const { me, teams, timeZone } = useCompany(companyId);
  const words = useWords(companyId);
  const cache = useQueryClient();
  const { data: feeds } = useSuspenseQuery(feedsQuery(companyId));
  const [whose, setWhose] = useState(mine);
  const [todos, setTodos] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const attempt = useAttempt();
  const readAgain = () => cache.invalidateQueries({ queryKey: feedsQuery(companyId).queryKey });
  const make = () =>
    attempt.run(async () => {
      const teamId = whose === mine ? null : (whose as TeamId);
      setMade((await client.calendarFeed.make({ companyId, teamId, todos })).url);
      await readAgain();
    });
  const nameOf = (teamId: TeamId | null) =>
    teamId === null ? 'Your meetings' : (teams.find((team) => team.teamId === teamId)?.name ?? 'A team');
  const open = teams.filter(({ teamId }) => can(me, 'attendMeeting', { ownTeam: me.teamIds.includes(teamId) }));
  return (
    <>
      <PageHead
        crumbs={[{ label: 'Meetings', href: `/c/${companyId}/meetings` }, { label: 'Calendar' }]}
        answer={
          feeds.length === 0
            ? 'No calendar program reads your meetings yet.'
            : `${feeds.length} ${feeds.length === 1 ? 'address' : 'addresses'} for calendar programs in use.`
        }
      />
      <AfterTabs companyId={companyId} current="/calendar" />
      <Section title="Make an address" first tool>
        <div className={css['form']}>
          <SelectField
            label="Meetings"
            value={whose}
            onChange={setWhose}
            options={[
              { value: mine, label: 'All that I am to be in' },
              ...open.map(({ teamId, name }) => ({ value: teamId, label: name })),
            ]}
          />
          <CheckBox checked={todos} onChange={setTodos}>
            {words.fill('With the days on which {todo.many} are due, private ones left out')}
          </CheckBox>
          <div>
            <Button tone="primary" busy={attempt.busy} onClick={() => void make()}>
              Make an address
            </Button>
          </div>
          <ProblemNote problem={attempt.problem} />
        </div>
        {made !== null && (
          <div className={css['made']}>
            <CopyField
              label="Address of the calendar"
              help="Shown this once. In your calendar program, add a calendar by its address. Whoever has it reads the same without signing in, until you revoke it."
              value={made}
            />
          </div>
        )}
      </Section>
      {feeds.length > 0 && (
        <Section title="In use" scope={feeds.length}>
          <FeedTable
            feeds={feeds}
            timeZone={timeZone}
            nameOf={nameOf}
            busy={attempt.busy}
            onRevoke={({ feedId }) =>
              attempt.run(async () => {
                await client.calendarFeed.revoke({ companyId, feedId });
                setMade(null);
                await readAgain();
              })
            }
          />
        </Section>
      )}
    </>
  );
}
