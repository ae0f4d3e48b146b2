import { FileRefusal } from './refused.ts';
import { firstBytes, type Source } from './source.ts';

const looked = 1024;

type Mistaken = readonly [starts: readonly string[], what: string, instead: string];

/** How files begin that are handed over by mistake; bytes are written as Latin-1 characters. */
const binary: readonly Mistaken[] = [
  [['%PDF-'], 'a PDF', 'Export the figures as CSV or .xlsx from where the PDF came from.'],
  [['\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF'], 'a picture or a recording', 'Export the figures as CSV or .xlsx.'],
  [
    ['PK\x05\x06', '\x1f\x8b', "7z\xbc\xaf'", 'Rar!\x1a', 'BZh9', '\xfd7zXZ'],
    'a compressed archive',
    'Unpack it and choose the file inside.',
  ],
  [['SQLite format 3'], 'a database', 'Export the table as CSV.'],
  [['{\\rtf'], 'a text document', 'Copy the table into a spreadsheet and save it as .xlsx or CSV.'],
];

/** The same for text, in lower case and without white space. */
const marked: readonly Mistaken[] = [
  [['begin:vcalendar'], 'a calendar', 'Import it as a calendar.'],
  [['<!doctypehtml', '<html', '<table'], 'a web page', 'Open it in a spreadsheet and save it as .xlsx or CSV.'],
  [['<?xml'], 'an XML document', 'Open it in a spreadsheet and save it as .xlsx or CSV.'],
  [['{"', '[{', '[['], 'a JSON document', 'Export the figures as CSV or .xlsx.'],
];

function mistakenFor(start: string): Mistaken | undefined {
  const compact = start
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/\s+/g, '')
    .toLowerCase();
  return (
    binary.find(([starts]) => starts.some((form) => start.startsWith(form))) ??
    marked.find(([starts]) => starts.some((form) => compact.startsWith(form)))
  );
}

/** What a file is by its first bytes, whatever its name says; what holds no table is refused with what to do. */
export async function fileKind(source: Source): Promise<'text' | 'archive'> {
  const start = Buffer.from(await firstBytes(source, looked)).toString('latin1');
  if (start.startsWith('PK\x03\x04')) {
    return 'archive';
  }
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    // A workbook with a password is an .xlsx inside the container that .xls files are.
    throw /\.xls[xm]$/i.test(source.name)
      ? new FileRefusal(
          'encrypted',
          'The workbook is protected by a password. Nothing was stored. Open it, take the password off, save it and choose it again.',
        )
      : new FileRefusal(
          'old-workbook',
          'The file is a workbook of an older kind (.xls). Nothing was stored. Open it and save it as .xlsx or CSV.',
        );
  }
  const found = mistakenFor(start);
  if (found !== undefined) {
    throw new FileRefusal('not-a-table', `The file is ${found[1]}, not a table. Nothing was stored. ${found[2]}`);
  }
  return 'text';
}
