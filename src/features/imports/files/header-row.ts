import { type Cell, cellText } from '#lib/columns/cell.ts';
import type { Row } from '#lib/table.ts';

const isFilled = (cell: Cell) => cellText(cell).trim() !== '';
const isWord = (cell: Cell) => typeof cell === 'string' && /\p{L}/u.test(cell);

/**
 * The row that most likely names the columns of a table that no layout knows: the fullest one above the first row of
 * data, which is the first that is half full and has something else than words. Null without rows.
 */
export function likelyHeader(opening: readonly Row[]): Row | null {
  const filled = opening.map(({ cells }) => cells.filter(isFilled));
  const widest = Math.max(0, ...filled.map(({ length }) => length));
  const firstData = filled.findIndex((cells) => cells.length * 2 >= widest && !cells.every(isWord));
  const above = firstData < 0 ? filled : filled.slice(0, Math.max(firstData, 1));
  const fullest = Math.max(0, ...above.map(({ length }) => length));
  return opening[above.findIndex(({ length }) => length === fullest)] ?? null;
}
