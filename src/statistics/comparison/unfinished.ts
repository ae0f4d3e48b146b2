import { eachFilling } from './filling.ts';

/** The likeliest and the unlikeliest way to finish a table, and all ways together, as logarithms of Π 1/cell!. */
export interface Reach {
  readonly most: number;
  readonly least: number;
  readonly all: number;
}

/** Counts down while tables are tried; below 0 the search stops. */
export interface Effort {
  left: number;
}

/** What is fixed while a table is filled column by column. */
export interface Filling {
  /** The columns in the order in which they are filled, at least two. */
  readonly columns: readonly number[];
  /** ln count! */
  readonly logFactorial: (count: number) => number;
  readonly effort: Effort;
}

/** Two tables that lack the same but for the order of rows can become the same. */
export function lackKey(lack: readonly number[]): string {
  return lack.join();
}

export function lackAfter(lack: readonly number[], taken: readonly number[]): number[] {
  return lack.map((count, at) => count - (taken[at] ?? 0)).sort((one, other) => one - other);
}

/** Each way to fill the last two columns at once: what one does not take the other does. */
export function eachFinish(
  { columns, logFactorial, effort }: Filling,
  lack: readonly number[],
  add: (log: number) => void,
) {
  eachFilling(
    lack,
    columns.at(-2) ?? 0,
    (taken, all) => -logFactorial(taken) - logFactorial(all - taken),
    (log) => {
      add(log);
      effort.left -= 1;
      return effort.left >= 0;
    },
  );
}

/** Tells how tables can end that lack so much after `stage` columns. Remembers every answer. */
export function reachesOf(filling: Filling): (stage: number, lack: readonly number[]) => Reach {
  const { columns, logFactorial, effort } = filling;
  const known = columns.map(() => new Map<string, Reach>());
  const totals = columns.map((_, stage) => columns.slice(stage).reduce((sum, count) => sum + logFactorial(count), 0));

  const reachOf = (stage: number, lack: readonly number[]): Reach => {
    const key = lackKey(lack);
    const before = known[stage]?.get(key);
    if (before) return before;
    let most = -Infinity;
    let least = Infinity;
    const widen = (high: number, low: number) => {
      most = Math.max(most, high);
      least = Math.min(least, low);
    };
    if (stage === columns.length - 2) eachFinish(filling, lack, (log) => widen(log, log));
    else {
      eachFilling(
        lack,
        columns[stage] ?? 0,
        (taken) => -logFactorial(taken),
        (log, taken) => {
          const rest = reachOf(stage + 1, lackAfter(lack, taken));
          widen(log + rest.most, log + rest.least);
          effort.left -= 1;
          return effort.left >= 0;
        },
      );
    }
    const missing = lack.reduce((sum, count) => sum + count, 0);
    // The likelihoods of all tables with the same margins add up to 1, so that Σ Π 1/cell! = n!/(Π row! · Π column!).
    const all = lack.reduce((sum, count) => sum - logFactorial(count), logFactorial(missing) - (totals[stage] ?? 0));
    const reach = { most, least, all };
    known[stage]?.set(key, reach);
    return reach;
  };
  return reachOf;
}
