import { can } from '#features/accounts/model/permission.ts';
import { AddLine } from '#features/todos/ui/add-line.tsx';
import { useTodos } from '#features/todos/ui/use-todos.ts';
import { useTodoView } from '#features/todos/ui/use-todo-view.ts';
import { Avatar } from '#kit/marks/avatar.tsx';
import { Section } from '#kit/page/section.tsx';
import { dayLabel } from '#lib/calendar/day.ts';
import type { TeamId } from '#lib/ids.ts';
import css from './live.module.css';
import type { Desk } from './use-desk.ts';
import { useMadeTodos } from './use-made.ts';

/** The line to type a to-do in, and what was taken on in this meeting. */
export function MadeTodos({ desk, teamId }: { desk: Desk; teamId: TeamId }) {
  const { isOpen, words } = desk;
  const { shown, today, named, givable, company } = useTodoView(desk.which.companyId, teamId);
  const verbs = useTodos(shown);
  const made = useMadeTodos(desk, teamId);
  return (
    <Section title={`${words.capital('todo', 2)} from today`} scope={made.length} first>
      {isOpen && can(company.me, 'ownTodo') && (
        <AddLine
          word={words.word('todo')}
          people={givable}
          example="Price list @Dana"
          today={today}
          mayHide={false}
          onAdd={(draft) =>
            verbs.add(
              { ...draft, teamId, meetingId: desk.which.meetingId },
              (todo) => `${named(todo.ownerId)} has it: ${todo.title}.`,
            )
          }
        />
      )}
      <ul className={css['made']} aria-label={`${words.capital('todo', 2)} from today`}>
        {made.map((todo) => (
          <li key={todo.todoId}>
            <span>
              {todo.title}
              <small>
                {[`due ${dayLabel(todo.due, { today })}`, todo.origin && `from ${todo.origin.title}`]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            <Avatar name={named(todo.ownerId)} size="sm" spoken />
          </li>
        ))}
      </ul>
    </Section>
  );
}
