import type { ReactNode } from 'react';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { Icon } from '#kit/marks/icon.tsx';
import { Avatar } from '#kit/marks/avatar.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { Menu } from '#kit/overlays/menu.tsx';
import type { MenuGroup } from '#kit/overlays/menu-group.ts';
import { QuietLink } from '#kit/page/quiet-link.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import { type Day, dayLabel } from '#lib/calendar/day.ts';
import type { Todo } from '../contract/todo.ts';
import { dueWords, standingOf } from '../model/due.ts';
import css from './todos.module.css';

/** One to-do: tick, title, where it comes from, when it is due. */
export function TodoLine(props: {
  todo: Todo;
  today: Day;
  /** Where it comes from and how it goes: `from Calls come late`, `carried once`, `every month`. */
  facts: readonly string[];
  /** Named where the list is of several people. */
  owner: string | null;
  /** The page of its owner, for who may open it. */
  ownerHref?: string | null | undefined;
  /** What was raised from it. */
  raised?: ReactNode;
  ticked: boolean;
  mayChange: boolean;
  current: boolean;
  menu: readonly MenuGroup[];
  /** Before its title, where it stands among those of other companies. */
  mark?: ReactNode;
  onToggle: () => void;
  onOpen: () => void;
  onSelect: () => void;
}) {
  const { todo, today, facts, owner, raised, ticked, mayChange } = props;
  return (
    <li
      className={classNames(css['line'], props.current && css['current'], ticked && css['ticked'])}
      data-todo={todo.todoId}
      onFocusCapture={props.onSelect}
    >
      <div className={css['tick']}>
        <CheckBox checked={ticked} disabled={!mayChange} aria-label={todo.title} onChange={props.onToggle} />
      </div>
      <div className={css['what']}>
        <span className={css['named']}>
          {props.mark}
          {mayChange ? (
            <button type="button" className={css['title']} onClick={props.onOpen}>
              {todo.title}
            </button>
          ) : (
            <span className={css['title']}>{todo.title}</span>
          )}
        </span>
        {(facts.length > 0 || raised) && (
          <span className={css['facts']}>
            {facts.join(' · ')}
            {facts.length > 0 && raised && ' · '}
            {raised}
          </span>
        )}
      </div>
      {todo.private && (
        <span className={css['private']}>
          <Icon name="lock" />
          <span>private</span>
        </span>
      )}
      {owner !== null && (
        <span className={css['owner']}>
          <Avatar name={owner} size="sm" />
          <QuietLink href={props.ownerHref}>{owner}</QuietLink>
        </span>
      )}
      <span
        className={classNames(css['due'], standingOf(todo, today) === 'late' && css['late'])}
        title={dayLabel(todo.doneOn ?? todo.due, { withYear: true })}
      >
        {dueWords(todo, today)}
      </span>
      {props.menu.length > 0 && (
        <Menu groups={props.menu} position="left-start">
          <IconButton icon="more" label={`More for ${todo.title}`} className={css['more']} tabIndex={-1} />
        </Menu>
      )}
    </li>
  );
}
