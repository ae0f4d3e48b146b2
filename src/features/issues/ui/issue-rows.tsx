import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { useKeys } from '#kit/keys/use-keys.ts';
import { useMedia } from '#kit/theme/use-media.ts';
import type { Issue } from '../contract/issue.ts';
import { GroupFrame, type IssueGroup } from './group-frame.tsx';
import type { Among, Asked } from './issue-menu.ts';
import { issueMenu } from './issue-menu.ts';
import { IssueLine } from './issue-line.tsx';
import { useDrag } from './use-drag.ts';
import type { IssueVerbs } from './use-issue-verbs.ts';
import type { IssueView } from './use-issue-view.ts';

/** So many rows are drawn at once; the rest when the end comes into sight. A list of thousands stays quick. */
const CHUNK = 200;

export function IssueRows(props: {
  view: IssueView;
  verbs: IssueVerbs;
  groups: readonly IssueGroup[];
  /** Who stands first, second and third. */
  picked: readonly (Issue | null)[];
  onAsk: (asked: Asked) => void;
  onGo: (href: string) => void;
  /** Opens one without going to its page. */
  onOpen?: (issue: Issue) => void;
  /** What is worked on at this moment, for everybody. */
  workedOn?: string | null;
  /** What stands below one of the groups. */
  below?: { readonly group: string; readonly content: ReactNode };
}) {
  const { view, verbs, groups, picked, onAsk, onGo, onOpen, workedOn = null, below } = props;
  const [chosen, choose] = useState<string | null>(null);
  const [unfolded, unfold] = useState<ReadonlySet<string>>(new Set());
  const [most, showMost] = useState(CHUNK);
  const printing = useMedia('print');
  const end = useRef<HTMLDivElement>(null);
  const open = onOpen ?? ((issue: Issue) => onGo(`${view.room}/${issue.issueId}`));
  const doing = { view, verbs, ask: onAsk, open, onGo };
  const inSight = groups.filter(({ id, folded }) => folded !== true || unfolded.has(id));
  const all = inSight.flatMap(({ issues }) => issues);
  const at = all.findIndex(({ issueId }) => issueId === chosen);
  const shown = printing ? all.length : most;
  useEffect(() => {
    const element = end.current;
    if (!element || shown >= all.length) return undefined;
    const watch = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && showMost((now) => now + CHUNK),
      { rootMargin: '800px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [shown, all.length]);

  const current = all[at];
  const home = inSight.find(({ issues }) => current && issues.includes(current));
  const homeId = home?.id;
  // A row that moves is drawn anew, and what is drawn anew has lost the focus.
  useEffect(() => {
    if (homeId === undefined || at < 0 || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`#issue-${chosen}`)?.focus({ preventScroll: true });
  }, [chosen, at, homeId]);

  const amongOf = ({ issues, byHand = false }: IssueGroup, row: number): Among => ({
    picked,
    above: issues[row - 1] ?? null,
    below: issues[row + 1] ?? null,
    behind: issues[row + 2] ?? null,
    byHand,
  });
  const goTo = (place: number): void => {
    const next = all[Math.max(0, Math.min(place, all.length - 1))];
    if (!next) return;
    if (place >= most) showMost(place + CHUNK);
    choose(next.issueId);
    // Drawn first, where it was not yet.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#issue-${next.issueId}`)?.focus());
  };
  const entries =
    current && home
      ? issueMenu(doing, current, amongOf(home, home.issues.indexOf(current))).flatMap((group) => group.entries)
      : [];
  useKeys(
    [
      { key: 'j', does: 'next', run: () => goTo(at + 1) },
      { key: 'ArrowDown', does: 'next', run: () => goTo(at + 1) },
      { key: 'k', does: 'previous', run: () => goTo(at - 1) },
      { key: 'ArrowUp', does: 'previous', run: () => goTo(at - 1) },
      { key: 'Enter', does: 'open', run: () => current && open(current) },
      {
        key: '.',
        does: 'everything that can be done',
        run: () => current && document.querySelector<HTMLElement>(`[data-issue="${current.issueId}"] button`)?.click(),
      },
      ...entries.flatMap(({ key, label, run }) => (key === undefined ? [] : [{ key, does: label, run }])),
    ],
    'List',
  );
  const { dragging, take } = useDrag(({ id, before }) => {
    const issue = all.find(({ issueId }) => issueId === id);
    if (issue) verbs.rank(issue, all.find(({ issueId }) => issueId === before) ?? null);
  });
  const reachable = current ?? all[0];
  const drawn = (place: number) =>
    groups
      .slice(0, place)
      .reduce((sum, { id, folded, issues }) => sum + (folded && !unfolded.has(id) ? 0 : issues.length), 0);
  return (
    <>
      {groups.map((group, place) => (
        <Fragment key={group.id}>
          <GroupFrame
            group={group}
            isOpen={group.folded !== true || unfolded.has(group.id)}
            onOpen={(isOpen) =>
              unfold((now) => new Set([...now].filter((id) => id !== group.id).concat(isOpen ? group.id : [])))
            }
          >
            <ol aria-label={group.title ?? view.words.capital('issue', 2)}>
              {group.issues.slice(0, Math.max(0, shown - drawn(place))).map((issue, row) => (
                <IssueLine
                  key={issue.issueId}
                  view={view}
                  issue={issue}
                  rank={group.from === undefined ? null : group.from + row}
                  chosen={issue === current}
                  workedOn={issue.issueId === workedOn}
                  reachable={issue === reachable}
                  drop={
                    dragging?.id === issue.issueId ? 'lifted' : dragging?.before === issue.issueId ? 'above' : undefined
                  }
                  groups={issueMenu(doing, issue, amongOf(group, row))}
                  onChoose={() => choose(issue.issueId)}
                  onOpen={onOpen && (() => onOpen(issue))}
                  onTake={
                    group.byHand === true && view.maySolve(issue) ? (event) => take(event, issue.issueId) : undefined
                  }
                />
              ))}
            </ol>
          </GroupFrame>
          {below?.group === group.id && below.content}
        </Fragment>
      ))}
      <div ref={end} />
    </>
  );
}
