import { Fragment, type ReactNode } from 'react';
import { type Status, StatusMark } from '#kit/marks/status-mark.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import css from './status-list.module.css';

export interface StatusLine {
  readonly id: string;
  readonly status: Status;
  readonly name: string;
  /** `≥ 36 · Priya`. */
  readonly detail: string;
  readonly badge?: ReactNode;
  /** A shape of its course. */
  readonly shape?: ReactNode;
  readonly value: string;
  readonly group?: string;
}

/** What the grid becomes on a phone: a line for each, mark first, the newest value last. */
export function StatusList({
  label,
  lines,
  onOpen,
}: {
  label: string;
  lines: readonly StatusLine[];
  onOpen: (id: string) => void;
}) {
  return (
    <ul className={css['list']} aria-label={label}>
      {lines.map((line, at) => (
        <Fragment key={line.id}>
          {line.group !== undefined && line.group !== lines[at - 1]?.group && (
            <li className={css['group']}>{line.group}</li>
          )}
          <li>
            <button type="button" className={css['line']} onClick={() => onOpen(line.id)}>
              <StatusMark status={line.status} size={13} />
              <span className={css['name']}>
                {line.name} {line.badge}
                <small>{line.detail}</small>
              </span>
              {line.shape}
              <b className={classNames(isOff(line.status) && css['off'])}>{line.value}</b>
            </button>
          </li>
        </Fragment>
      ))}
    </ul>
  );
}

const isOff = (status: Status): boolean => status === 'too-low' || status === 'too-high' || status === 'not-done';
