import type { ReactNode } from 'react';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import css from './note.module.css';

/** A line that stays until it is solved: what happened (bold), then what is safe and what to do. */
export function Note(props: {
  tone: 'off' | 'warn';
  what: string;
  children?: ReactNode;
  actions?: ReactNode;
  role?: 'alert' | 'status';
}) {
  return (
    <div className={classNames(css['note'], css[props.tone])} role={props.role}>
      <StatusMark status={props.tone === 'off' ? 'not-done' : 'at-risk'} label="" />
      <p className={css['words']}>
        <b>{props.what}</b> {props.children}
      </p>
      {props.actions && <div className={css['actions']}>{props.actions}</div>}
    </div>
  );
}
