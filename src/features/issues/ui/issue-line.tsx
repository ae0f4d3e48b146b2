import type { PointerEvent } from 'react';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { Avatar } from '#kit/marks/avatar.tsx';
import { Menu } from '#kit/overlays/menu.tsx';
import type { MenuGroup } from '#kit/overlays/menu-group.ts';
import { Link } from '#kit/page/link.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import type { Issue } from '../contract/issue.ts';
import { ageWords, snoozeWords } from '../model/age.ts';
import { endWords, issueWords } from './issue-words.ts';
import css from './issues.module.css';
import type { IssueView } from './use-issue-view.ts';

/** An issue on a list: where it stands, what it says, since when, whose it is. */
export function IssueLine(props: {
  view: IssueView;
  issue: Issue;
  /** Its number on the list; nothing where it has none. */
  rank: number | null;
  chosen: boolean;
  /** At this moment, for everybody. */
  workedOn: boolean;
  /** The one that Tab leads to. */
  reachable: boolean;
  drop?: 'lifted' | 'above' | undefined;
  groups: readonly MenuGroup[];
  onChoose: () => void;
  /** Instead of going to its page. */
  onOpen?: (() => void) | undefined;
  onTake?: ((event: PointerEvent<HTMLElement>) => void) | undefined;
}) {
  const { view, issue, rank, chosen, workedOn, reachable, drop, groups, onChoose, onOpen, onTake } = props;
  const owner = view.nameOf(issue.ownerId);
  const details = issue.solvedAt === null ? issueWords(issue, view.today, view.teamName) : [];
  const waits = issue.solvedAt === null && snoozeWords(issue, view.today) !== null;
  const said = [...details, ...(issue.root === '' ? [] : [`root: ${issue.root}`])].join(' · ');
  const raised = view.raisedOf?.(issue);
  return (
    <li
      data-issue={issue.issueId}
      className={classNames(css['line'], chosen && css['chosen'], drop && css[drop])}
      aria-current={chosen || undefined}
    >
      <span
        className={classNames(
          css['rank'],
          issue.top !== null && css['top'],
          workedOn && css['workedOn'],
          onTake && css['grip'],
        )}
        onPointerDown={onTake}
      >
        {issue.top ?? rank ?? ''}
        {workedOn && <span className="ek-unseen"> open now</span>}
      </span>
      <Link
        id={`issue-${issue.issueId}`}
        href={`${view.room}/${issue.issueId}`}
        className={css['title']}
        tabIndex={reachable ? 0 : -1}
        onFocus={onChoose}
        onClick={(event) => {
          // A press that asks for a new tab is left to the browser.
          if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onOpen();
        }}
      >
        {issue.title}
      </Link>
      <span className={css['right']}>
        <span>{issue.solvedAt === null ? ageWords(issue.raisedOn, view.today) : endWords(issue)}</span>
        {owner !== null && <Avatar name={owner} size="sm" spoken />}
        <Menu groups={groups} position="bottom-end">
          <IconButton icon="more" label={`Do something with ${issue.title}`} tabIndex={reachable ? 0 : -1} />
        </Menu>
      </span>
      {(said !== '' || raised) && (
        <span className={classNames(css['details'], waits && css['waits'])}>
          {said}
          {said !== '' && raised && ' · '}
          {raised}
        </span>
      )}
    </li>
  );
}
