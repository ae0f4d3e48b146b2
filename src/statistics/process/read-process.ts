import { isRelated, lagOneAutocorrelation } from '#statistics/autocorrelation.ts';
import { baselineOf, leastToClaim, type Settled, settledBy } from './baseline.ts';
import { type ChartChoice, chooseChart, type Series } from './chart-choice.ts';
import type { Charted } from './charted.ts';
import { chartCounts } from './counted.ts';
import { chartGaps } from './gap.ts';
import { chartIndividuals } from './individuals.ts';
import type { Limits, RangeKind } from './limits.ts';
import { findSignals, type Rule, type Signal } from './rule.ts';

export interface ProcessInput extends Series {
  /** Indexes of the periods in which a declared change began: each starts new limits. */
  readonly changes?: readonly number[] | undefined;
  /** What a value cannot go below or above, such as 0 for what is counted. */
  readonly floor?: number | undefined;
  readonly ceiling?: number | undefined;
  /** `median`, for ranges and centre, where a spike lies in the baseline. */
  readonly range?: RangeKind | undefined;
  /** Instead of the rules of the house. */
  readonly rules?: readonly Rule[] | undefined;
}

/** The periods between two declared changes. `from`, `to` and `baselineTo` are indexes of the values given. */
export interface Segment extends ChartChoice, Omit<Charted, 'standings'> {
  readonly from: number;
  readonly to: number;
  readonly settled: Settled;
  /** How many values the limits come from, and the last period that they come from. */
  readonly n: number;
  readonly baselineTo: number;
  /** Later periods no longer change the limits. */
  readonly frozen: boolean;
  /** How many values there are in all. */
  readonly values: number;
  /** Of the last period; null while there are too few values. Those of gaps are in periods. */
  readonly newest: Limits | null;
  /** Whether values resemble the one before: r₁, and what that does to limits around them. Null below 10 values. */
  readonly neighbours: { readonly correlation: number; readonly limitsAre: 'fair' | 'too-narrow' | 'too-wide' } | null;
}

export interface ProcessReading {
  readonly segments: readonly Segment[];
  /** In the order of the segments and of the periods in which they fired. */
  readonly signals: readonly Signal[];
  /** What the last period brought: a value beyond the limits, or a shift completed by it; from 10 values on. */
  readonly fresh: Signal | null;
}

/**
 * What a process says: its natural limits, segment by segment, and where it left them. Limits come from the first
 * twenty values after the start or a declared change and then stay as they are.
 * What is no finite number counts as missing, and a change outside of the periods as none.
 */
export function readProcess(input: ProcessInput): ProcessReading {
  const values = input.values.map((value) => (Number.isFinite(value) ? value : null));
  const starts = [...new Set([0, ...(input.changes ?? [])])]
    .filter((at) => Number.isInteger(at) && at >= 0 && at < values.length)
    .sort((one, other) => one - other);
  const signals: Signal[] = [];
  const segments = starts.map((from, place) => {
    const to = starts[place + 1] ?? values.length;
    const [segment, standings] = readSegment(
      { ...input, values: values.slice(from, to), sizes: input.sizes?.slice(from, to) },
      from,
    );
    signals.push(...findSignals(standings, input.rules, from));
    return segment;
  });
  const last = values.length - 1;
  const isFresh = ({ rule, completed }: Signal) => (rule === 'beyond' || rule === 'shift') && completed === last;
  const mayClaim = (segments.at(-1)?.n ?? 0) >= leastToClaim;
  return { segments, signals, fresh: (mayClaim && signals.find(isFresh)) || null };
}

function readSegment(input: ProcessInput, from: number): [Segment, Charted['standings']] {
  const { unit, values, sizes } = input;
  const { periods, values: n, frozen } = baselineOf(values);
  const choice = chooseChart({ unit, values: values.slice(0, periods), sizes: sizes?.slice(0, periods) });
  const { standings, ...charted } = chartAs(choice, input, periods) ?? noChart;
  const known = values.filter((value) => value !== null).length;
  const segment = {
    ...choice,
    ...charted,
    from,
    to: from + values.length - 1,
    settled: charted.limits.length === 0 ? 'too-few' : settledBy(n),
    n,
    baselineTo: from + periods - 1,
    frozen,
    values: known,
    newest: charted.limits.at(-1) ?? null,
    neighbours: known < leastToClaim ? null : neighboursOf(values, known),
  } as const;
  return [segment, standings];
}

const noChart: Charted = {
  limits: [],
  standings: [],
  smallestVisibleChange: null,
  steps: null,
  gaps: null,
  counts: null,
};

function chartAs({ chart }: ChartChoice, input: ProcessInput, periods: number): Charted | null {
  const { unit, values, sizes, floor, ceiling, range } = input;
  if (chart === 'g') {
    // Of yes and no, the event is what was rarer in the baseline.
    const known = values.slice(0, periods).filter((value) => value !== null);
    const isYesRare = known.filter((value) => value > 0).length * 2 <= known.length;
    const rising = unit !== 'yes-no' || isYesRare;
    const events = values.map((value) => (value === null ? null : value > 0 === rising));
    return chartGaps(events, periods, rising);
  }
  if (chart === 'c') {
    return chartCounts(
      values,
      values.map(() => 1),
      periods,
      { shares: false, whole: 1, asMoving: false },
    );
  }
  if (chart.startsWith('xmr')) {
    const [logs, differences] = [chart.includes('log'), chart.includes('differences')];
    return chartIndividuals(values, periods, { logs, differences, range, floor, ceiling });
  }
  const shares = unit === 'percent';
  return chartCounts(values, sizes ?? [], periods, {
    shares,
    whole: shares ? 100 : 1,
    asMoving: chart.endsWith('prime'),
  });
}

function neighboursOf(values: readonly (number | null)[], known: number): Segment['neighbours'] {
  const correlation = lagOneAutocorrelation(values);
  if (correlation === null) return null;
  const limitsAre = !isRelated(correlation, known) ? 'fair' : correlation > 0 ? 'too-narrow' : 'too-wide';
  return { correlation, limitsAre };
}
