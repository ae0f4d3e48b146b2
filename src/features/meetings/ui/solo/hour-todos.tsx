import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hearChanges } from '#client/changes.ts';
import { AddLine } from '#features/todos/ui/add-line.tsx';
import { useTodos } from '#features/todos/ui/use-todos.ts';
import { useTodoView } from '#features/todos/ui/use-todo-view.ts';
import { Section } from '#kit/page/section.tsx';
import { dayLabel } from '#lib/calendar/day.ts';
import { recapQuery } from '../after/after-query.ts';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';
import { useOwnTodo } from './use-own-todo.ts';

/** What was taken on in this hour. */
export function HourTodos({ desk }: { desk: Desk }) {
  const { which, isOpen, words, today } = desk;
  const { companyId, meetingId } = which;
  const cache = useQueryClient();
  const { shown, givable } = useTodoView(companyId, null);
  const verbs = useTodos(shown);
  const own = useOwnTodo(companyId);
  const { data } = useQuery(recapQuery(companyId, meetingId));
  const readAgain = () => void cache.invalidateQueries({ queryKey: recapQuery(companyId, meetingId).queryKey });
  useEffect(
    () =>
      hearChanges(companyId, (changes) => {
        if (changes.some(({ kind }) => kind === 'todo')) {
          void cache.invalidateQueries({ queryKey: recapQuery(companyId, meetingId).queryKey });
        }
      }),
    [cache, companyId, meetingId],
  );
  const made = data?.todos ?? [];
  const title = `${words.capital('todo', 2)} from this hour`;
  return (
    <Section title={title} scope={made.length} first>
      {isOpen && (
        <AddLine
          word={words.word('todo')}
          people={givable.slice(0, 1)}
          today={today}
          mayHide={false}
          onAdd={async (draft) => {
            const added = await verbs.add({ ...draft, ...own, meetingId }, (todo) => `Yours: ${todo.title}.`);
            readAgain();
            return added;
          }}
        />
      )}
      {made.length === 0 ? (
        <p className={live['quiet']}>{isOpen ? 'Nothing yet.' : 'None.'}</p>
      ) : (
        <ul className={live['made']} aria-label={title}>
          {made.map((todo) => (
            <li key={todo.todoId}>
              <span>
                {todo.title}
                <small>{todo.done ? 'done' : `due ${dayLabel(todo.due, { today })}`}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
