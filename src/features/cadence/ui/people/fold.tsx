import type { ReactNode } from 'react';
import css from './people.module.css';

/** A list that one can open; on paper it is open. */
export function Fold({
  title,
  count,
  open,
  children,
}: {
  title: string;
  count: number;
  open: boolean;
  children: ReactNode;
}) {
  return (
    <details className={css['fold']} open={open}>
      <summary>
        {title} <span className={css['quiet']}>{count}</span>
      </summary>
      <ul className={css['list']}>{children}</ul>
    </details>
  );
}
