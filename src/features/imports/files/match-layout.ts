import { cellText } from '#lib/columns/cell.ts';
import { headerKey } from '#lib/columns/header.ts';
import type { Column, Layout } from '#lib/layout.ts';
import type { Row } from '#lib/table.ts';

export interface SeriesColumn {
  readonly place: number;
  readonly label: string;
}

/** Where the columns of a layout stand in a row that may be their header. */
export interface Match<R> {
  readonly layout: Layout<R>;
  /** The number of the row. */
  readonly headerRow: number;
  readonly header: readonly string[];
  /** Places by the names of the layout. */
  readonly places: ReadonlyMap<string, number>;
  readonly series: readonly SeriesColumn[];
  /** Headers that the layout has no use for. */
  readonly unknown: readonly string[];
  /** Headers that were found. */
  readonly matched: readonly string[];
  /** Headers without which a file is not of this layout. */
  readonly missing: readonly string[];
  /** Headers that stand for one column and occur more than once. */
  readonly twice: readonly string[];
}

type Keys = ReadonlyMap<string, readonly number[]>;

interface Header {
  readonly header: readonly string[];
  readonly keys: Keys;
}

// Thirty layouts look at the same rows, and at the same spellings for every file of a folder.
const headers = new WeakMap<Row, Header>();
const spellings = new WeakMap<Column, readonly string[]>();

function headerOf(row: Row): Header {
  const known = headers.get(row);
  if (known !== undefined) return known;
  const header = row.cells.map((cell) => cellText(cell).trim());
  const found = { header, keys: Map.groupBy(header.keys(), (place) => headerKey(header[place] ?? '')) };
  headers.set(row, found);
  return found;
}

function spellingsOf(column: Column): readonly string[] {
  const found = spellings.get(column) ?? column.headers.map(headerKey);
  spellings.set(column, found);
  return found;
}

/** The places of the first spelling that occurs. */
function placesOf(column: Column, keys: Keys): readonly number[] {
  return (
    spellingsOf(column)
      .map((key) => keys.get(key) ?? [])
      .find(({ length }) => length > 0) ?? []
  );
}

export function matchLayout<R>(layout: Layout<R>, row: Row): Match<R> {
  const { header, keys } = headerOf(row);
  const found = Object.entries(layout.columns).map(([name, column]) => ({ name, column, at: placesOf(column, keys) }));
  const places = new Map<string, number>();
  for (const { name, column, at } of found) {
    const [place = column.place] = at;
    if (place !== undefined && place < header.length) {
      places.set(name, place);
    }
  }
  const taken = new Set(places.values());
  const series = [...header.entries()].flatMap(([place, text]) => {
    const label = taken.has(place) || text === '' ? null : (layout.series?.label(text) ?? null);
    return label === null ? [] : [{ place, label }];
  });
  const known = new Set([...taken, ...series.map(({ place }) => place)]);
  const labels = Map.groupBy(series, ({ label }) => label);
  return {
    layout,
    headerRow: row.number,
    header,
    places,
    series,
    unknown: header.filter((text, place) => text !== '' && !known.has(place)),
    matched: found.flatMap(({ at }) => at.slice(0, 1).map((place) => header[place] ?? '')),
    missing: found
      .filter(({ name, column }) => column.required !== undefined && !places.has(name))
      .map(({ name, column }) => column.headers[0] ?? name),
    twice: [
      ...found.filter(({ at }) => at.length > 1).map(({ at }) => header[at[0] ?? 0] ?? ''),
      ...[...labels].filter(([, columns]) => columns.length > 1).map(([label]) => label),
    ],
  };
}
