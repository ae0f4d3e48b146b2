import type { Problem } from '#lib/result.ts';
import type { Pass, Row, Table } from '#lib/table.ts';
import { quoted } from '#lib/text.ts';
import { Archive } from './archive.ts';
import { readNumberKinds } from './number-format.ts';
import { openingOf } from './opening.ts';
import { FileRefusal } from './refused.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type SheetContext, SheetReader } from './sheet-reader.ts';
import type { Source } from './source.ts';
import { readWorkbook } from './workbook.ts';
import { XmlReader } from './xml-reader.ts';

const mostSheets = 200;

async function* rowsOf(archive: Archive, part: string, context: SheetContext, pass: Pass): AsyncGenerator<Row> {
  const reader = new SheetReader(context);
  const xml = new XmlReader(reader);
  let bytes = 0;
  for await (const chunk of archive.read(part, pass)) {
    xml.write(chunk);
    yield* reader.take();
    bytes += chunk.length;
    pass.onProgress?.({ rows: reader.number, bytes, of: archive.sizeOf(part) });
  }
  xml.end();
  yield* reader.take();
}

/** The visible sheets of a workbook that are not blank. */
export async function openXlsx(
  source: Source,
  pass: Pass,
): Promise<{ readonly tables: readonly Table[]; readonly remarks: readonly Problem[] }> {
  const archive = await Archive.open(source);
  const { epoch, sheets, strings, styles } = await readWorkbook(archive);
  if (sheets.length > mostSheets) {
    throw new FileRefusal(
      'too-many-sheets',
      `The workbook has ${sheets.length} sheets and at most ${mostSheets} are read. Nothing was stored. Save the ones you need in a new workbook.`,
    );
  }
  const context: SheetContext = {
    epoch,
    strings: strings === null ? [] : await readSharedStrings(archive, strings, pass),
    kinds: styles === null ? [] : await readNumberKinds(archive, styles),
  };
  const tables: Table[] = [];
  for (const { name, part } of sheets.filter(({ hidden }) => !hidden)) {
    const rows = (pass: Pass = {}) => rowsOf(archive, part, context, pass);
    const opening = await openingOf(rows(pass.signal === undefined ? {} : { signal: pass.signal }));
    if (opening.length > 0) {
      tables.push({ sheet: name, epoch, exact: false, opening, rows });
    }
  }
  const remarks = sheets
    .filter(({ hidden }) => hidden)
    .map(({ name }) => ({ code: 'hidden-sheet', message: `The sheet ${quoted(name)} is hidden and was left out.` }));
  return { tables, remarks };
}
