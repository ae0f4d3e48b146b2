import { crc32, deflateRawSync } from 'node:zlib';

/** One part of an archive; `claims` is the size that its headers give, if not the true one. */
export interface Part {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly claims?: number;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;

function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}

/** A ZIP archive by hand (APPNOTE.TXT, sections 4.3.7 to 4.3.16), because writers do not lie about sizes. */
export function zipOf(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, data, claims } of parts) {
    const bytes = Buffer.from(data);
    const deflated = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const facts = numbers(
      [0, 2],
      [8, 2],
      [0, 4],
      [crc32(bytes), 4],
      [deflated.length, 4],
      [claims ?? bytes.length, 4],
      [title.length, 2],
      [0, 2],
    );
    const local = Buffer.concat([numbers([signatures.local, 4], [20, 2]), facts, title, deflated]);
    centrals.push(
      numbers([signatures.central, 4], [20, 2], [20, 2]),
      facts,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      title,
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = numbers(
    [signatures.end, 4],
    [0, 4],
    [parts.length, 2],
    [parts.length, 2],
    [central.length, 4],
    [offset, 4],
    [0, 2],
  );
  return new Uint8Array(Buffer.concat([...locals, central, end]));
}

export interface LittleWorkbook {
  /** The rows of each sheet by its name, as XML. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  /** The `si` elements. */
  readonly strings?: string;
  /** Format codes; the cell style 1 has the first of them. */
  readonly formats?: readonly string[];
  readonly counts1904?: boolean;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (list: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships>${list
    .map(([type, target], place) => `<Relationship Id="r${place}" Type="${relationship}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The parts of a workbook with the least that one may have (ECMA-376 part 1, section 18). */
export function workbookParts(workbook: LittleWorkbook): readonly Part[] {
  const { sheets, hidden = [], strings = '', formats = [], counts1904 = false } = workbook;
  const names = Object.keys(sheets);
  const listed = names.map((name, place) => {
    const state = hidden.includes(name) ? 'state="hidden"' : '';
    return `<sheet name="${name}" sheetId="${place + 1}" ${state} r:id="r${place}"/>`;
  });
  const codes = formats.map((code, place) => `<numFmt numFmtId="${200 + place}" formatCode="${code}"/>`);
  const styles = ['<xf numFmtId="0"/>', ...formats.map((_, place) => `<xf numFmtId="${200 + place}"/>`)];
  return [
    { name: '_rels/.rels', data: relations([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook ${main} xmlns:r="${relationship}"><workbookPr ${counts1904 ? 'date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        ...names.map((_, place) => ['worksheet', `worksheets/sheet${place}.xml`] as const),
        ['styles', '/xl/styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet ${main}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', data: `<sst ${main}>${strings}</sst>` },
    ...Object.values(sheets).map((rows, place) => ({
      name: `xl/worksheets/sheet${place}.xml`,
      data: `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    })),
  ];
}
