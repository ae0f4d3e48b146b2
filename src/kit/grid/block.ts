/**
 * A block of cells as spreadsheets put it on the clipboard: rows by line ends, cells by tabs, a cell with either or
 * with quotes in quotes, doubled inside.
 */
export type Block = readonly (readonly string[])[];

/** Reads a block. Spreadsheets end the last row too: one line end at the close is not a row. */
export function readBlock(text: string): Block {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const closeCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const source = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === '\t') closeCell();
    else if (letter === '\n') {
      closeCell();
      rows.push([]);
    } else cell += letter;
  }
  closeCell();
  return rows;
}

export function writeBlock(block: Block): string {
  const write = (cell: string): string => (/[\t\n\r"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return block.map((row) => row.map(write).join('\t')).join('\n');
}
