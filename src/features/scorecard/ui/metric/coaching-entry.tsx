import { Fragment } from 'react';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { Avatar } from '#kit/marks/avatar.tsx';
import { Badge } from '#kit/marks/badge.tsx';
import type { CoachingNote } from '../../contract/coaching.ts';
import css from './metric.module.css';

/** One note: who wrote it when, and what it says as far as it says anything. */
export function CoachingEntry(props: {
  note: CoachingNote;
  writer: string;
  timeZone: string;
  locale: string;
  onEdit?: () => void;
  onDelete?: () => void;
}) {
  const { note, writer, timeZone, locale, onEdit, onDelete } = props;
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' });
  const when = day.format(new Date(note.writtenAt));
  const said = [
    ['Said', note.said],
    ['Tried', note.tried],
    ['Next', note.next],
    ['Outcome', note.outcome || (note.tried || note.next ? 'open' : '')],
  ] as const;
  return (
    <li className={css['note']}>
      <Avatar name={writer} />
      <div>
        <div className={css['noteHead']}>
          <b>{writer}</b>
          <span className={css['scope']}>{when}</span>
          {!note.shared && <Badge tone="outline">not shared</Badge>}
          <span className={css['act']}>
            {onEdit && <IconButton icon="note" label={`Edit the note of ${when}`} onClick={onEdit} />}
            {onDelete && <IconButton icon="trash" label={`Delete the note of ${when}`} onClick={onDelete} />}
          </span>
        </div>
        <dl>
          {said.map(([name, text]) =>
            text === '' ? null : (
              <Fragment key={name}>
                <dt>{name}</dt>
                <dd className={name === 'Outcome' && note.outcome === '' ? css['quiet'] : undefined}>{text}</dd>
              </Fragment>
            ),
          )}
        </dl>
      </div>
    </li>
  );
}
