import { FileRefusal } from '#features/imports/files/refused.ts';
import { type Source, sourceOf } from '#features/imports/files/source.ts';
import { readTables, type TableFile } from '#features/imports/files/table-file.ts';
import type { Cell } from '#lib/columns/cell.ts';
import type { Row, Table } from '#lib/table.ts';

/** A file from memory. Text is written in UTF-8 without a mark. */
export function fileOf(content: string | Uint8Array<ArrayBuffer>, name = 'file.csv'): Source {
  return sourceOf(new Blob([content]), name);
}

export async function open(content: string | Uint8Array<ArrayBuffer>, name?: string): Promise<TableFile> {
  return await readTables(fileOf(content, name));
}

/** The first table of a file. */
export async function tableOf(content: string | Uint8Array<ArrayBuffer>, name?: string): Promise<Table> {
  const [table] = (await open(content, name)).tables;
  if (table === undefined) throw new Error('A file that is not refused has a table.');
  return table;
}

export async function rowsOf(table: Table): Promise<Row[]> {
  return await Array.fromAsync(table.rows());
}

/** The cells of all rows of the first table. */
export async function cellsOf(content: string | Uint8Array<ArrayBuffer>, name?: string): Promise<(readonly Cell[])[]> {
  return (await rowsOf(await tableOf(content, name))).map(({ cells }) => cells);
}

/** Why a file is refused, now or while its rows are read; null when it is not. */
export async function refusalOf(source: Source): Promise<FileRefusal | null> {
  try {
    for (const table of (await readTables(source)).tables) {
      await rowsOf(table);
    }
    return null;
  } catch (error) {
    if (error instanceof FileRefusal) return error;
    throw error;
  }
}
