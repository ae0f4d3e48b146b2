import { Fragment, type ReactNode } from 'react';
import { Icon } from '#kit/marks/icon.tsx';
import { Link } from './link.tsx';
import css from './page-head.module.css';

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/**
 * Where am I, the answer to the page's one question, a line of context, the tools.
 * `answer` is a sentence with a number and a verdict, ending in a full stop.
 */
export function PageHead(props: {
  crumbs?: readonly Crumb[];
  answer: ReactNode;
  tools?: ReactNode;
  children?: ReactNode;
}) {
  const { crumbs = [], answer, tools, children } = props;
  return (
    <header className={css['head']}>
      <div className={css['words']}>
        {crumbs.length > 0 && (
          <nav className={css['crumbs']} aria-label="Where this is">
            {crumbs.map((crumb, place) => (
              <Fragment key={crumb.label}>
                {place > 0 && <Icon name="right" />}
                {crumb.href === undefined ? <b>{crumb.label}</b> : <Link href={crumb.href}>{crumb.label}</Link>}
              </Fragment>
            ))}
          </nav>
        )}
        <h1 className={css['answer']}>{answer}</h1>
        {children && <div className={css['context']}>{children}</div>}
      </div>
      {tools && <div className={css['tools']}>{tools}</div>}
    </header>
  );
}
