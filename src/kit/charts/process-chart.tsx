import { extent, scale, ticks } from '#lib/scale.ts';
import { spread } from '#lib/spread.ts';
import { PeriodAxis, ValueAxis } from './axis.tsx';
import { ChartNotes } from './chart-notes.tsx';
import { ChartReader } from './chart-reader.tsx';
import css from './chart.module.css';
import { GoalLine, type GoalOnce, type GoalStep, goalWords } from './goal-line.tsx';
import { bracketRow, changeRow, LimitsBand, type LimitsSpan } from './limits-band.tsx';
import type { Box } from './note-places.ts';
import { placesAlong, ProcessDots } from './process-dots.tsx';
import type { ProcessPoint } from './process-point.ts';
import { useWidth } from './use-width.ts';

const wide = { left: 44, right: 112, bottom: 28 };
const narrow = { left: 36, right: 74, bottom: 28 };
/** Below this many pixels the words at the right are short ones. */
const narrowest = 520;

/**
 * A process over time with its natural limits, stretch by stretch, and its goal as it stood. Nothing is smoothed and the
 * base is not zero: what counts is the distance to the limits.
 */
export function ProcessChart(props: {
  points: readonly ProcessPoint[];
  /** Oldest first; none while there are too few values. */
  limits: readonly LimitsSpan[];
  goal: readonly GoalStep[];
  /** The goals of single points. */
  once?: readonly GoalOnce[];
  format: (value: number) => string;
  /** The chart in one sentence, for assistive technology. */
  says: string;
  /** One point in words, for who points at it. */
  tell?: (at: number) => string;
  height?: number;
}) {
  const { points, limits, goal, once = [], format, says, tell, height = 300 } = props;
  const [place, width] = useWidth<HTMLDivElement>(720);
  const short = width < narrowest;
  const side = short ? narrow : wide;
  const left = side.left;
  const right = Math.max(left + 60, width - side.right);
  const top = limits.some(({ begins }) => begins !== undefined) ? changeRow + 8 : bracketRow + 10;
  const bottom = height - side.bottom;
  const [low, high] = extent([
    ...points.map(({ value, running }) => (running ? null : value)),
    ...limits.flatMap((span) => (span.each ?? [span]).flatMap(({ low, high }) => [low, high])),
    ...goal.flatMap((step) => [step.value, step.upper]),
    ...once.flatMap((one) => [one.value, one.upper]),
  ]);
  const round = ticks(low, high);
  const x = scale([0, Math.max(1, points.length - 1)], [left + 8, right - 8]);
  const exact = scale([round[0] ?? low, round.at(-1) ?? high], [bottom, top]);
  // What there is of the running period must not press all others together: it waits at the edge.
  const y = (value: number): number => Math.max(top, Math.min(bottom - 6, exact(value)));
  const sides = { x, y, left, right };
  const labels = spread(rightWords({ points, limits, goal, format, y, short }), 13, top, bottom);
  // On a narrow chart words at the steps would stand on the line; who changed a goal is told beside the chart.
  const atSteps = short ? [] : goalWords(goal, { ...sides, bottom });
  const newest = newestWords(points, format, sides);
  return (
    <div ref={place}>
      <ChartReader count={points.length} x={x} top={top} bottom={bottom} height={height} says={says} tell={tell}>
        <svg className={css['drawing']} width={width} height={height} role="img" aria-label={says}>
          <ValueAxis
            ticks={round.filter((tick) => format(tick) !== '')}
            y={y}
            left={left}
            right={right}
            format={format}
          />
          <PeriodAxis periods={points} x={x} y={bottom} left={left} right={right} />
          <LimitsBand spans={limits} {...sides} bottom={bottom} format={format} />
          <GoalLine steps={goal} once={once} words={atSteps} {...sides} />
          <ProcessDots points={points} x={x} y={y} />
          <ChartNotes
            wishes={wishes(points, sides)}
            ground={{ left, right: short ? right : width, top, bottom }}
            line={placesAlong(points, sides)}
            taken={[
              ...atSteps.map(({ box }) => box),
              ...(newest ? [newest.box] : []),
              { left: right, right: width, top, bottom },
            ]}
            lines={straightLines(limits, goal, sides)}
          />
          {newest && (
            <text x={newest.x} y={newest.y} textAnchor="middle" className={css['strong']}>
              {newest.text}
            </text>
          )}
          {labels.map((label) => (
            <text key={label.text} x={right + 8} y={label.y + 4} className={label.goal ? css['goalWords'] : undefined}>
              {label.text}
            </text>
          ))}
        </svg>
      </ChartReader>
    </div>
  );
}

