/** A pattern that luck seldom makes. Days name periods by their first one. */
export interface Signal {
  /** The first period of the pattern, and the one in which the rule fired. */
  readonly from: string;
  readonly period: string;
  readonly rule: 'beyond-limits' | 'shift' | 'near-limit';
  readonly side: 'high' | 'low';
}

/** Natural limits of a stretch of periods, in the metric's unit; null where too few periods are known. */
export interface Limits {
  readonly from: string;
  readonly to: string | null;
  /** How many values they were computed from, and the last period among those. */
  readonly n: number;
  readonly baselineTo: string | null;
  readonly frozen: boolean;
  readonly settled: 'too-few' | 'provisional' | 'usable' | 'firm';
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Each period has its own: these are those of the last one. */
  readonly varies: boolean;
  /** What the value of the last period is a share of, or a rate per, where the limits follow that. */
  readonly size?: number | undefined;
  /** Those of every period, where they vary and were asked for. */
  readonly each?:
    | readonly { readonly period: string; readonly centre: number; readonly lower: number; readonly upper: number }[]
    | undefined;
  readonly steps: { readonly mean: number; readonly limit: number } | null;
}

/** The last closed period less the same one a year before, and between which bounds such differences usually lie. */
export interface Season {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  /** Beyond those bounds: the season does not explain it. */
  readonly isChange: boolean;
}

/** How a metric behaves by its own history, as the server reads it. */
export interface ProcessReading {
  readonly chart: 'xmr' | 'xmr-log' | 'p' | 'p-prime' | 'c' | 'u' | 'time-between' | 'none';
  readonly limits: readonly Limits[];
  readonly signals: readonly Signal[];
  readonly fresh: Signal | null;
  readonly luck: number;
  readonly remarks: readonly ('autocorrelated' | 'season-unclear' | 'barely-moves' | 'cumulative' | 'skewed')[];
  readonly season: Season | null;
  readonly smallestVisibleChange: number | null;
  readonly goalReading: 'consistently-hits' | 'consistently-misses' | 'hit-and-miss' | null;
  readonly streak: {
    readonly status: 'on' | 'off';
    readonly length: number;
    readonly chance: number | null;
    readonly periods: number;
  } | null;
}

/** The limits that hold now and can be drawn: those of the newest stretch, once it has enough values. */
export function presentLimits({ chart, limits }: ProcessReading) {
  const newest = limits.at(-1);
  if (!newest || chart === 'none' || newest.centre === null || newest.lower === null || newest.upper === null)
    return null;
  return { ...newest, centre: newest.centre, lower: newest.lower, upper: newest.upper };
}
export type PresentLimits = NonNullable<ReturnType<typeof presentLimits>>;

/** Whether limits are in the unit of the values and the same for all periods of their stretch. */
export const limitsAreOfValues = ({ chart }: ProcessReading, { varies }: Pick<Limits, 'varies'>): boolean =>
  chart !== 'time-between' && chart !== 'none' && !varies;

/** Whether each value is judged by the one before it, because neighbours are so alike. */
export const isByNeighbour = ({ chart }: ProcessReading, { varies }: Pick<Limits, 'varies'>): boolean =>
  varies && chart === 'xmr';
