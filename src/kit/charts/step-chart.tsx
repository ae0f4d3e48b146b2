import { scale, ticks } from '#lib/scale.ts';
import { ValueAxis } from './axis.tsx';
import css from './chart.module.css';
import { useWidth } from './use-width.ts';

/** How far a point lies from the one before; null where there is no telling. */
export interface Step {
  readonly id: string;
  readonly size: number | null;
}

/** What the steps of one stretch of points come to. */
export interface StepsSpan {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly limit: number;
}

const height = 92;
const top = 10;
const bottom = height - 8;

/** The change from each point to the next, as bars from zero; a step beyond the limit is drawn in ink. */
export function StepChart(props: {
  steps: readonly Step[];
  spans: readonly StepsSpan[];
  format: (value: number) => string;
  says: string;
}) {
  const { steps, spans, format, says } = props;
  const [place, width] = useWidth<HTMLDivElement>(720);
  const short = width < 520;
  const left = short ? 36 : 44;
  const right = Math.max(left + 60, width - (short ? 74 : 112));
  const highest = Math.max(...steps.map(({ size }) => size ?? 0), ...spans.map(({ limit }) => limit));
  const round = ticks(0, highest, 2);
  const x = scale([0, Math.max(1, steps.length - 1)], [left + 8, right - 8]);
  const y = scale([0, round.at(-1) ?? highest], [bottom, top]);
  const thick = Math.max(1, Math.min(3, (x(1) - x(0)) / 3));
  const limitAt = (at: number) => spans.find(({ from, to }) => at >= from && at <= to)?.limit;
  const last = spans.at(-1);
  const across = (span: StepsSpan, value: number) =>
    `M${Math.max(left, x(span.from - 0.5))} ${y(value)}H${Math.min(right, x(span.to + 0.5))}`;
  return (
    <div ref={place}>
      <svg className={css['drawing']} width={width} height={height} role="img" aria-label={says}>
        <ValueAxis ticks={round} y={y} left={left} right={right} format={format} />
        <path d={`M${left} ${bottom}H${right}`} className={css['axis']} />
        {spans.map((span) => (
          <g key={span.from}>
            <path d={across(span, span.limit)} className={css['limit']} />
            <path d={across(span, span.mean)} className={css['mean']} />
          </g>
        ))}
        {steps.map(({ id, size }, at) => {
          if (size === null || size === 0) return null;
          const beyond = size > (limitAt(at) ?? Number.POSITIVE_INFINITY);
          return (
            <path
              key={id}
              d={`M${x(at)} ${bottom}V${y(size)}`}
              strokeWidth={beyond ? thick + 1 : thick}
              className={beyond ? css['beyond'] : css['bar']}
            />
          );
        })}
        {last && (
          <>
            <text x={right + 8} y={y(last.limit) + 4}>{`limit ${format(last.limit)}`}</text>
            <text x={right + 8} y={y(last.mean) + 4}>{`mean ${format(last.mean)}`}</text>
          </>
        )}
      </svg>
    </div>
  );
}
