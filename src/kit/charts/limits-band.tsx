import css from './chart.module.css';

/** Natural limits and the points for which they hold. */
export interface LimitsSpan {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly mean: number;
  readonly high: number;
  /** Where each point has limits of its own. */
  readonly each?: readonly {
    readonly at: number;
    readonly low: number;
    readonly mean: number;
    readonly high: number;
  }[];
  /** The points they were computed from, as far as they are shown. */
  readonly baseline?: { readonly from: number; readonly to: number; readonly words: string };
  /** What was changed on purpose, so that they began here. */
  readonly begins?: string;
}

interface Place {
  x: (at: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  bottom: number;
}

/** How far from the top the words of a bracket and of a change stand. */
export const bracketRow = 12;
export const changeRow = 26;

/** The limits of every stretch with a pale band between them; a stretch begins with what was changed. */
export function LimitsBand(props: Place & { spans: readonly LimitsSpan[]; format: (value: number) => string }) {
  const { spans, format, ...place } = props;
  return (
    <g>
      {spans.map((span, at) => (
        <Span
          key={span.from}
          span={span}
          {...place}
          // The newest one's limits are written at the right of the chart.
          {...(at < spans.length - 1 ? { words: `mean ${format(span.mean)}` } : {})}
        />
      ))}
    </g>
  );
}

function Span({ span, words, x, y, left, right, bottom }: Place & { span: LimitsSpan; words?: string }) {
  const from = Math.max(left, x(span.from - 0.5));
  const to = Math.min(right, x(span.to + 0.5));
  const across = (value: number): string => `M${from} ${y(value)}H${to}`;
  const before = from > (left + right) / 2;
  return (
    <g>
      {span.each ? (
        <Varying each={span.each} x={x} y={y} left={left} right={right} />
      ) : (
        <>
          <rect
            x={from}
            width={to - from}
            y={y(span.high)}
            height={y(span.low) - y(span.high)}
            className={css['band']}
          />
          <path d={across(span.high)} className={css['limit']} />
          <path d={across(span.mean)} className={css['mean']} />
          <path d={across(span.low)} className={css['limit']} />
        </>
      )}
      {words !== undefined && !span.each && to - from > words.length * 6 && (
        <text x={to - 4} y={y(span.mean) - 4} textAnchor="end" className={css['beside']}>
          {words}
        </text>
      )}
      {span.baseline && <Bracket {...span.baseline} x={x} left={left} right={right} />}
      {span.begins !== undefined && (
        <>
          <path d={`M${from} ${changeRow - 8}V${bottom}`} className={css['changed']} />
          <text x={before ? from - 5 : from + 5} y={changeRow} textAnchor={before ? 'end' : 'start'}>
            {span.begins}
          </text>
        </>
      )}
    </g>
  );
}

/** Limits that differ from point to point, in steps as wide as a point. */
function Varying(props: Omit<Place, 'bottom'> & { each: NonNullable<LimitsSpan['each']> }) {
  const { each, x, y, left, right } = props;
  const start = (at: number): number => Math.max(left, x(at - 0.5));
  const end = (at: number): number => Math.min(right, x(at + 0.5));
  const steps = (value: (point: (typeof each)[number]) => number): string =>
    each
      .map(
        (point, place) =>
          `${each[place - 1]?.at === point.at - 1 ? 'V' : `M${start(point.at)} `}${y(value(point))}H${end(point.at)}`,
      )
      .join('');
  return (
    <g>
      {each.map((point) => (
        <rect
          key={point.at}
          x={start(point.at)}
          width={Math.max(0, end(point.at) - start(point.at))}
          y={y(point.high)}
          height={Math.max(0, y(point.low) - y(point.high))}
          className={css['band']}
        />
      ))}
      <path d={steps((point) => point.high)} className={css['limit']} />
      <path d={steps((point) => point.low)} className={css['limit']} />
    </g>
  );
}

/** The points that limits were computed from, bracketed at the top; the words where there is room for them. */
function Bracket(props: { from: number; to: number; words: string; x: Place['x']; left: number; right: number }) {
  const { from, to, words, x, left, right } = props;
  const start = Math.max(left, x(from) - 4);
  const end = Math.min(right, x(to) + 4);
  const width = words.length * 5.7;
  const inside = end - start > width + 12;
  const after = end + 6 + width < right;
  return (
    <g>
      <path d={`M${start} ${bracketRow + 4}v-4H${end}v4`} className={css['bracket']} />
      {inside ? (
        <text x={(start + end) / 2} y={bracketRow - 4} textAnchor="middle">
          {words}
        </text>
      ) : (
        after && (
          <text x={end + 6} y={bracketRow + 3}>
            {words}
          </text>
        )
      )}
    </g>
  );
}
