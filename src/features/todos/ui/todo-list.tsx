import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useKeys } from '#kit/keys/use-keys.ts';
import type { MenuGroup } from '#kit/overlays/menu-group.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { TodoId } from '#lib/ids.ts';
import type { Todo } from '../contract/todo.ts';
import { TodoLine } from './todo-line.tsx';
import css from './todos.module.css';
import type { TodoVerbs } from './use-todos.ts';

/** The list: j and k or the arrows move, Space ticks, Enter opens, `.` shows what else can be done. */
export function TodoList(props: {
  label: string;
  todos: readonly Todo[];
  today: Day;
  verbs: TodoVerbs;
  factsOf: (todo: Todo) => readonly string[];
  ownerOf: (todo: Todo) => string | null;
  /** The page of its owner, for who may open it. */
  ownerHrefOf?: ((todo: Todo) => string | null) | undefined;
  /** What was raised from one. */
  raisedOf?: ((todo: Todo) => ReactNode) | undefined;
  mayChange: (todo: Todo) => boolean;
  menuOf: (todo: Todo) => readonly MenuGroup[];
  onOpen: (todo: Todo) => void;
  onRaise: ((todo: Todo) => void) | null;
}) {
  const { todos, verbs, mayChange } = props;
  const [selected, select] = useState<TodoId | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const at = todos.findIndex(({ todoId }) => todoId === selected);
  const current = todos[at];
  const part = ({ todoId }: Todo, which: string) =>
    list.current?.querySelector<HTMLElement>(`[data-todo="${todoId}"] ${which}`);

  // What was ticked leaves the list, and the focus with it: on to what took its place.
  const leaving = useRef<number | null>(null);
  useEffect(() => {
    const next = todos[Math.min(leaving.current ?? 0, todos.length - 1)];
    if (leaving.current === null || !next) return;
    leaving.current = null;
    if (document.activeElement === document.body) {
      list.current?.querySelector<HTMLElement>(`[data-todo="${next.todoId}"] input`)?.focus();
    }
  }, [todos, list]);

  const move = (by: 1 | -1) => {
    const next = todos[current === undefined ? 0 : Math.max(0, Math.min(at + by, todos.length - 1))];
    if (next) part(next, 'input')?.focus();
  };
  const toggle = (todo: Todo) => {
    leaving.current = todos.indexOf(todo);
    verbs.toggle(todo);
  };
  const chosen = current && mayChange(current) ? current : null;
  useKeys(
    [
      { key: 'j', does: 'next one', run: () => move(1) },
      { key: 'k', does: 'the one before', run: () => move(-1) },
      { key: 'ArrowDown', does: 'next one', run: () => move(1) },
      { key: 'ArrowUp', does: 'the one before', run: () => move(-1) },
      { key: ' ', does: 'tick it' },
      { key: 'x', does: 'tick it', run: () => chosen && toggle(chosen) },
      { key: 'Enter', does: 'change it', run: () => chosen && props.onOpen(chosen) },
      { key: 'Delete', does: 'delete it', run: () => chosen && verbs.remove(chosen) },
      { key: '.', does: 'what else can be done', run: () => chosen && part(chosen, '[aria-haspopup=menu]')?.click() },
      ...(props.onRaise && current
        ? [{ key: 'i', does: 'raise an issue from it', run: () => props.onRaise?.(current) }]
        : []),
    ],
    'To-dos',
  );
  return (
    <ul ref={list} className={css['list']} aria-label={props.label}>
      {todos.map((todo) => (
        <TodoLine
          key={todo.todoId}
          todo={todo}
          today={props.today}
          facts={props.factsOf(todo)}
          owner={props.ownerOf(todo)}
          ownerHref={props.ownerHrefOf?.(todo)}
          raised={props.raisedOf?.(todo)}
          ticked={(todo.doneAt !== null) !== verbs.ticking.has(todo.todoId)}
          mayChange={mayChange(todo)}
          current={todo.todoId === selected}
          menu={props.menuOf(todo)}
          onToggle={() => toggle(todo)}
          onOpen={() => props.onOpen(todo)}
          onSelect={() => select(todo.todoId)}
        />
      ))}
    </ul>
  );
}
