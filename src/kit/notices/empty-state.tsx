import type { ReactNode } from 'react';
import { Icon } from '#kit/marks/icon.tsx';
import type { IconName } from '#kit/marks/icon-paths.tsx';
import css from './empty-state.module.css';

/** What belongs here in one line, then the doing. Too little data is one too, with a date by when it is enough. */
export function EmptyState(props: { icon: IconName; title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div>
      <div className={css['empty']}>
        <Icon name={props.icon} />
        <p>
          <b>{props.title}</b> {props.children}
        </p>
      </div>
      {props.actions && <div className={css['actions']}>{props.actions}</div>}
    </div>
  );
}
