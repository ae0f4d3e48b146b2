import type { CSSProperties } from 'react';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { Link } from '#kit/page/link.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import type { Reading } from '#lib/figure.ts';
import type { TreeMetric } from '../../contract/scorecard.ts';
import { markOf } from '../metric/status.ts';
import css from './tree.module.css';
import { figuresOf, judgementOf } from './tree-standing.ts';

const looks = { plain: null, chosen: 'chosen', lit: 'litNode', pale: 'paleNode' } as const;

/** One metric of the picture: how it stands, and the way to its page or down to what moves it. */
export function TreeNode(props: {
  metric: TreeMetric;
  reading: Reading;
  owner: string;
  href: string;
  moves: number;
  /** It stands on another scorecard. */
  outside: boolean;
  driven: boolean;
  look: keyof typeof looks;
  style: CSSProperties;
  onNear: (isNear: boolean) => void;
  onFrom: () => void;
}) {
  const { metric, reading, owner, href, moves, outside, driven, look, style, onNear, onFrom } = props;
  const shape = looks[look];
  return (
    <li
      className={classNames(css['node'], outside && css['outside'], shape && css[shape])}
      style={style}
      onPointerEnter={() => onNear(true)}
      onPointerLeave={() => onNear(false)}
    >
      <Link
        href={href}
        data-metric={metric.metricId}
        title={metric.title}
        onFocus={() => onNear(true)}
        onBlur={() => onNear(false)}
      >
        {metric.title}
        <span className="ek-unseen">{`, ${metric.kind}, moves ${moves}${outside ? ', on another scorecard' : ''}`}</span>
      </Link>
      <small>{[figuresOf(metric, reading), owner].filter(Boolean).join(' · ')}</small>
      <span className={css['marks']}>
        {metric.process.fresh && <StatusMark status="real-change" />}
        <StatusMark status={markOf(judgementOf(metric), metric.unit)} />
      </span>
      {driven && (
        <span className={css['down']}>
          <IconButton
            icon="down"
            label={`What moves ${metric.title}`}
            aria-pressed={look === 'chosen'}
            onClick={onFrom}
          />
        </span>
      )}
    </li>
  );
}
