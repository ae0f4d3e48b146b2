import { can } from '#features/accounts/model/permission.ts';
import { useKeys } from '#kit/keys/use-keys.ts';
import { TodosOfTwo } from '../points/todos-of-two.tsx';
import { HourTodos } from '../solo/hour-todos.tsx';
import css from './live.module.css';
import { MadeTodos } from './made-todos.tsx';
import { MessageSection } from './message-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { raiseNew } from './raise-new.ts';
import type { Desk } from './use-desk.ts';

/** What can be written down at any time, and who is here. */
export function Capture({ desk }: { desk: Desk }) {
  const { meeting, isOpen, company, words } = desk;
  const { teamId } = meeting;
  const isPair = meeting.kind === 'owner-operator';
  const mayRaise = isOpen && teamId !== null && can(company.me, 'raiseIssue');
  useKeys(mayRaise ? [{ key: 'i', does: words.fill('{raise} an {issue}'), run: () => raiseNew(desk) }] : [], 'Meeting');
  return (
    <aside className={css['right']} aria-label="Capture">
      {teamId !== null && <MadeTodos desk={desk} teamId={teamId} />}
      {teamId !== null && <MessageSection desk={desk} teamId={teamId} />}
      {isPair && <TodosOfTwo desk={desk} />}
      {meeting.kind === 'solo' ? (
        <HourTodos desk={desk} />
      ) : (
        <PeopleSection desk={desk} first={teamId === null && !isPair} />
      )}
    </aside>
  );
}
