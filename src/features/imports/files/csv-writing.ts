import { type Cell, cellText } from '#lib/columns/cell.ts';
import { escapeFormula } from './cell-escape.ts';
import type { Separator } from './separator.ts';

// Every separator and not only the one in use, so that no program that sniffs takes another one for it.
const quotable = /[",;\t\r\n]|^\s|\s$/;

function written(cell: Cell): string {
  const text = typeof cell === 'string' ? escapeFormula(cell) : cellText(cell);
  return quotable.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row with its line end (RFC 4180). Text that a spreadsheet would compute is escaped; numbers are left as they are. */
export function csvLine(cells: readonly Cell[], separator: Separator = ','): string {
  return `${cells.map(written).join(separator)}\r\n`;
}

const fewest = 65_536;

/** A CSV file in UTF-8. Without the mark at its beginning spreadsheets would take it for another encoding. */
export async function* writeCsv(
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '\ufeff';
  for await (const cells of rows) {
    text += csvLine(cells);
    if (text.length >= fewest) {
      yield encoder.encode(text);
      text = '';
    }
  }
  if (text !== '') {
    yield encoder.encode(text);
  }
}
