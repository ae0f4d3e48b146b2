import type { Deal } from '#features/journey/model/deal.ts';
import { addDays, type Day, day } from '#lib/calendar/day.ts';

export const dealOf = (more: Partial<Deal> = {}): Deal => ({
  holds: 'deal',
  id: null,
  name: 'A house',
  account: null,
  owner: null,
  source: null,
  value: null,
  created: null,
  stage: null,
  status: 'open',
  closed: null,
  lostReason: null,
  processFollowed: null,
  hours: null,
  entered: [],
  ...more,
});

/** A deal that enters these stages a week apart, and then is won, lost, or still there. */
export function dealThrough(
  stages: readonly string[],
  status: Deal['status'],
  more: Partial<Deal> & { from?: Day } = {},
): Deal {
  const { from = day('2026-01-05'), ...said } = more;
  return dealOf({
    created: from,
    stage: stages.at(-1) ?? null,
    status,
    closed: status === 'open' ? null : addDays(from, 7 * stages.length),
    entered: stages.map((stage, at) => ({ stage, day: addDays(from, 7 * at) })),
    ...said,
  });
}
