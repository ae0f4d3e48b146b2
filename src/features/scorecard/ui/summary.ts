import { formatCell, type Reading } from '#lib/figure.ts';
import type { Row } from '../contract/scorecard.ts';
import { amountAt } from './standing.ts';

/** The closed periods in sight taken together: their average, or with Σ their total; of yes-no how many were yes. */
export function summaryOf(row: Row, closed: readonly string[], reading: Reading): { sign: string; text: string } {
  const amounts = closed.map((period) => amountAt(row, period)).filter((amount) => amount !== null);
  if (amounts.length === 0) return { sign: '', text: '' };
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (row.unit === 'yes-no') return { sign: '', text: `${total}/${amounts.length}` };
  return row.summary === 'total'
    ? { sign: 'Σ', text: formatCell(total, row.unit, reading) }
    : { sign: '', text: formatCell(total / amounts.length, row.unit, reading) };
}
