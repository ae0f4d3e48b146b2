import type { MetricId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Changing, Context } from '#server/context.ts';
import { type Effect, type IntakeCounts, noCounts } from '../../model/intake/effect.ts';
import type { At, LineProblem } from '../../model/intake/line.ts';
import type { Standing, Wanted } from '../../model/intake/target.ts';

/** What an intake has done so far, and what of it could not be done. */
export interface Ledger {
  readonly context: Context;
  readonly room: Changing;
  readonly standing: Standing;
  readonly effects: Effect[];
  readonly problems: LineProblem[];
  readonly counts: IntakeCounts;
  /** The metric of each that was wanted and could be had. */
  readonly ids: Map<Wanted, MetricId>;
  readonly changed: Set<MetricId>;
}

export const openLedger = (context: Context, room: Changing, standing: Standing): Ledger => ({
  context,
  room,
  standing,
  effects: [],
  problems: [],
  counts: noCounts(),
  ids: new Map(),
  changed: new Set(),
});

/** What the rules of the room refuse is a problem of that row; everything else of the file goes on. */
export async function attempt<Result>(
  { problems }: Ledger,
  { at, line }: { readonly at: At; readonly line: { readonly title: string } },
  column: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await work();
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    const why = problem.message.replace(/ Nothing was (?:stored|changed)\.$/, '');
    problems.push({ ...at, column, text: line.title, why });
    return null;
  }
}
