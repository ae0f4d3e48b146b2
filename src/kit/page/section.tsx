import { type ReactNode, useId } from 'react';
import { classNames } from '#kit/theme/class-names.ts';
import css from './section.module.css';

/** A part of a page under its own head: title, a grey count or scope, actions at the right, a hairline. */
export function Section(props: {
  title: string;
  scope?: ReactNode;
  actions?: ReactNode;
  first?: boolean;
  /** Only for doing something: no part of the printed page. */
  tool?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      className={classNames(css['section'], props.first && css['first'], props.tool && css['tool'])}
      aria-labelledby={id}
    >
      <div className={css['head']}>
        <h2 id={id}>{props.title}</h2>
        {props.scope !== undefined && <span className={css['scope']}>{props.scope}</span>}
        {props.actions && <div className={css['actions']}>{props.actions}</div>}
      </div>
      {props.children}
    </section>
  );
}
