import type { ReactNode } from 'react';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { Link } from '#kit/page/link.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import type { Reading } from '#lib/figure.ts';
import type { TreeMetric } from '../../contract/scorecard.ts';
import css from './metric.module.css';
import { figuresOf, judgementOf } from '../tree/tree-standing.ts';
import { markOf } from './status.ts';

/** A metric in one line: its kind, its title, how it stood in its last closed period. */
export function DriveLine(props: {
  metric: TreeMetric;
  reading: Reading;
  /** Absent for the one whose page this is. */
  href?: string;
  act?: ReactNode;
}) {
  const { metric, reading, href, act } = props;
  const { kind, title, unit, process } = metric;
  return (
    <li className={classNames(css['line'], href === undefined && css['here'])}>
      <span className={css['scope']}>{kind}</span>
      <span className={css['named']}>
        {href === undefined ? <span aria-current="true">{title}</span> : <Link href={href}>{title}</Link>}
        <small>{figuresOf(metric, reading)}</small>
      </span>
      <span className={css['marks']}>
        {process.fresh && <StatusMark status="real-change" />}
        <StatusMark status={markOf(judgementOf(metric), unit)} />
        {act}
      </span>
    </li>
  );
}
