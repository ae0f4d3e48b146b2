import type { Problem } from '#lib/result.ts';
import type { Pass, Table } from '#lib/table.ts';
import { openCsv } from './csv-table.ts';
import { type Encoding, findEncoding } from './encoding.ts';
import { fileKind } from './file-kind.ts';
import { refuseSize } from './limit.ts';
import { FileRefusal } from './refused.ts';
import type { Separator } from './separator.ts';
import type { Source } from './source.ts';
import { openXlsx } from './xlsx-tables.ts';

/** A file of which the tables can be read. */
export interface TableFile {
  readonly name: string;
  readonly form: 'csv' | 'xlsx';
  /** Null in a workbook, as is the separator. */
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  /** What somebody should know about the file who looks at its rows. */
  readonly remarks: readonly Problem[];
  /** At least one; each has at least one row. */
  readonly tables: readonly Table[];
}

/**
 * Opens a file of any kind by its bytes and finds its tables; the rows are read later, as often as needed.
 * @throws FileRefusal when it holds no table, is too large, or was made to do harm; reading its rows may throw it too.
 */
export async function readTables(source: Source, pass: Pass = {}): Promise<TableFile> {
  refuseSize(source.size);
  const file =
    (await fileKind(source)) === 'archive' ? await readWorkbookFile(source, pass) : await readText(source, pass);
  if (file.tables.length === 0) {
    throw new FileRefusal('empty', 'The file has no rows. Nothing was stored. Choose another one.');
  }
  return file;
}

async function readWorkbookFile(source: Source, pass: Pass): Promise<TableFile> {
  const { tables, remarks } = await openXlsx(source, pass);
  return { name: source.name, form: 'xlsx', encoding: null, separator: null, remarks, tables };
}

async function readText(source: Source, pass: Pass): Promise<TableFile> {
  const writing = await findEncoding(source, pass);
  const { table, separator } = await openCsv(source, writing);
  const { encoding, remarks } = writing;
  const tables = table.opening.length === 0 ? [] : [table];
  return { name: source.name, form: 'csv', encoding, separator, remarks, tables };
}
