/** How long something was watched: a deal in its stage, a missed call until it was called back, a client. */
export interface Lifetime {
  /** From its start until it ended or was last seen, in any one unit. */
  readonly time: number;
  /** Whether it ended then. What is still open is censored: unfinished, not a failure. */
  readonly event: boolean;
  /** How old it was when watching began (delayed entry), in the unit of `time`; absent when watched from its start. */
  readonly entry?: number;
}

export interface RiskSets {
  /** How many were watched and not yet ended just before each time. */
  readonly atRisk: Float64Array;
  /** How many ended at each time. */
  readonly events: Float64Array;
}

/** What was watched for no time, or has no time, says nothing and is left out. */
export function isWatched({ time, entry = 0 }: Lifetime): boolean {
  return Number.isFinite(time) && time >= 0 && (entry <= 0 || entry < time);
}

/** The different times at which anything ended, earliest first. */
export function eventTimes(lifetimes: readonly Lifetime[]): Float64Array {
  const times = lifetimes.filter((one) => one.event && isWatched(one)).map(({ time }) => time);
  return Float64Array.from(times)
    .sort()
    .filter((time, at, all) => time !== all[at - 1]);
}

/**
 * Who was at risk and who ended at each of `times`, which run upwards. Where an end and a last sight fall on the same time
 * the end comes first, so that what is censored there is still at risk (Kaplan and Meier 1958).
 */
export function riskSets(times: Float64Array, lifetimes: readonly Lifetime[]): RiskSets {
  const watched = lifetimes.filter(isWatched);
  const timesOf = (some: readonly Lifetime[]) => Float64Array.from(some, ({ time }) => time).sort();
  const last = timesOf(watched);
  const ended = timesOf(watched.filter(({ event }) => event));
  const entries = Float64Array.from(watched, ({ entry = 0 }) => (entry <= 0 ? Number.NEGATIVE_INFINITY : entry)).sort();
  const before = counterBelow(last);
  const entered = counterBelow(entries);
  const endedBefore = counterBelow(ended);
  const endedBy = counterBelow(ended, true);
  const atRisk = new Float64Array(times.length);
  const events = new Float64Array(times.length);
  for (const [at, time] of times.entries()) {
    atRisk[at] = entered(time) - before(time);
    events[at] = endedBy(time) - endedBefore(time);
  }
  return { atRisk, events };
}

/** Counts how many of the sorted are below a time (or at it, too); for times that run upwards. */
function counterBelow(sorted: Float64Array, inclusive = false): (time: number) => number {
  let passed = 0;
  return (time) => {
    for (; passed < sorted.length; passed += 1) {
      const next = sorted[passed] ?? Number.POSITIVE_INFINITY;
      if (inclusive ? next > time : next >= time) break;
    }
    return passed;
  };
}
