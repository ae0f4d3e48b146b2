import { useState } from 'react';
import type { Todo } from '#features/todos/contract/todo.ts';
import { carriedWords, oldWords, standingOf } from '#features/todos/model/due.ts';
import { repeatWords } from '#features/todos/model/repeat.ts';
import { TodoLine } from '#features/todos/ui/todo-line.tsx';
import { InlineSelect } from '#kit/fields/inline-select.tsx';
import { Section } from '#kit/page/section.tsx';
import { dayIn } from '#lib/calendar/day.ts';
import type { CompanyId } from '#lib/ids.ts';
import { AddTodo } from './add-todo.tsx';
import { CompanyTag } from './company-tag.tsx';
import { raisedOf } from './raised-of.tsx';
import css from './today.module.css';
import type { TodayView } from './today-view.ts';
import type { TodayVerbs } from './use-today-verbs.ts';

interface Own {
  readonly view: TodayView;
  readonly todo: Todo;
}

const factsOf = ({ view, todo }: Own): string[] =>
  [
    todo.origin ? `from ${todo.origin.title}` : '',
    oldWords(dayIn(Date.parse(todo.madeAt), view.company.timeZone), view.today),
    carriedWords(todo.carried, view.words.word('issue')),
    todo.repeats ? repeatWords[todo.repeats] : '',
  ].filter((fact) => fact !== '');

/** What one has taken on, in every company, the late ones first; and a line to add one. */
export function TodoSection(props: {
  views: readonly TodayView[];
  several: boolean;
  /** The company at hand: a new one goes there unless another is chosen. */
  home: CompanyId;
  me: string;
  verbs: TodayVerbs;
  onGo: (href: string) => void;
}) {
  const { views, several, home, me, verbs, onGo } = props;
  const [chosen, choose] = useState<string | null>(null);
  const todos = views
    .flatMap((view) => view.todos.map((todo): Own => ({ view, todo })))
    .toSorted((one, other) => (one.todo.due < other.todo.due ? -1 : one.todo.due > other.todo.due ? 1 : 0));
  const late = todos.filter(({ view, todo }) => standingOf(todo, view.today) === 'late').length;
  const place =
    views.find(({ company }) => company.companyId === chosen) ??
    views.find(({ company }) => company.companyId === home) ??
    views[0];
  if (!place) return null;
  const { company, words } = place;
  return (
    <Section
      title={words.capital('todo', 2)}
      scope={todos.length === 0 ? 'none open' : `${todos.length} open${late === 0 ? '' : `, ${late} late`}`}
    >
      {todos.length > 0 && (
        <ul className={css['rows']} aria-label={words.capital('todo', 2)}>
          {todos.map((own) => (
            <TodoLine
              key={own.todo.todoId}
              todo={own.todo}
              today={own.view.today}
              facts={factsOf(own)}
              owner={null}
              raised={raisedOf(own.view, own.todo.todoId)}
              ticked={verbs.pending.has(own.todo.todoId)}
              mayChange
              current={false}
              menu={[]}
              mark={<CompanyTag view={own.view} several={several} />}
              onToggle={() => verbs.tick(own.view.company.companyId, own.todo)}
              onOpen={() => onGo(`/c/${own.view.company.companyId}/todos`)}
              onSelect={() => undefined}
            />
          ))}
        </ul>
      )}
      {several && (
        <div className={css['where']}>
          <InlineSelect
            label="Add to"
            options={views.map((view) => ({ value: view.company.companyId, label: view.company.name }))}
            value={company.companyId}
            onChange={choose}
          />
        </div>
      )}
      <AddTodo key={company.companyId} view={place} me={me} verbs={verbs} />
    </Section>
  );
}
