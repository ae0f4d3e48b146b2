import { type Cell, type CellProblem, cellText } from '#lib/columns/cell.ts';
import type { Column, FieldOf, Kind, SeriesField } from '#lib/layout.ts';
import { ok } from '#lib/result.ts';
import type { Pass, Row } from '#lib/table.ts';
import { type ColumnWriting, type Home, readField } from './column-reader.ts';
import type { Recognised } from './recognise.ts';
import type { Settled } from './settle-columns.ts';

/** A row of the file as what the room keeps, or why it is none. */
export type ReadRow<R> =
  | { readonly row: number; readonly ok: true; readonly record: R }
  | { readonly row: number; readonly ok: false; readonly problems: readonly CellProblem[] };

interface Reader {
  readonly kind: Kind;
  readonly writing: ColumnWriting;
  readonly header: string;
  readonly place: number;
  readonly texts: Map<string, string>;
}

type Fields = Record<string, FieldOf[Kind] | null>;

const asWritten: ColumnWriting = { decimal: 'point', order: null, epoch: 1900 };

const mostTexts = 1000;
const longestText = 64;

/** The first of all short texts that are equal: names and numbers of a company stand in a million rows. */
function onlyOne(text: string, texts: Map<string, string>): string {
  const found = texts.get(text);
  if (found !== undefined) return found;
  if (texts.size < mostTexts && text.length <= longestText) texts.set(text, text);
  return text;
}

/** Reads rows one by one; what is wrong with each is gathered, so that all of it can be put right at once. */
class RowReader<R> {
  readonly #found: Recognised<R>;
  readonly #home: Home;
  readonly #columns: readonly (readonly [name: string, column: Column, reader: Reader | null])[];
  readonly #series: readonly (Reader & { readonly label: string })[];
  readonly #headers: ReadonlyMap<number, string>;
  /** Without the columns at the end that have no name. */
  readonly #width: number;

  constructor(found: Recognised<R>, settled: Settled, home: Home) {
    const { layout, places, header, series } = found;
    this.#found = found;
    this.#home = home;
    this.#columns = Object.entries(layout.columns).map(([name, column]) => {
      const place = places.get(name);
      const writing = settled.get(name) ?? asWritten;
      return [
        name,
        column,
        place === undefined
          ? null
          : { kind: column.kind, writing, header: header[place] ?? name, place, texts: new Map() },
      ];
    });
    this.#series = series.map(({ place, label }) => ({
      kind: layout.series?.kind ?? 'text',
      writing: settled.get(null) ?? asWritten,
      header: header[place] ?? label,
      place,
      label,
      texts: new Map(),
    }));
    const readers = [...this.#columns.flatMap(([, , reader]) => reader ?? []), ...this.#series];
    this.#width = header.findLastIndex((text) => text !== '') + 1;
    this.#headers = new Map(readers.map(({ place, header }) => [place, header]));
  }

  read(row: Row): ReadRow<R> {
    const problems = this.#brokenness(row);
    const fields: Fields = {};
    for (const [name, { required }, reader] of this.#columns) {
      fields[name] = reader === null ? null : this.#field(row, reader, problems);
      const header = reader?.header ?? name;
      if (fields[name] === null && required === 'value' && problems.every(({ column }) => column !== header)) {
        const why = 'Nothing is written here, and without it the row is of no use. Fill it in.';
        problems.push({ row: row.number, column: header, text: '', code: 'empty', why });
      }
    }
    const series = this.#series.flatMap((reader): SeriesField<Kind>[] => {
      const field = this.#field(row, reader, problems);
      return field === null ? [] : [{ label: reader.label, field }];
    });
    if (problems.length > 0) {
      return { row: row.number, ok: false, problems };
    }
    const made = this.#found.layout.row(fields, series);
    if (made.ok) {
      return { row: row.number, ok: true, record: made.value };
    }
    const { column, code, message } = made.error;
    const place = column === null ? undefined : this.#found.places.get(column);
    const header = place === undefined ? column : (this.#found.header[place] ?? column);
    const text = place === undefined ? '' : cellText(row.cells[place] ?? '');
    return { row: row.number, ok: false, problems: [{ row: row.number, column: header, text, code, why: message }] };
  }

  #field(row: Row, { kind, writing, header, place, texts }: Reader, problems: CellProblem[]): FieldOf[Kind] | null {
    const cell: Cell = row.cells[place] ?? '';
    const read = cell === '' ? ok(null) : readField(cell, kind, writing, this.#home);
    if (read.ok) {
      return typeof read.value === 'string' ? onlyOne(read.value, texts) : read.value;
    }
    const { code, message } = read.error;
    problems.push({ row: row.number, column: header, text: cellText(cell), code, why: message });
    return null;
  }

  /** What was wrong with the row before it was read: of its cells only those that the layout uses. */
  #brokenness({ number, cells, faults }: Row): CellProblem[] {
    const { header, table } = this.#found;
    if (faults.length === 0 && cells.length === header.length) {
      return [];
    }
    const problems = faults
      .filter(({ place }) => place === null || this.#headers.has(place))
      .map(({ place, text, code, why }): CellProblem => {
        const column = place === null ? null : (this.#headers.get(place) ?? null);
        return { row: number, column, text, code, why };
      });
    const [extra] = cells.slice(header.length).filter((cell) => cellText(cell).trim() !== '');
    if (table.exact && extra !== undefined) {
      const why = `The row has ${cells.length} cells and the header ${header.length}: a cell with a separator in it may lack its quotation marks.`;
      problems.push({ row: number, column: null, text: cellText(extra), code: 'long-row', why });
    }
    if (table.exact && cells.length < this.#width) {
      const why = `The row has ${cells.length} cells and the header ${this.#width}: it may be broken in two by a line break.`;
      problems.push({ row: number, column: null, text: cellText(cells.at(-1) ?? ''), code: 'short-row', why });
    }
    return problems;
  }
}

/** The rows below the header, read as their layout says; nothing of a row with a problem is used. */
export async function* readRecords<R>(
  found: Recognised<R>,
  settled: Settled,
  home: Home,
  pass: Pass = {},
): AsyncGenerator<ReadRow<R>> {
  const reader = new RowReader(found, settled, home);
  for await (const row of found.table.rows(pass)) {
    if (row.number > found.headerRow) {
      yield reader.read(row);
    }
  }
}
