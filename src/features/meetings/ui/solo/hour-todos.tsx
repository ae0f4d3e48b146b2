import { AddLine } from '#features/todos/ui/add-line.tsx';
import { useTodos } from '#features/todos/ui/use-todos.ts';
import { useTodoView } from '#features/todos/ui/use-todo-view.ts';
import { Section } from '#kit/page/section.tsx';
import { dayLabel } from '#lib/calendar/day.ts';
import { useTakenOn } from '../after/use-taken-on.ts';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';
import { useOwnTodo } from './use-own-todo.ts';

/** What was taken on in this hour. */
export function HourTodos({ desk }: { desk: Desk }) {
  const { which, isOpen, words, today } = desk;
  const { companyId, meetingId } = which;
  const { shown, givable } = useTodoView(companyId, null);
  const verbs = useTodos(shown);
  const own = useOwnTodo(companyId);
  const { made, readAgain } = useTakenOn(which);
  const title = `${words.capital('todo', 2)} from this hour`;
  return (
    <Section title={title} scope={made.length} first>
      {isOpen && (
        <AddLine
          word={words.word('todo')}
          people={givable.slice(0, 1)}
          example="Price list fri"
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
