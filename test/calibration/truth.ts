import { usualIncome, worseMargin } from './books.ts';
import { lostInAYear } from './calls.ts';
import { leftEarly } from './clients.ts';
import { leads } from './company.ts';
import { lostAtEstimate, usualDeals } from './deals.ts';
import type { Frame, Rows } from './frame.ts';

/**
 * What the fault of this company costs in a year in which it lasts, in expectation; null where nobody can say from how it
 * was made.
 */
export function costOf(frame: Frame, files: ReadonlyMap<string, Rows>): number | null {
  switch (frame.wrong?.rule) {
    case 'calls.revenue-at-risk':
      return lostInAYear(frame) * leads * usualDeals.won * usualDeals.value;
    case 'journey.bottleneck':
      return lostAtEstimate(frame) * usualDeals.value;
    case 'journey.retention':
      return leftEarly(frame, files.get('clients.csv') ?? []);
    case 'money.margin':
      return 12 * usualIncome * worseMargin * frame.wrong.size;
    default:
      return null;
  }
}
