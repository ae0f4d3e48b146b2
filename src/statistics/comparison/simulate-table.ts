import gammaln from '@stdlib/math-base-special-gammaln';
import type { Draws } from '../random.ts';
import { filled, marginsOf, type Table } from './contingency.ts';
import { tieTolerance } from './likelihood-order.ts';

/**
 * The exact test of a table by chance: how many of `repeats` tables, dealt with the same margins, are no likelier than
 * this one, the one itself included (as R's fisher.test). Stable to about 1/√repeats of its size. 1 where fewer than two
 * rows or columns hold anything.
 * @param draws seeded; the same seed gives the same chance.
 */
export function simulateTable(table: Table, draws: Draws, repeats = 10_000): number {
  const full = filled(table);
  const { rows, columns } = marginsOf(full);
  if (rows.length < 2 || columns.length < 2) return 1;
  const cards = columns.flatMap((count, column) => Array.from({ length: count }, () => column));
  const logOf = (cells: readonly number[]) => cells.reduce((sum, count) => sum - gammaln(count + 1), 0);
  const seen = logOf(full.flat());
  let rarer = 1;
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    shuffle(cards, draws);
    let next = 0;
    const cells = rows.flatMap((size) => {
      const dealt = columns.map(() => 0);
      for (const end = next + size; next < end; next += 1) {
        const column = cards[next] ?? 0;
        dealt[column] = (dealt[column] ?? 0) + 1;
      }
      return dealt;
    });
    if (logOf(cells) <= seen + tieTolerance) rarer += 1;
  }
  return rarer / (repeats + 1);
}

/** Fisher and Yates 1938. */
function shuffle(cards: number[], draws: Draws): void {
  for (let last = cards.length - 1; last > 0; last -= 1) {
    const other = Math.floor(draws.uniform() * (last + 1));
    const card = cards[last] ?? 0;
    cards[last] = cards[other] ?? 0;
    cards[other] = card;
  }
}
