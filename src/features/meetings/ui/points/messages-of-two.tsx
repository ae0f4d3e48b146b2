import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useLists } from '#client/following.ts';
import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { showRefusal } from '#kit/notices/toast-store.ts';
import type { MessageId } from '#lib/ids.ts';
import { recapQuery } from '../after/after-query.ts';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';
import css from './points.module.css';

const MessageDialog = lazy(async () => ({ default: (await import('../live/message-dialog.tsx')).MessageDialog }));

/** Why nobody can be told anything by whoever looks; null where they can. */
function whyNot({ company, people }: Desk, mine: number): string | null {
  if (company.teams.length < 2)
    return 'A message goes from one team to another, and the company has no second one yet.';
  if (mine > 0) return null;
  const other = people.find(({ memberId }) => memberId !== company.me.memberId)?.memberId;
  const otherMay = company.teams.some(({ memberIds }) => memberIds.some((one) => one === other));
  return `A message is sent from a team, and you are in none. ${otherMay ? 'Let the other one write it, or join a team first.' : 'Join a team first.'}`;
}

/** What the two tell other teams: from a team of whoever writes it, and without a word on where it comes from. */
export function MessagesOfTwo({ desk }: { desk: Desk }) {
  const { which, company, isOpen, isSettled } = desk;
  const { companyId, meetingId } = which;
  const cache = useQueryClient();
  const [writing, write] = useState(false);
  const query = recapQuery(companyId, meetingId);
  const { data } = useQuery(query);
  useLists(
    companyId,
    useMemo(
      () => [{ queryKey: recapQuery(companyId, meetingId).queryKey, kinds: ['message'] }],
      [companyId, meetingId],
    ),
  );
  const from = company.teams
    .filter(({ teamId }) => company.me.teamIds.includes(teamId))
    .toSorted((one, other) => Number(other.kind === 'leadership') - Number(one.kind === 'leadership'));
  const without = whyNot(desk, from.length);
  const messages = data?.messages ?? [];
  const readAgain = () => cache.invalidateQueries({ queryKey: query.queryKey });
  const takeBack = async (messageId: MessageId): Promise<void> => {
    try {
      await client.message.delete({ companyId, messageId });
      await readAgain();
      offerUndo('Message taken back.', async () => {
        await client.message.restore({ companyId, messageId });
        await readAgain();
      });
    } catch (thrown) {
      showRefusal(problemOf(thrown).message);
    }
  };
  return (
    <section className={css['group']} aria-label="Messages">
      <h3>Messages to other teams</h3>
      {messages.length === 0 ? (
        <p className={live['quiet']}>{isOpen ? 'None yet.' : 'None was written.'}</p>
      ) : (
        <ul className={live['made']} aria-label="Messages to other teams">
          {messages.map(({ messageId, words, toTeam, teller }) => (
            <li key={messageId}>
              <span>
                {words}
                <small>{`${teller} to ${toTeam}`}</small>
              </span>
              {!isSettled && (
                <IconButton icon="trash" label={`Take back: ${words}`} onClick={() => void takeBack(messageId)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {isOpen &&
        (without === null ? (
          <Button tone="quiet" icon="add" keys="m" does="write a message to another team" onClick={() => write(true)}>
            Write a message
          </Button>
        ) : (
          <p className={live['small']}>{without}</p>
        ))}
      {writing && (
        <Suspense>
          <MessageDialog desk={desk} from={from} onClose={() => write(false)} />
        </Suspense>
      )}
    </section>
  );
}
