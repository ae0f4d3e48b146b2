import type { Day } from '#lib/calendar/day.ts';
import { checked, inOrder, notNegative } from '#lib/columns/row-check.ts';
import type { RowProblem } from '#lib/layout.ts';
import type { Result } from '#lib/result.ts';
import type { DealLine } from './deal-line.ts';

/** What the exports of all systems that keep deals have in common. */
export interface CrmDeal {
  readonly id: string | null;
  readonly name: string;
  readonly account: string | null;
  readonly owner: string | null;
  readonly source?: string | null;
  readonly value: number | null;
  readonly created: Day | null;
  readonly stage: string | null;
  readonly status: DealLine['status'];
  /** When it was closed, or is expected to be. */
  readonly closes: Day | null;
  readonly lostReason?: string | null;
  readonly currency?: string | null;
  readonly entered?: DealLine['entered'];
}

/** By the name of the stage, where nothing else says it. */
export function statusOfStage(stage: string | null): DealLine['status'] {
  const name = stage ?? '';
  if (/\blost\b|disqualified|abandoned/i.test(name)) return 'lost';
  return /\bwon\b/i.test(name) ? 'won' : 'open';
}

/** A deal that is open is not closed yet, whatever day is expected; stages are told in the order they were entered. */
export function crmDeal({ closes, ...deal }: CrmDeal): Result<DealLine, RowProblem> {
  const { created, value } = deal;
  const closed = deal.status === 'open' ? null : closes;
  const entered = (deal.entered ?? []).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return checked<DealLine>(
    {
      holds: 'deal',
      processFollowed: null,
      hours: null,
      ...deal,
      source: deal.source ?? null,
      lostReason: deal.status === 'lost' ? (deal.lostReason ?? null) : null,
      currency: deal.currency ?? null,
      closed,
      entered,
    },
    notNegative({ value }),
    inOrder({ created, closes: closed }),
  );
}