interface Scales {
  x: (at: number) => number;
  y: (value: number) => number;
}

/** What stands at the right, at the height of its line. */
function rightWords(of: {
  points: readonly ProcessPoint[];
  limits: readonly LimitsSpan[];
  goal: readonly GoalStep[];
  format: (value: number) => string;
  y: (value: number) => number;
  short: boolean;
}) {
  const { points, limits, goal, format, y, short } = of;
  const words: { text: string; y: number; goal: boolean }[] = [];
  const say = (value: number, text: string, isGoal = false) => words.push({ text, y: y(value), goal: isGoal });
  const span = limits.at(-1);
  if (span && span.to >= points.length - 2) {
    // Of limits that move, those of the newest point stand at its height.
    say(span.high, `${short ? 'upper' : 'upper limit'} ${format(span.high)}`);
    say(span.mean, `mean ${format(span.mean)}`);
    say(span.low, `${short ? 'lower' : 'lower limit'} ${format(span.low)}`);
  }
  const step = goal.at(-1);
  if (step && step.to >= points.length - 2) say(step.value, step.label, true);
  const running = points.findLast((point) => point.running);
  if (running && running.value !== null) say(running.value, `${format(running.value)} so far`);
  return words;
}

/** The newest value in figures, above its point or, where the line comes down to it, below. */
function newestWords(points: readonly ProcessPoint[], format: (value: number) => string, { x, y }: Scales) {
  const at = points.findLastIndex(({ value, running }) => value !== null && !running);
  const value = points[at]?.value ?? null;
  if (value === null) return null;
  const before = points[at - 1]?.value ?? value;
  const text = format(value);
  const middle = y(value) + (value < before ? 16 : -14);
  const half = text.length * 3.5;
  const box: Box = { left: x(at) - half, right: x(at) + half, top: middle - 8, bottom: middle + 8 };
  return { text, x: x(at), y: middle + 4, box };
}

/** The limits and the goal, as thin as they are drawn. */
function straightLines(limits: readonly LimitsSpan[], goal: readonly GoalStep[], { x, y }: Scales): Box[] {
  const across = (from: number, to: number, value: number): Box => {
    return { left: x(from - 0.5), right: x(to + 0.5), top: y(value) - 1, bottom: y(value) + 1 };
  };
  return [
    ...limits.flatMap(({ from, to, low, mean, high, each }) =>
      each ? [] : [low, mean, high].map((value) => across(from, to, value)),
    ),
    ...goal.map(({ from, to, value }) => across(from, to, value)),
    ...goal.slice(1).map(({ from, value }, at): Box => {
      const heights = [y(value), y(goal[at]?.value ?? value)];
      return {
        left: x(from - 0.5) - 1,
        right: x(from - 0.5) + 1,
        top: Math.min(...heights),
        bottom: Math.max(...heights),
      };
    }),
  ];
}

/** Newest first: where there is no room for all, the old ones are left to the table. */
function wishes(points: readonly ProcessPoint[], { x, y }: Scales) {
  return points
    .flatMap(({ value, says, note }, at) => {
      if (value === null) return [];
      const spot = { x: x(at), y: y(value) };
      return [
        ...(says === undefined ? [] : [{ ...spot, text: says, strong: true }]),
        ...(note === undefined ? [] : [{ ...spot, text: note }]),
      ];
    })
    .toReversed();
}
