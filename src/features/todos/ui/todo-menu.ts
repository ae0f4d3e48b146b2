import type { Words } from '#features/accounts/model/words.ts';
import type { MenuGroup } from '#kit/overlays/menu-group.ts';
import type { Todo } from '../contract/todo.ts';
import type { TodoVerbs } from './use-todos.ts';

/** What can be done with a to-do by somebody who may change it. */
export function todoMenu(props: {
  todo: Todo;
  words: Words;
  verbs: TodoVerbs;
  onOpen: (todo: Todo) => void;
  onRaise: ((todo: Todo) => void) | null;
}): readonly MenuGroup[] {
  const { todo, words, verbs, onOpen, onRaise } = props;
  const isOpen = todo.doneAt === null;
  const raise = onRaise && {
    id: 'issue',
    label: `Make an ${words.word('issue')}`,
    icon: 'issues' as const,
    key: 'i',
    run: () => onRaise(todo),
  };
  return [
    {
      id: 'todo',
      title: todo.title,
      entries: [
        {
          id: 'tick',
          label: isOpen ? 'Done' : 'Not done after all',
          icon: 'check',
          key: 'x',
          run: () => verbs.toggle(todo),
        },
        { id: 'open', label: 'Change', icon: 'pencil', key: 'Enter', run: () => onOpen(todo) },
        ...(raise ? [raise] : []),
      ],
    },
    {
      id: 'end',
      entries: [{ id: 'delete', label: 'Delete', icon: 'trash', key: 'Delete', run: () => verbs.remove(todo) }],
    },
  ];
}
