import type { Row } from '#lib/table.ts';

/** Enough for every header seen so far, with the notes that reports have above it. */
const opened = 50;

/** The first rows of a table. */
export async function openingOf(rows: AsyncIterable<Row>): Promise<readonly Row[]> {
  const opening: Row[] = [];
  for await (const row of rows) {
    opening.push(row);
    if (opening.length === opened) {
      break;
    }
  }
  return opening;
}
