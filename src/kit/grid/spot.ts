import type { GridColumn, GridRow } from './grid-parts.ts';
import type { Place } from './place.ts';

/** A cell by ids: it stays the same cell when rows or columns change places around it. */
export interface Spot {
  readonly rowId: string;
  /** null is the title of the row. */
  readonly columnId: string | null;
}

export interface SpotMap {
  readonly placeOf: (spot: Spot | null) => Place | null;
  readonly spotAt: (place: Place) => Spot;
}

/** Turns ids into numbers and back, for the rows and columns as they stand. */
export function spotMap(rows: readonly GridRow[], columns: readonly GridColumn[]): SpotMap {
  const rowNumbers = new Map(rows.map((row, at) => [row.id, at]));
  const columnNumbers = new Map(columns.map((column, at) => [column.id, at]));
  return {
    placeOf: (spot) => {
      if (!spot) return null;
      const row = rowNumbers.get(spot.rowId);
      const column = spot.columnId === null ? -1 : columnNumbers.get(spot.columnId);
      return row === undefined || column === undefined ? null : { row, column };
    },
    spotAt: ({ row, column }) => ({
      rowId: rows[row]?.id ?? '',
      columnId: column < 0 ? null : (columns[column]?.id ?? null),
    }),
  };
}
