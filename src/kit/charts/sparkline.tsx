import { extent, scale } from '#lib/scale.ts';
import css from './sparkline.module.css';

export interface SparklineProps {
  /** In the order of time; null where a value is missing. */
  values: readonly (number | null)[];
  /** Natural limits, drawn as a band. */
  limits?: { low: number; high: number } | null;
  /** One line, or two where the goal lies between. */
  goals?: readonly number[];
  /** How the last point is drawn. */
  last?: 'plain' | 'off' | 'signal';
  width?: number;
  height?: number;
}

/** The shape of a row at a glance. Decoration: the numbers stand beside it. */
export function Sparkline({ values, limits, goals = [], last = 'plain', width = 76, height = 22 }: SparklineProps) {
  const range = extent([...values, limits?.low, limits?.high, ...goals]);
  const x = scale([0, Math.max(1, values.length - 1)], [2, width - 4]);
  const y = scale(range, [height - 2.5, 2.5]);
  const points = values.flatMap((value, at) => (value === null ? [] : [{ x: x(at), y: y(value) }]));
  const path = points.map((point, at) => `${at === 0 ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join('');
  const end = points.at(-1);
  return (
    <svg className={css['spark']} viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {limits && (
        <rect width={width} y={y(limits.high)} height={y(limits.low) - y(limits.high)} className={css['band']} />
      )}
      {goals.map((goal) => (
        <path key={goal} d={`M0 ${y(goal).toFixed(1)}H${width}`} className={css['goal']} />
      ))}
      <path d={path} className={css['line']} />
      {end && <circle cx={end.x} cy={end.y} r="2.4" className={css[last]} />}
    </svg>
  );
}
