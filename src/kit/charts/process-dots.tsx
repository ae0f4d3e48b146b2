import css from './chart.module.css';
import type { ProcessPoint } from './process-point.ts';

interface Scales {
  x: (at: number) => number;
  y: (value: number) => number;
}

/** The line, the dots and the diamonds. Where points stand close, only the diamonds and the newest are drawn. */
export function ProcessDots({ points, x, y }: Scales & { points: readonly ProcessPoint[] }) {
  const apart = x(1) - x(0);
  const newest = points.findLastIndex(({ value, running }) => value !== null && !running);
  const size = apart > 14 ? 3.5 : apart > 7 ? 2.5 : 0;
  return (
    <g>
      <path d={linePath(points, x, y)} className={css['line']} />
      {points.map(({ id, value, running, fired }, at) => {
        if (value === null) return null;
        const [across, down] = [x(at), y(value)];
        if (running) return <circle key={id} cx={across} cy={down} r="4" className={css['running']} />;
        if (fired) {
          const reach = apart > 7 ? 6.5 : 5;
          const diamond = `M${across} ${down - reach}l${reach} ${reach}-${reach} ${reach}-${reach}-${reach}z`;
          return <path key={id} d={diamond} className={css['fired']} />;
        }
        const radius = at === newest ? Math.max(size, 2.5) : isAlone(points, at) ? Math.max(size, 1.5) : size;
        return radius === 0 ? null : <circle key={id} cx={across} cy={down} r={radius} className={css['dot']} />;
      })}
    </g>
  );
}

const drawn = (point: ProcessPoint | undefined): boolean =>
  point !== undefined && point.value !== null && !point.running;

/** A value between two missing ones has no line that shows it. */
const isAlone = (points: readonly ProcessPoint[], at: number): boolean =>
  !drawn(points[at - 1]) && !drawn(points[at + 1]);

/** The line breaks where a value is missing and stops before the running period. */
function linePath(points: readonly ProcessPoint[], x: Scales['x'], y: Scales['y']): string {
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

/** Places along the line, close enough together that words cannot slip between them. */
export function placesAlong(points: readonly ProcessPoint[], { x, y }: Scales): (readonly [number, number])[] {
  return points.flatMap((point, at) => {
    if (point.value === null) return [];
    const here = [x(at), y(point.value)] as const;
    const before = points[at - 1];
    if (!drawn(point) || !before || !drawn(before) || before.value === null) return [here];
    const there = [x(at - 1), y(before.value)] as const;
    const steps = Math.ceil(Math.hypot(here[0] - there[0], here[1] - there[1]) / 5);
    return Array.from({ length: steps }, (_, step) => {
      const part = (step + 1) / steps;
      return [there[0] + (here[0] - there[0]) * part, there[1] + (here[1] - there[1]) * part] as const;
    });
  });
}
