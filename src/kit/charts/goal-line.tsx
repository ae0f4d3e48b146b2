import css from './chart.module.css';

/** A goal and the points for which it held. */
export interface GoalStep {
  readonly from: number;
  /** The last point; the next step begins behind it, or there is no goal for a while. */
  readonly to: number;
  readonly value: number;
  /** Where a goal lies between two numbers: the other end. */
  readonly upper?: number;
  /** `goal ≥ 24`. */
  readonly label: string;
  /** Who changed it and when, at the step: `raised 28 Sep by Dana`. */
  readonly change?: string;
}

/** The goal of one point alone. */
export interface GoalOnce {
  readonly at: number;
  readonly value: number;
  readonly upper?: number;
}

interface Scales {
  x: (at: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
}

/** The words at the steps: what held first, and who changed it when. */
export function goalWords(steps: readonly GoalStep[], { x, y, left, right, bottom }: Scales & { bottom: number }) {
  return steps.flatMap((step, at) => {
    const text = step.change ?? (at === 0 && steps.length > 1 ? step.label : undefined);
    if (text === undefined) return [];
    const from = at === 0 ? left : Math.max(left, x(step.from - 0.5));
    const width = text.length * 6;
    // Words of a step near the edge stand before it.
    const before = from + 6 + width > right;
    const start = before ? Math.max(left, from - 6 - width) : from + 6;
    // At the foot of the chart they stand above their line.
    const middle = y(step.value) + (y(step.value) + 20 > bottom ? -9 : 10);
    return [
      {
        text,
        x: start,
        y: middle + 4,
        box: { left: start, right: start + width, top: middle - 7, bottom: middle + 7 },
      },
    ];
  });
}

/** The goal as it stood, stepped where it changed; where it was another one for one point alone, a line of its own. */
export function GoalLine(
  props: Scales & { steps: readonly GoalStep[]; once: readonly GoalOnce[]; words: ReturnType<typeof goalWords> },
) {
  const { steps, once, words, x, y, left, right } = props;
  const ends = (step: GoalStep): [number, number] => [
    Math.max(left, x(step.from - 0.5)),
    Math.min(right, x(step.to + 0.5)),
  ];
  const path = (value: (step: GoalStep) => number) =>
    steps
      .map((step, at) => {
        const [from, to] = ends(step);
        const joined = at > 0 && steps[at - 1]?.to === step.from - 1;
        return `${joined ? 'V' : `M${from} `}${y(value(step))}H${to}`;
      })
      .join('');
  return (
    <g>
      <path d={path((step) => step.value)} className={css['goal']} />
      {steps.some((step) => step.upper !== undefined) && (
        <path d={path((step) => step.upper ?? step.value)} className={css['goal']} />
      )}
      {once.map(({ at, value, upper }) => (
        <g key={at} className={css['once']}>
          <path d={`M${x(at - 0.5)} ${y(value)}H${x(at + 0.5)}`} />
          {upper !== undefined && <path d={`M${x(at - 0.5)} ${y(upper)}H${x(at + 0.5)}`} />}
          <rect x={x(at - 0.5) - 2} y={y(value) - 2} width="4" height="4" />
        </g>
      ))}
      {words.map((word) => (
        <text key={word.text} x={word.x} y={word.y} className={css['goalWords']}>
          {word.text}
        </text>
      ))}
    </g>
  );
}
