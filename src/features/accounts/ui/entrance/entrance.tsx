import type { ReactNode } from 'react';
import { BrandMark } from '#kit/marks/brand-mark.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import css from './entrance.module.css';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The pages before one is inside: the mark, one sentence, what to do. */
export function Entrance(props: { title: string; lead?: ReactNode; wide?: boolean; children: ReactNode }) {
  const here = loopback.has(globalThis.location.hostname);
  return (
    <main className={classNames(css['entrance'], props.wide && css['wide'])}>
      <div className={css['brand']}>
        <BrandMark />
        <span>Evenkeel</span>
        <small className={css['where']}>
          {here ? 'runs on this machine · nothing leaves it' : `runs on ${globalThis.location.hostname}`}
        </small>
      </div>
      <h1 className={css['title']}>{props.title}</h1>
      {props.lead && <p className={css['lead']}>{props.lead}</p>}
      {props.children}
    </main>
  );
}
