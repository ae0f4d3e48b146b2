import type { ReactNode } from 'react';
import { classNames } from '#kit/theme/class-names.ts';
import css from './badge.module.css';
import { type Status, StatusMark } from './status-mark.tsx';

export type BadgeTone = 'plain' | 'outline' | 'on' | 'off' | 'warn' | 'signal' | 'accent';

/** Two or three words beside a name. A mark, if given, is decoration: the words say it. */
export function Badge({ tone = 'plain', mark, children }: { tone?: BadgeTone; mark?: Status; children: ReactNode }) {
  return (
    <span className={classNames(css['badge'], css[tone])}>
      {mark && <StatusMark status={mark} label="" size={9} />}
      {children}
    </span>
  );
}
