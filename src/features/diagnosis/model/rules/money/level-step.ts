import { pearson } from '#statistics/association/pearson.ts';
import { mean } from '#statistics/moment.ts';
import { variance } from '#statistics/variance.ts';
import { likeness } from '../scorecard/surprise.ts';

/** A level that fell at once, from one value to the next. */
export interface LevelStep {
  /** Place of the first value of the new level. */
  readonly at: number;
  /** The level before, in the same seasons where the values reach back that far, and the level since. */
  readonly from: number;
  readonly to: number;
  readonly sameSeasons: boolean;
  /** Standard error of their difference, and its degrees of freedom. */
  readonly error: number;
  readonly freedom: number;
  /** That it was a step, and not a line down through all values. */
  readonly chance: number;
}

/** With fewer on one side a single odd value would make a step. */
const least = { before: 5, since: 3 } as const;

const squaresOf = (values: readonly number[]) => (values.length < 2 ? 0 : variance(values) * (values.length - 1));

/** Where two levels, the later one lower, fit best by least squares: the likeliest place (Hinkley 1970, Biometrika 57:1). */
function likeliest(values: readonly number[]) {
  let found: { readonly at: number; readonly squares: number } | null = null;
  for (let at = least.before; at <= values.length - least.since; at += 1) {
    const [before, since] = [values.slice(0, at), values.slice(at)];
    const squares = squaresOf(before) + squaresOf(since);
    if (mean(since) >= mean(before)) continue;
    if (found === null || squares < found.squares) found = { at, squares };
  }
  return found;
}

/** What a straight line leaves over. */
function squaresBesideLine(values: readonly number[]): number {
  const r = pearson([...values.keys()], values) ?? 0;
  return squaresOf(values) * (1 - r * r);
}

/**
 * The step by which values fell; null where there is none or they are too few. Its chance beside a line is that of the
 * criterion of Schwarz (1978, Annals of Statistics 6:461), in which the place of a step counts as one more unknown.
 * With each value since compared with the one of the same season before, the season takes no part in the difference.
 * Neighbours that resemble each other tell less than as many strangers.
 * @param cycle values after which a season comes round; of a new level at most so many count, the newest.
 */
export function stepIn(values: readonly number[], cycle: number): LevelStep | null {
  const n = values.length;
  const step = likeliest(values);
  if (step === null) return null;
  const { at, squares } = step;
  const [before, since] = [values.slice(0, at), values.slice(at)];
  const alike = likeness([...off(before), null, ...off(since)], n);
  const alone = (1 - alike) / (1 + alike);
  const against = alone * n * Math.log(squares / squaresBesideLine(values)) + Math.log(alone * n);
  const chance = 1 / (1 + Math.exp(against / 2));
  const now = since.slice(-cycle);
  const first = n - now.length;
  const then = now.map((_, place) => {
    const back = Math.floor((first + place - at) / cycle) + 1;
    return values[first + place - back * cycle];
  });
  if (then.every((value) => value !== undefined)) {
    const differences = now.map((value, place) => (then[place] ?? value) - value);
    const error = Math.sqrt(variance(differences) / now.length / alone);
    return { at, from: mean(then), to: mean(now), sameSeasons: true, error, freedom: now.length - 1, chance };
  }
  const error = Math.sqrt(((squares / (n - 2)) * (1 / before.length + 1 / now.length)) / alone);
  return { at, from: mean(before), to: mean(now), sameSeasons: false, error, freedom: n - 2, chance };
}

function off(values: readonly number[]): number[] {
  const middle = mean(values);
  return values.map((value) => value - middle);
}
