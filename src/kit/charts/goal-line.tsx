import css from './chart.module.css';

/** A goal and the point from which it held. */
export interface GoalStep {
  readonly from: number;
  readonly value: number;
  /** `goal ≥ 24`. */
  readonly label: string;
  /** Who changed it and when, at the step: `raised 28 Sep by Dana`. */
  readonly change?: string;
}

/** The goal as it stood, stepped where it changed; the step says who changed it. */
export function GoalLine(props: {
  steps: readonly GoalStep[];
  x: (at: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
}) {
  const { steps, x, y, left, right } = props;
  const first = steps[0];
  if (!first) return null;
  const startOf = (step: GoalStep): number => (step === first ? left : x(step.from - 0.5));
  const path = steps
    .map((step, at) => (at === 0 ? `M${left} ${y(step.value)}` : `H${startOf(step)}V${y(step.value)}`))
    .join('');
  return (
    <g>
      <path d={`${path}H${right}`} className={css['goal']} />
      {steps.map((step, at) =>
        at === 0 && steps.length > 1 ? (
          <text key={step.from} x={left + 6} y={y(step.value) + 14} className={css['goalWords']}>
            {step.label}
          </text>
        ) : (
          step.change !== undefined && (
            <text key={step.from} x={startOf(step) + 6} y={y(step.value) + 14} className={css['goalWords']}>
              {step.change}
            </text>
          )
        ),
      )}
    </g>
  );
}
