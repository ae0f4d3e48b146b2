import { tooLarge } from '../model/largest-file.ts';
import { FileRefusal } from './refused.ts';

/** Below a header. */
export const mostRows = 2_000_000;
/** In characters. A spreadsheet's cell holds 32,767. */
export const longestCell = 1_048_576;
/** A quarter of what a spreadsheet can be wide, and more than ten years of days. */
export const mostCells = 4096;

const counted = new Intl.NumberFormat('en-US');

export function refuseSize(bytes: number): void {
  const why = tooLarge(bytes);
  if (why !== null) throw new FileRefusal('too-large', why);
}

export function refuseRow(row: number): void {
  if (row > mostRows + 1) {
    throw new FileRefusal(
      'too-many-rows',
      `The file has more than ${counted.format(mostRows)} rows. Nothing was stored. Export fewer months at a time.`,
    );
  }
}

export function refuseWidth(cells: number, row: number): void {
  if (cells > mostCells) {
    throw new FileRefusal(
      'too-wide',
      `Row ${row} has more than ${counted.format(mostCells)} cells. Nothing was stored. Export fewer columns.`,
    );
  }
}

export function refuseLength(characters: number, row: number): void {
  if (characters > longestCell) {
    throw new FileRefusal(
      'cell-too-long',
      `A cell in row ${row} has more than a million characters. Nothing was stored. Often a quotation mark opens there and never closes: put that right and choose the file again.`,
    );
  }
}
