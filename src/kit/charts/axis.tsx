import css from './chart.module.css';

/** Horizontal lines at round values, the values at the left. */
export function ValueAxis(props: {
  ticks: readonly number[];
  y: (value: number) => number;
  left: number;
  right: number;
  format: (value: number) => string;
}) {
  const { ticks, y, left, right, format } = props;
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${right}`} className={css['grid']} />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Periods along the bottom; as many words as there is room for, the newest always. */
export function PeriodAxis(props: {
  periods: readonly { readonly id: string; readonly label: string }[];
  x: (at: number) => number;
  y: number;
  left: number;
  right: number;
}) {
  const { periods, x, y, left, right } = props;
  const every = Math.max(1, Math.ceil((periods.length * 52) / Math.max(1, right - left)));
  const last = periods.length - 1;
  return (
    <g>
      <path d={`M${left} ${y}H${right}`} className={css['axis']} />
      {periods.map(({ id, label }, at) =>
        (last - at) % every === 0 ? (
          <text key={id} x={x(at)} y={y + 16} textAnchor="middle">
            {label}
          </text>
        ) : null,
      )}
    </g>
  );
}
