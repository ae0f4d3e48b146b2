import { type Day, daysBetween } from '#lib/calendar/day.ts';
import type { Deal } from './deal.ts';

/** How a deal fared in one stage. */
export interface StageVisit {
  readonly deal: Deal;
  readonly stage: string;
  readonly entered: Day;
  /** Days from entering the stage until it was left, or until now. */
  readonly days: number;
  /** Null: it is still there. */
  readonly left: 'advanced' | 'lost' | null;
}

/** Neither is a stage that a deal goes on from, and to be lost is no advance. */
const isEnd = (stage: string) => /^(closed[ -]?)?(won|lost)$/i.test(stage.trim());

/** Stages in their order: one comes before another when more deals went through them that way round. */
export function stagesOf(deals: readonly Deal[]): string[] {
  const before = new Map<string, Map<string, number>>();
  for (const { entered } of deals) {
    for (const [at, { stage }] of entered.entries()) {
      const after = before.get(stage) ?? new Map<string, number>();
      before.set(stage, after);
      for (const later of entered.slice(at + 1)) after.set(later.stage, (after.get(later.stage) ?? 0) + 1);
    }
  }
  const count = (one: string, other: string) => before.get(one)?.get(other) ?? 0;
  const comesBefore = (one: string, other: string) => count(one, other) > count(other, one);
  let left = [...before.keys()].filter((stage) => !isEnd(stage));
  const inOrder: string[] = [];
  // Next is always one before which none of the others comes; in a circle the one before which the fewest do.
  while (left.length > 0) {
    const ahead = (stage: string) => left.filter((other) => comesBefore(other, stage)).length;
    const next = left.reduce((first, stage) => (ahead(stage) < ahead(first) ? stage : first));
    inOrder.push(next);
    left = left.filter((stage) => stage !== next);
  }
  return inOrder;
}

/** Every visit of a stage up to `asOf`. A later stage, or winning the deal, is to have advanced. */
export function visitsOf(deals: readonly Deal[], stages: readonly string[], asOf: Day): StageVisit[] {
  const place = new Map(stages.map((stage, at) => [stage, at]));
  return deals.flatMap((deal) => {
    const known = deal.entered.filter(({ stage, day }) => place.has(stage) && day <= asOf);
    return known.map(({ stage, day }): StageVisit => {
      const next = known
        .filter((other) => (place.get(other.stage) ?? 0) > (place.get(stage) ?? 0) && other.day >= day)
        .reduce<Day | null>((first, other) => (first === null || other.day < first ? other.day : first), null);
      const closed = deal.status !== 'open' && deal.closed !== null && deal.closed <= asOf ? deal.closed : null;
      const end = next ?? closed;
      const left =
        next !== null || (closed !== null && deal.status === 'won') ? 'advanced' : closed === null ? null : 'lost';
      return { deal, stage, entered: day, days: Math.max(0, daysBetween(day, end ?? asOf)), left };
    });
  });
}
