/** A point of a chart: the index of its period, and how many standard deviations it lies above the centre. */
export interface Standing {
  readonly at: number;
  readonly z: number;
}

export type RuleName =
  | 'beyond'
  | 'shift'
  | 'near-limit'
  | 'nine-on-one-side'
  | 'trend'
  | 'alternating'
  | 'two-of-three'
  | 'four-of-five'
  | 'too-even'
  | 'avoids-centre';

/** Where a rule fired. Periods are given by their index. */
export interface Signal {
  readonly rule: RuleName;
  /** First and last period of the pattern. */
  readonly from: number;
  readonly to: number;
  /** The period in which the rule fired for the first time: later ones only make the pattern longer. */
  readonly completed: number;
  /** The periods that make it a signal. */
  readonly indexes: readonly number[];
  /** Null where the pattern has no side. */
  readonly direction: 'up' | 'down' | null;
}

/** A rule looks at the points of one stretch of stable limits, oldest first. */
export type Rule = (points: readonly Standing[]) => readonly Signal[];

/**
 * Fires where `needed` of `window` points in a row lie farther than `beyond` standard deviations out on one side.
 * A point on the centre line is on neither side, so it breaks a run.
 */
export function onOneSide(rule: RuleName, needed: number, window: number, beyond: number): Rule {
  // The limit itself is inside, and so is what lies beyond it by a hair of rounding.
  const bound = beyond * (1 + 1e-9);
  const find = (points: readonly Standing[], sign: 1 | -1) => {
    const isFar = (point: Standing | undefined) => point !== undefined && sign * point.z > bound;
    let far = 0;
    const fires = (place: number) => {
      far += Number(isFar(points[place])) - Number(isFar(points[place - window]));
      return far >= needed;
    };
    return windowsOf(points, window, fires).map(({ inside, completed }) => ({
      ...signal(rule, inside, completed, sign === 1 ? 'up' : 'down'),
      indexes: inside.filter(isFar).map(({ at }) => at),
    }));
  };
  return (points) => [...find(points, 1), ...find(points, -1)];
}

/** Fires where `window` points in a row make one pattern; every point belongs to it. */
export function inARow(
  rule: RuleName,
  window: number,
  isPattern: (points: readonly Standing[]) => boolean,
  directionOf: (points: readonly Standing[]) => Signal['direction'] = () => null,
): Rule {
  return (points) => {
    const fires = (place: number) => place >= window - 1 && isPattern(points.slice(place - window + 1, place + 1));
    return windowsOf(points, window, fires).map(({ inside, completed }) =>
      signal(rule, inside, completed, directionOf(inside)),
    );
  };
}

function signal(
  rule: RuleName,
  inside: readonly Standing[],
  completed: number,
  direction: Signal['direction'],
): Signal {
  const indexes = inside.map(({ at }) => at);
  return { rule, from: indexes[0] ?? 0, to: indexes.at(-1) ?? 0, completed, indexes, direction };
}

/**
 * The windows that fire, those that overlap as one.
 * @param fires whether the window that ends with the point at this place fires; asked place by place.
 */
function windowsOf(points: readonly Standing[], window: number, fires: (place: number) => boolean) {
  const found: { first: number; last: number; completed: number }[] = [];
  for (let place = 0; place < points.length; place += 1) {
    if (!fires(place)) continue;
    const first = Math.max(0, place - window + 1);
    const newest = found.at(-1);
    if (newest && first <= newest.last) newest.last = place;
    else found.push({ first, last: place, completed: points[place]?.at ?? 0 });
  }
  return found.map(({ first, last, completed }) => ({ inside: points.slice(first, last + 1), completed }));
}

/**
 * The three rules of the house: beyond the limits; eight in a row on one side (Western Electric 1956, Wheeler; Nelson
 * asks for nine); three of four nearer a limit than the centre (Wheeler). Each further rule costs false alarms: with the
 * first alone a stable process raises one in about 370 points, with the four Western Electric rules one in about 92
 * (Champ and Woodall 1987).
 */
export const houseRules: readonly Rule[] = [
  onOneSide('beyond', 1, 1, 3),
  onOneSide('shift', 8, 8, 0),
  onOneSide('near-limit', 3, 4, 1.5),
];

/**
 * What the rules find, in the order in which they fired.
 * @param standings of each period; a period without a point neither breaks a pattern nor is part of it.
 * @param from the index of the first period.
 */
export function findSignals(
  standings: readonly (number | null)[],
  rules: readonly Rule[] = houseRules,
  from = 0,
): Signal[] {
  const points: Standing[] = [];
  for (let at = 0; at < standings.length; at += 1) {
    const z = standings[at] ?? null;
    if (z !== null) points.push({ at: from + at, z });
  }
  return rules.flatMap((rule) => rule(points)).sort((one, other) => one.completed - other.completed);
}
