import { useKeys } from '#kit/keys/use-keys.ts';
import type { Priority } from '../contract/priority.ts';
import type { PriorityView, RaisedFrom } from './priority-view.ts';
import type { Verbs } from './use-verbs.ts';

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-priority]')];
const current = () => document.activeElement?.closest<HTMLElement>('[data-priority]') ?? null;

/** From row to row, and on or off track where one stands. Enter opens, since the title has the focus. */
export function useRowKeys(props: {
  priorities: readonly Priority[];
  view: PriorityView;
  verbs: Verbs;
  raise: ((from: RaisedFrom | null) => void) | undefined;
}): void {
  const { priorities, view, verbs, raise } = props;
  const word = view.words.word('priority');
  const move = (by: 1 | -1) => {
    const all = rows();
    const here = current();
    const at = here ? all.indexOf(here) + by : by === 1 ? 0 : all.length - 1;
    all[at]?.querySelector<HTMLElement>('a[href]')?.focus();
  };
  const standing = () => priorities.find(({ priorityId }) => priorityId === current()?.dataset['priority']);
  const say = (onTrack: boolean) => {
    const priority = standing();
    if (priority && priority.outcome === null && view.mayTrack(priority)) verbs.say(priority, onTrack);
  };
  useKeys(
    [
      { key: 'j', does: `next ${word}`, run: () => move(1) },
      { key: 'k', does: `previous ${word}`, run: () => move(-1) },
      { key: 'ArrowDown', does: `next ${word}`, run: () => move(1) },
      { key: 'ArrowUp', does: `previous ${word}`, run: () => move(-1) },
      { key: '1', does: 'on track this week', run: () => say(true) },
      { key: '2', does: 'off track this week', run: () => say(false) },
      ...(raise
        ? [
            {
              key: 'i',
              does: view.words.fill('{raise} an {issue} from it'),
              run: () => {
                const priority = standing();
                raise(priority ? { kind: 'priority', id: priority.priorityId, title: priority.title } : null);
              },
            },
          ]
        : []),
    ],
    view.words.capital('priority', 2),
  );
}
