import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Todo } from '#features/todos/contract/todo.ts';
import { usePersonHref } from '#features/accounts/ui/use-person-href.ts';
import { useOpenRaised } from '#features/cadence/ui/raise/use-open-raised.tsx';
import { todosQuery } from '#features/todos/ui/list-query.ts';
import { TodoDialog } from '#features/todos/ui/todo-dialog.tsx';
import { TodoList } from '#features/todos/ui/todo-list.tsx';
import { todoMenu } from '#features/todos/ui/todo-menu.ts';
import { useTodos } from '#features/todos/ui/use-todos.ts';
import { useTodoView } from '#features/todos/ui/use-todo-view.ts';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import { reviewed, reviewWords } from '../../model/todo-review.ts';
import css from './live.module.css';
import type { Desk } from './use-desk.ts';
import { useRaise } from './use-raise.ts';

/** What the team had taken on until today: done or not done. Not done twice goes to the issues. */
export function TodoPart({ desk }: { desk: Desk }) {
  const { which, meeting } = desk;
  const view = useTodoView(which.companyId, meeting.teamId);
  const { shown, company, words, today, mayTouch } = view;
  const { data: open } = useQuery(todosQuery(shown, 'open'));
  const { data: done } = useQuery(todosQuery(shown, 'done'));
  const verbs = useTodos(shown);
  const { raise, isRaised } = useRaise(desk);
  const raisedOf = useOpenRaised(which.companyId, 'todo');
  const personHref = usePersonHref(which.companyId);
  const [editing, edit] = useState<Todo | null>(null);
  if (!open || !done) return <LoadingLines />;
  const asked = reviewed([...open.items, ...done.items], today, meeting.openedAt ?? '');
  const onRaise =
    raise &&
    ((todo: Todo) => {
      if (!isRaised(todo.todoId)) raise({ kind: 'todo', id: todo.todoId, period: null, title: todo.title });
    });
  return (
    <>
      <p className={css['sectionLine']}>{reviewWords(asked)}</p>
      <TodoList
        label={words.capital('todo', 2)}
        todos={asked}
        today={today}
        verbs={verbs}
        factsOf={view.factsOf}
        ownerOf={({ ownerId }) => view.named(ownerId)}
        ownerHrefOf={({ ownerId }) => personHref(ownerId)}
        raisedOf={({ todoId }) => raisedOf(todoId)}
        mayChange={mayTouch}
        menuOf={(todo) => (mayTouch(todo) ? todoMenu({ todo, words, verbs, onOpen: edit, onRaise }) : [])}
        onOpen={edit}
        onRaise={onRaise}
      />
      {editing && (
        <TodoDialog
          company={company}
          words={words}
          todo={editing}
          people={view.holders(editing)}
          onStored={(todo) => verbs.put([todo])}
          onClose={() => edit(null)}
        />
      )}
    </>
  );
}
