/** A part of a file that could not be used. `row` counts from 1 as a spreadsheet does; null is the whole file. */
export interface Skipped {
  readonly row: number | null;
  readonly column: string | null;
  readonly text: string;
  readonly why: string;
}

/** What became of one file, or of one sheet of a workbook. */
export interface Input {
  /** By its name in the folder. */
  readonly file: string;
  /** What it holds: `calls`, `deals`; null where that is not known. */
  readonly kind: string | null;
  /** `evenkeel` for our own templates, else whose export it is; null where that is not known. */
  readonly layout: string | null;
  /** Below the header. */
  readonly rows: number;
  /** Of the rows. The others are in `skipped`, or counted in `notes`. */
  readonly used: number;
  /** The first of them; a note counts the others. */
  readonly skipped: readonly Skipped[];
  /** Why nothing of it could be used, and what to do. */
  readonly refused?: string;
  /** What somebody should know who reads the findings. */
  readonly notes?: readonly string[];
}
