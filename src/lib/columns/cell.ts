/** A number that a spreadsheet shows with a percent sign, in points: 45 is 45 %. */
export interface Percent {
  readonly percent: number;
}

/** What a cell of a file holds: '' when it is empty, ISO text when a spreadsheet says that it is a date. */
export type Cell = string | number | boolean | Percent;

/** A cell, or with `column` null a row, that cannot be used. Rows are counted as a spreadsheet counts them, from 1. */
export interface CellProblem {
  readonly row: number;
  readonly column: string | null;
  readonly text: string;
  /** For programs; never changes. */
  readonly code: string;
  readonly why: string;
}

/** The cell as a person would read it in the file. */
export function cellText(cell: Cell): string {
  return typeof cell === 'object'
    ? `${cell.percent}%`
    : typeof cell === 'boolean'
      ? `${cell}`.toUpperCase()
      : `${cell}`;
}

// What programs write where they have no value: statistics packages, databases, spreadsheets, people.
const missing = /^(?:|n\/?a|#n\/a|null|-|–|—)$/i;

/** Whether the cell says that there is no value; of texts that are kept as text, only the empty one does. */
export function isMissing(cell: Cell): boolean {
  return typeof cell === 'string' && missing.test(cell.trim());
}
