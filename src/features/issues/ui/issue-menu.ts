import type { MenuEntry, MenuGroup } from '#kit/overlays/menu-group.ts';
import type { Issue } from '../contract/issue.ts';
import { isSnoozed } from '../model/age.ts';
import type { IssueView } from './use-issue-view.ts';
import type { IssueVerbs } from './use-issue-verbs.ts';

/** What is asked before it is done. */
export interface Asked {
  readonly what: 'snooze' | 'send' | 'solve' | 'drop';
  readonly issue: Issue;
}

/** Where it stands among the others of its list. */
export interface Among {
  /** Who stands first, second and third. */
  readonly picked: readonly (Issue | null)[];
  readonly above: Issue | null;
  readonly below: Issue | null;
  /** The one behind the next; null at the end. */
  readonly behind: Issue | null;
  /** Whether the list stands as it was dragged. */
  readonly byHand: boolean;
}

interface Doing {
  readonly view: IssueView;
  readonly verbs: IssueVerbs;
  readonly ask: (asked: Asked) => void;
  readonly open: (issue: Issue) => void;
  readonly onGo: (href: string) => void;
}

const places = ['first', 'second', 'third'] as const;

/** Everything that can be done with an issue, in the order of how often; the keys work on the list as well. */
export function issueMenu({ view, verbs, ask, open, onGo }: Doing, issue: Issue, among: Among): readonly MenuGroup[] {
  const may = view.maySolve(issue);
  const when = (holds: boolean, ...entries: MenuEntry[]) => (holds ? entries : []);
  const entry = (id: string, label: string, run: () => void, key?: string): MenuEntry => ({
    id,
    label,
    run,
    ...(key === undefined ? {} : { key }),
  });
  const isOpen = issue.solvedAt === null;
  const isShort = issue.horizon === 'short';
  const ownerHref = view.personHref(issue.ownerId);
  const asleep = isSnoozed(issue, view.today);
  const groups: MenuGroup[] = [
    {
      id: 'open',
      entries: [
        entry('open', 'Open', () => open(issue)),
        ...when(
          isOpen,
          entry('vote', issue.voted ? 'Take your vote back' : 'Vote', () => verbs.vote(issue), 'v'),
        ),
        ...(ownerHref === null
          ? []
          : [entry('owner', `Open the page of ${view.nameOf(issue.ownerId)}`, () => onGo(ownerHref))]),
      ],
    },
    {
      id: 'order',
      entries: [
        ...(may && isOpen && isShort && !asleep
          ? places.map((name, at) =>
              entry(
                name,
                `Pick as ${name}`,
                () => verbs.pick(issue, (at + 1) as 1 | 2 | 3, among.picked[at] ?? null),
                String(at + 1),
              ),
            )
          : []),
        ...when(
          issue.top !== null && may,
          entry('unpick', 'Not among the first three', () => verbs.unpick(issue), '0'),
        ),
        ...when(
          may && among.byHand && among.above !== null,
          entry('up', 'Move up', () => verbs.rank(issue, among.above), 'alt+ArrowUp'),
        ),
        ...when(
          may && among.byHand && among.below !== null,
          entry('down', 'Move down', () => verbs.rank(issue, among.behind), 'alt+ArrowDown'),
        ),
      ],
    },
    {
      id: 'place',
      entries: [
        ...when(
          may && isOpen && !asleep,
          entry('snooze', 'Snooze…', () => ask({ what: 'snooze', issue }), 's'),
        ),
        ...when(
          may && isOpen && asleep,
          entry('wake', 'Bring back now', () => verbs.wake(issue), 's'),
        ),
        ...when(
          may && isOpen,
          entry('move', `To the ${isShort ? 'long' : 'short'}-term list`, () => verbs.move(issue), 'l'),
          entry('send', 'Send to another team…', () => ask({ what: 'send', issue })),
        ),
        ...when(
          may && isOpen && issue.sentByTeamId !== null,
          entry('back', `Send back to ${view.teamName(issue.sentByTeamId ?? '')}`, () => verbs.sendBack(issue)),
        ),
      ],
    },
    {
      id: 'end',
      entries: [
        ...when(
          may && isOpen,
          entry('solve', `${view.words.capital('solve')}…`, () => ask({ what: 'solve', issue }), 'x'),
          entry('drop', 'Let go of it…', () => ask({ what: 'drop', issue })),
        ),
        ...when(
          may && !isOpen,
          entry('reopen', 'Open again', () => verbs.reopen(issue)),
        ),
        ...when(
          view.mayWord(issue),
          entry('delete', 'Delete', () => verbs.delete(issue), 'Delete'),
        ),
      ],
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
