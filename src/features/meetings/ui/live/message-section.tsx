import { lazy, Suspense, useState } from 'react';
import { can } from '#features/accounts/model/permission.ts';
import { Button } from '#kit/controls/button.tsx';
import { Section } from '#kit/page/section.tsx';
import type { TeamId } from '#lib/ids.ts';
import css from './live.module.css';
import type { Desk } from './use-desk.ts';
import { useMadeMessages } from './use-made.ts';

const MessageDialog = lazy(async () => ({ default: (await import('./message-dialog.tsx')).MessageDialog }));

/** What this meeting decides to tell other teams; nothing where there is no other team. */
export function MessageSection({ desk, teamId }: { desk: Desk; teamId: TeamId }) {
  const { company, isOpen, nameOf } = desk;
  const [writing, write] = useState(false);
  const messages = useMadeMessages(desk, teamId);
  const hasOthers = company.teams.some((team) => team.teamId !== teamId);
  const may = isOpen && hasOthers && can(company.me, 'solveIssue', { ownTeam: company.me.teamIds.includes(teamId) });
  if (!hasOthers && messages.length === 0) return null;
  const teamName = (id: TeamId) => company.teams.find((team) => team.teamId === id)?.name ?? 'a team';
  return (
    <Section
      title="Messages to pass on"
      scope={messages.length}
      actions={
        may && (
          <Button tone="quiet" keys="m" does="write a message to another team" onClick={() => write(true)}>
            Write
          </Button>
        )
      }
    >
      {messages.length === 0 ? (
        <p className={css['quiet']}>Nothing waits. What a meeting decides to tell others lands here.</p>
      ) : (
        <ul className={css['made']} aria-label="Messages to pass on">
          {messages.map((message) => (
            <li key={message.messageId}>
              <span>
                {message.words}
                <small>{`${nameOf(message.tellerId)} to ${teamName(message.toTeamId)}`}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
      {writing && (
        <Suspense>
          <MessageDialog
            desk={desk}
            from={company.teams.filter((team) => team.teamId === teamId)}
            onClose={() => write(false)}
          />
        </Suspense>
      )}
    </Section>
  );
}
