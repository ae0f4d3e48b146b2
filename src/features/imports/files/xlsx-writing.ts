import type { Cell } from '#lib/columns/cell.ts';
import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/node';
import { escapeFormula } from './cell-escape.ts';
import { FileRefusal } from './refused.ts';

/** One sheet of a workbook that is written. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

// What a workbook can hold (Microsoft, "Excel specifications and limits").
const mostRows = 1_048_576;
const longestText = 32_767;
const longestName = 31;

const unit = (text: string, at: number) => `_x${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Characters that XML or the library would not keep, as workbooks write them: `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
function encodeText(text: string): string {
  return text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu, (character) =>
      character === '\t' || character === '\n'
        ? character
        : Array.from({ length: character.length }, (_, at) => unit(character, at)).join(''),
    );
}

function writtenCell(cell: Cell): Row[number] {
  if (typeof cell === 'object') {
    return { value: cell.percent / 100, type: Number, format: '0.00%' };
  }
  if (typeof cell !== 'string') {
    return { value: cell, type: typeof cell === 'number' ? Number : Boolean };
  }
  if (cell.length > longestText) {
    throw new FileRefusal('cell-too-long', 'A text is too long for a cell of a workbook. Export it as CSV instead.');
  }
  return cell === '' ? null : { value: encodeText(escapeFormula(cell)), type: String };
}

/** A name as workbooks allow them: without the signs of addresses, at most 31 characters. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:']/g, ' ')
      .trim()
      .slice(0, longestName) || 'Sheet'
  );
}

/** A workbook. It is made in memory; what has very many rows is better written as CSV. */
export async function writeXlsx(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  if (sheets.some(({ rows }) => rows.length > mostRows)) {
    throw new FileRefusal('too-many-rows', 'A workbook holds 1,048,576 rows and these are more. Export them as CSV.');
  }
  const written = sheets.map(
    ({ name, rows }): Sheet<never> => ({ sheet: sheetName(name), data: rows.map((row) => row.map(writtenCell)) }),
  );
  return writeXlsxFile(written).toBuffer();
}
