import { AddLine } from '#features/todos/ui/add-line.tsx';
import { useTodos } from '#features/todos/ui/use-todos.ts';
import { useTodoView } from '#features/todos/ui/use-todo-view.ts';
import { Avatar } from '#kit/marks/avatar.tsx';
import { Section } from '#kit/page/section.tsx';
import { dayLabel } from '#lib/calendar/day.ts';
import { useTakenOn } from '../after/use-taken-on.ts';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';

/** What one of the two takes on: it belongs to no team, and says nowhere that it comes from here. */
export function TodosOfTwo({ desk }: { desk: Desk }) {
  const { which, isOpen, words, people } = desk;
  const { companyId, meetingId } = which;
  const { shown, today, named, givable } = useTodoView(companyId, null);
  const verbs = useTodos(shown);
  const { made, readAgain } = useTakenOn(which);
  const title = `${words.capital('todo', 2)} from today`;
  return (
    <Section title={title} scope={made.length} first>
      {isOpen && (
        <>
          <AddLine
            word={words.word('todo')}
            example="Price list @Dana"
            people={givable.filter(({ memberId }) => people.some((one) => one.memberId === memberId))}
            today={today}
            mayHide={false}
            onAdd={async (draft) => {
              const added = await verbs.add(
                { ...draft, meetingId },
                (todo) => `${named(todo.ownerId)} has it: ${todo.title}.`,
              );
              readAgain();
              return added;
            }}
          />
          <p className={live['small']}>
            {`Seen like any other ${words.word('todo')} of whoever has it. That it comes from here is told to you two alone.`}
          </p>
        </>
      )}
      <ul className={live['made']} aria-label={title}>
        {made.map((todo) => (
          <li key={todo.todoId}>
            <span>
              {todo.title}
              <small>{todo.done ? 'done' : `due ${dayLabel(todo.due, { today })}`}</small>
            </span>
            <Avatar name={todo.owner} size="sm" spoken />
          </li>
        ))}
      </ul>
    </Section>
  );
}
