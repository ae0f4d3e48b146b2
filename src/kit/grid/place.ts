/** Where something is in the grid: row and column by number. Column −1 is the title, which can be reached but not written. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
}

export const titleColumn = -1;

const between = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The place so many rows and columns away, held inside the grid. */
export function step(from: Place, rows: number, columns: number, bounds: Bounds): Place {
  return {
    row: between(from.row + rows, 0, bounds.rows - 1),
    column: between(from.column + columns, titleColumn, bounds.columns - 1),
  };
}

/** The next value in reading order (`by` 1) or the one before (−1); null past either end: there the grid is left. */
export function readOn(from: Place, by: 1 | -1, bounds: Bounds): Place | null {
  const next =
    from.row * bounds.columns + Math.max(0, from.column) + (from.column === titleColumn && by === 1 ? 0 : by);
  if (from.column === titleColumn && by === -1 && from.row === 0) return null;
  if (next < 0 || next >= bounds.rows * bounds.columns) return null;
  return { row: Math.floor(next / bounds.columns), column: next % bounds.columns };
}

export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rectangle between two corners, values only. */
export function area(one: Place, other: Place): Area {
  const columns = [Math.max(0, one.column), Math.max(0, other.column)] as const;
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** Every place of a rectangle, row by row. */
export function placesOf({ top, bottom, left, right }: Area): readonly Place[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, at) => ({
    row: top + Math.floor(at / width),
    column: left + (at % width),
  }));
}
