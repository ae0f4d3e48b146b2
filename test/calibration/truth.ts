import { usualIncome, worseMargin } from './books.ts';
import { lostInAYear } from './calls.ts';
import { leads } from './company.ts';
import { lostAtEstimate, usualDeals } from './deals.ts';
import type { Frame } from './frame.ts';

/** What the fault of this company costs in a year, in expectation; null where nobody can say from how it was made. */
export function costOf(frame: Frame): number | null {
  switch (frame.wrong?.rule) {
    case 'calls.revenue-at-risk':
      return lostInAYear(frame) * leads * usualDeals.won * usualDeals.value;
    case 'journey.bottleneck':
      return lostAtEstimate(frame) * usualDeals.value;
    case 'money.margin':
      return 12 * usualIncome * worseMargin * frame.wrong.size;
    default:
      return null;
  }
}
