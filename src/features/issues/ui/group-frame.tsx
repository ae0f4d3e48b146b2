import type { ReactNode } from 'react';
import type { Issue } from '../contract/issue.ts';
import css from './issues.module.css';

/** A part of the list under its own head. */
export interface IssueGroup {
  readonly id: string;
  readonly title: string | null;
  readonly issues: readonly Issue[];
  /** Whether its rows can be dragged among each other. */
  readonly byHand?: boolean;
  /** Folded until somebody opens it. */
  readonly folded?: boolean;
  /** The number of its first row. */
  readonly from?: number;
}

/** The head of a part, or what opens it. */
export function GroupFrame(props: {
  group: IssueGroup;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  children: ReactNode;
}) {
  const { group, isOpen, onOpen, children } = props;
  if (group.folded === true) {
    return (
      <details className={css['asleep']} open={isOpen} onToggle={({ currentTarget }) => onOpen(currentTarget.open)}>
        <summary>{`${group.title ?? ''}, ${group.issues.length}`}</summary>
        {isOpen && children}
      </details>
    );
  }
  return (
    <div className={css['group']}>
      {group.title !== null && <h2 className={css['head']}>{group.title}</h2>}
      {children}
    </div>
  );
}
