import type { Figure } from '../../figure.ts';
import type { Ground } from '../../ground.ts';
import type { MetricPast, Process } from './metric-past.ts';
import { evidenceUnit } from './metric-words.ts';

/** The chart of a metric: its values, the natural limits of each stretch, the goal. Limits that vary are left out. */
export function processFigure(
  { metric, subject, periods, values, goals }: MetricPast,
  process: Process,
  ground: Ground,
): Figure {
  const signals = new Set(process.signals.flatMap(({ indexes }) => indexes));
  return {
    kind: 'process',
    title: subject.name,
    unit: evidenceUnit(metric, ground),
    points: periods.map((period, at) => ({ period, value: values[at] ?? null, signal: signals.has(at) })),
    segments: process.segments.flatMap(({ from, to, chart, newest }) => {
      const [first, last] = [periods[from], periods[to]];
      if (newest === null || first === undefined || last === undefined || chart === 'g') return [];
      const varies = chart.includes('differences');
      const known = values.slice(from, to + 1).filter((value) => value !== null);
      const centre = varies ? known.reduce((sum, value) => sum + value, 0) / known.length : newest.centre;
      const { lower, upper } = varies ? { lower: null, upper: null } : newest;
      return [{ from: first, to: last, centre, lower, upper }];
    }),
    goal: goals.at(-1)?.threshold ?? null,
  };
}
