import { useEffect, useRef, useState } from 'react';
import type { MeetingPoint } from '../../contract/meeting.ts';
import { draftWords } from '../live/kept-notes.ts';
import type { Desk } from '../live/use-desk.ts';
import type { Said } from './use-point-verbs.ts';
import { mainOf } from './use-row-keys.ts';
import { draftOf } from './words-edit.tsx';

/** What is being written: one thing of one point, so that nothing moves away under the hands. */
export interface Editing {
  readonly point: MeetingPoint;
  readonly said: Said;
  /** The part of the list it stood in when that began. */
  readonly group: string | null;
}

/** What the button is marked by, as `data-edit`, that begins it. */
export const editOf = ({ pointId }: MeetingPoint, said: Said): string => `${pointId} ${said}`;

export interface Edits {
  readonly editing: Editing | null;
  readonly edit: (point: MeetingPoint, said: Said, group?: string) => void;
  readonly close: () => void;
  readonly isEditing: (point: MeetingPoint, said: Said) => boolean;
}

/** What was typed and not stored is open again after the page was left. */
function begun(desk: Desk, offered: readonly Said[]): Editing | null {
  if (desk.isSettled) return null;
  for (const point of desk.points) {
    const said = offered.find((one) => draftWords.read(draftOf(desk, point, one)) !== '');
    if (said) return { point, said, group: null };
  }
  return null;
}

/** @param offered what can be written here. */
export function useEditing(desk: Desk, offered: readonly Said[]): Edits {
  const [editing, setEditing] = useState(() => begun(desk, offered));
  const closed = useRef<Editing | null>(null);
  useEffect(() => {
    const was = closed.current;
    closed.current = null;
    if (editing || !was || document.activeElement !== document.body) return;
    // The row stays the one that keys are about.
    const { point, said } = was;
    const again = document.querySelector<HTMLElement>(`[data-edit="${editOf(point, said)}"]`);
    (again ?? mainOf(document.querySelector(`[data-row~="${point.pointId}"]`)))?.focus();
  }, [editing]);
  return {
    editing,
    edit: (point, said, group) => setEditing({ point, said, group: group ?? null }),
    close: () => {
      closed.current = editing;
      setEditing(null);
    },
    isEditing: ({ pointId }, said) => editing?.point.pointId === pointId && editing.said === said,
  };
}
