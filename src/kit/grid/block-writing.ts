import type { CellView } from './cell-view.ts';
import type { Block } from './block.ts';
import type { GridChange, GridRefusal } from './grid-parts.ts';
import { type Area, type Place, placesOf } from './place.ts';
import type { SpotMap } from './spot.ts';

export interface BlockOutcome {
  readonly changes: readonly GridChange[];
  /** Cells that lay outside the grid. */
  readonly outside: number;
  /** Cells that cannot be written. */
  readonly readOnly: number;
}

type CellAt = (rowId: string, columnId: string) => CellView;

/**
 * Lays a block into the grid with its first cell at `from`. One value alone fills a drawn rectangle, as in a
 * spreadsheet. What does not fit is counted, never wrapped.
 */
export function layBlock(
  block: Block,
  from: Place,
  drawn: Area,
  size: { rows: number; columns: number },
  map: SpotMap,
  cellAt: CellAt,
): BlockOutcome {
  const lone = block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? '') : null;
  const wanted =
    lone === null
      ? block.flatMap((row, down) =>
          row.map((text, across) => ({ place: { row: from.row + down, column: from.column + across }, text })),
        )
      : placesOf(drawn).map((place) => ({ place, text: lone }));
  return sortWritable(wanted, size, map, cellAt);
}

/** Takes the values of a rectangle away. */
export function clearArea(
  drawn: Area,
  size: { rows: number; columns: number },
  map: SpotMap,
  cellAt: CellAt,
): BlockOutcome {
  const wanted = placesOf(drawn).map((place) => ({ place, text: '' }));
  return sortWritable(wanted, size, map, cellAt);
}

function sortWritable(
  wanted: readonly { place: Place; text: string }[],
  size: { rows: number; columns: number },
  map: SpotMap,
  cellAt: CellAt,
): BlockOutcome {
  const changes: GridChange[] = [];
  let outside = 0;
  let readOnly = 0;
  for (const { place, text } of wanted) {
    const { rowId, columnId } = map.spotAt(place);
    if (place.row >= size.rows || place.column >= size.columns || columnId === null) {
      outside += 1;
      continue;
    }
    const cell = cellAt(rowId, columnId);
    if (cell.readOnly !== undefined) readOnly += 1;
    else if (text.trim() !== cell.raw || cell.refused) changes.push({ rowId, columnId, text: text.trim() });
  }
  return { changes, outside, readOnly };
}

const MOST_NAMED = 3;

/** What was pasted or cleared, and which cells were not taken and why; empty where there is nothing to say. */
export function outcomeWords(
  { changes, outside, readOnly }: BlockOutcome,
  verb: 'pasted' | 'cleared',
  refusal: GridRefusal | null,
  nameOf: (rowId: string, columnId: string) => string,
): string {
  if (refusal && 'whole' in refusal) return refusal.whole;
  const refused = refusal?.cells ?? [];
  const many = (count: number): string => `${count.toLocaleString()} ${count === 1 ? 'cell' : 'cells'}`;
  const words = [`${many(changes.length - refused.length)} ${verb}`];
  if (refused.length > 0) words.push(`${refused.length} not taken`);
  if (readOnly > 0) words.push(`${readOnly} cannot be written here`);
  if (outside > 0) words.push(`${outside} did not fit`);
  if (words.length === 1 && changes.length <= 1) return '';
  const named = refused.slice(0, MOST_NAMED).map(({ rowId, columnId, why }) => `${nameOf(rowId, columnId)}: ${why}`);
  const more = refused.length - named.length;
  return [`${words.join('; ')}.`, ...named, ...(more > 0 ? [`And ${more} more, marked in the grid.`] : [])].join(' ');
}
