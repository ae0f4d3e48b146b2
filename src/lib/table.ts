import type { Cell } from './columns/cell.ts';
import type { Epoch } from './columns/serial-date.ts';

/** What is wrong with a cell before anybody knows what it is for; `place` counts from 0 and is null for the whole row. */
export interface Fault {
  readonly place: number | null;
  readonly text: string;
  readonly code: string;
  readonly why: string;
}

/** A row of a file that is not blank. Cells that are missing at its end are empty. */
export interface Row {
  /** As a spreadsheet counts, from 1, blank rows and rows above the header included. */
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly faults: readonly Fault[];
}

/** How far one reading of a file has come. */
export interface Progress {
  readonly rows: number;
  readonly bytes: number;
  /** What `bytes` comes to at the end. */
  readonly of: number;
}

/** Who watches one reading: it ends with the signal's reason as soon as that is aborted. */
export interface Pass {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** One sheet, or the whole of a text file; it can be read as often as needed, from the beginning. */
export interface Table {
  /** The sheet's name; null in a file that has no sheets. */
  readonly sheet: string | null;
  readonly epoch: Epoch;
  /** Whether every row says how many cells it has, so that one with too few is broken. */
  readonly exact: boolean;
  /** The first rows, for finding the header among notes above it. */
  readonly opening: readonly Row[];
  rows(pass?: Pass): AsyncIterable<Row>;
}
