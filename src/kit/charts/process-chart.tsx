import { PeriodAxis, ValueAxis } from './axis.tsx';
import css from './chart.module.css';
import { GoalLine, type GoalStep } from './goal-line.tsx';
import { extent, scale, ticks } from './scale.ts';
import { spread } from './spread.ts';
import { useWidth } from './use-width.ts';

export interface ProcessPoint {
  readonly id: string;
  /** Under the axis: `9 Nov`. */
  readonly label: string;
  readonly value: number | null;
  /** A rule fired here: drawn as a diamond. */
  readonly fired?: boolean;
  /** Hangs on a thin leader to the left of the point: what happened, or which rule fired. */
  readonly note?: string;
  /** The period that is not over: a hollow dot outside the line. */
  readonly running?: boolean;
}

export interface NaturalLimits {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
  /** The last point the limits were computed from. */
  readonly frozenAfter?: number;
}

const side = { left: 44, right: 104, top: 12, bottom: 28 };

/**
 * A process over time with its natural limits and its goal. Nothing is smoothed and the base is not zero: what counts
 * is the distance to the limits.
 */
export function ProcessChart(props: {
  points: readonly ProcessPoint[];
  limits: NaturalLimits | null;
  goal: readonly GoalStep[];
  format: (value: number) => string;
  /** The chart in one sentence, for assistive technology. */
  says: string;
  height?: number;
}) {
  const { points, limits, goal, format, says, height = 260 } = props;
  const [place, width] = useWidth<HTMLDivElement>(720);
  const [low, high] = extent([
    ...points.map(({ value }) => value),
    limits?.low,
    limits?.high,
    ...goal.map(({ value }) => value),
  ]);
  const round = ticks(low, high);
  const right = Math.max(side.left + 60, width - side.right);
  const bottom = height - side.bottom;
  const x = scale([0, Math.max(1, points.length - 1)], [side.left + 8, right - 8]);
  const y = scale([round[0] ?? low, round.at(-1) ?? high], [bottom, side.top]);
  const newest = points.findLastIndex(({ value, running }) => value !== null && !running);
  const lastGoal = goal.at(-1);
  const labels = spread(
    [
      ...(limits
        ? [
            { text: `upper limit ${format(limits.high)}`, y: y(limits.high), goal: false },
            { text: `mean ${format(limits.mean)}`, y: y(limits.mean), goal: false },
            { text: `lower limit ${format(limits.low)}`, y: y(limits.low), goal: false },
          ]
        : []),
      ...(lastGoal ? [{ text: lastGoal.label, y: y(lastGoal.value), goal: true }] : []),
    ],
    13,
    side.top,
    bottom,
  );
  return (
    <div ref={place}>
      <svg className={css['drawing']} width={width} height={height} role="img" aria-label={says}>
        <ValueAxis ticks={round} y={y} left={side.left} right={right} format={format} />
        <PeriodAxis periods={points} x={x} y={bottom} left={side.left} right={right} />
        {limits && <Limits limits={limits} x={x} y={y} left={side.left} right={right} bottom={bottom} />}
        <GoalLine steps={goal} x={x} y={y} left={side.left} right={right} />
        <path d={linePath(points, x, y)} className={css['line']} />
        {points.map((point, at) =>
          point.value === null ? null : (
            <Dot
              key={point.id}
              point={point}
              x={x(at)}
              y={y(point.value)}
              newest={at === newest ? format(point.value) : null}
            />
          ),
        )}
        {labels.map((label) => (
          <text key={label.text} x={right + 8} y={label.y + 4} className={label.goal ? css['goalWords'] : undefined}>
            {label.text}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Limits(props: {
  limits: NaturalLimits;
  x: (at: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  bottom: number;
}) {
  const { limits, x, y, left, right, bottom } = props;
  const across = (value: number): string => `M${left} ${y(value)}H${right}`;
  return (
    <g>
      <rect
        x={left}
        width={right - left}
        y={y(limits.high)}
        height={y(limits.low) - y(limits.high)}
        className={css['band']}
      />
      <path d={across(limits.high)} className={css['limit']} />
      <path d={across(limits.mean)} className={css['mean']} />
      <path d={across(limits.low)} className={css['limit']} />
      {limits.frozenAfter !== undefined && (
        <path d={`M${x(limits.frozenAfter + 0.5)} ${side.top}V${bottom}`} className={css['baseline']} />
      )}
    </g>
  );
}

function Dot({ point, x, y, newest }: { point: ProcessPoint; x: number; y: number; newest: string | null }) {
  return (
    <g>
      {point.note !== undefined && (
        <>
          <path d={`M${x - 6} ${y}H${x - 20}`} className={css['leader']} />
          <text x={x - 24} y={y + 4} textAnchor="end" className={point.fired ? css['strong'] : undefined}>
            {point.note}
          </text>
        </>
      )}
      {point.running ? (
        <circle cx={x} cy={y} r="4" className={css['running']} />
      ) : point.fired ? (
        <path d={`M${x} ${y - 6.5}l6.5 6.5-6.5 6.5-6.5-6.5z`} className={css['fired']} />
      ) : (
        <circle cx={x} cy={y} r="3.5" className={css['dot']} />
      )}
      {newest !== null && (
        <text x={x + 10} y={y + 4} className={css['strong']}>
          {newest}
        </text>
      )}
    </g>
  );
}

/** The line breaks where a value is missing and stops before the running period. */
function linePath(points: readonly ProcessPoint[], x: (at: number) => number, y: (value: number) => number): string {
  let path = '';
  let drawing = false;
  for (const [at, point] of points.entries()) {
    if (point.value === null || point.running) {
      drawing = false;
      continue;
    }
    path += `${drawing ? 'L' : 'M'}${x(at).toFixed(1)} ${y(point.value).toFixed(1)}`;
    drawing = true;
  }
  return path;
}
