import { formatCell, type Reading } from '#lib/figure.ts';
import type { Row } from '../contract/scorecard.ts';
import { amountAt } from './cells.ts';

/** The average of the closed periods in sight; for yes-no, how many of them were yes. */
export function summaryOf(row: Row, closed: readonly string[], reading: Reading): string {
  const amounts = closed.map((period) => amountAt(row, period)).filter((amount) => amount !== null);
  if (amounts.length === 0) return '';
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return row.unit === 'yes-no' ? `${sum}/${amounts.length}` : formatCell(sum / amounts.length, row.unit, reading);
}
