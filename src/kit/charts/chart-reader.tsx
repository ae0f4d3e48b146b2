import { type PointerEvent, type ReactNode, useState } from 'react';
import css from './chart.module.css';

/**
 * Reads one point of a chart in words, for who points at it or walks along it with the arrow keys; a line below the
 * chart in place of a tooltip.
 */
export function ChartReader(props: {
  count: number;
  x: (at: number) => number;
  top: number;
  bottom: number;
  height: number;
  says: string;
  tell: ((at: number) => string) | undefined;
  children: ReactNode;
}) {
  const { count, x, top, bottom, height, says, tell, children } = props;
  const [at, choose] = useState<number | null>(null);
  if (!tell || count === 0) return children;
  const shown = at === null ? null : Math.min(at, count - 1);
  const near = (event: PointerEvent<HTMLElement>): void => {
    const across = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const apart = count > 1 ? x(1) - x(0) : 1;
    choose(Math.max(0, Math.min(count - 1, Math.round((across - x(0)) / apart))));
  };
  return (
    <>
      <div className={css['reader']} onPointerMove={near} onPointerLeave={() => choose(null)}>
        {children}
        <input
          type="range"
          className="ek-unseen"
          aria-label={`${says} Read it point by point.`}
          min={0}
          max={count - 1}
          value={shown ?? count - 1}
          aria-valuetext={tell(shown ?? count - 1)}
          onChange={(event) => choose(Number(event.currentTarget.value))}
          onFocus={() => choose(shown ?? count - 1)}
          onBlur={() => choose(null)}
        />
        {shown !== null && (
          <svg className={css['pointer']} width="1" height={height} style={{ left: x(shown) }} aria-hidden="true">
            <path d={`M.5 ${top}V${bottom}`} />
          </svg>
        )}
      </div>
      <p className={css['told']} aria-hidden="true">
        {shown === null ? '' : tell(shown)}
      </p>
    </>
  );
}
