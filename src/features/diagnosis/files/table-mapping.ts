import { matchLayout } from '#features/imports/files/match-layout.ts';
import type { Recognised } from '#features/imports/files/recognise.ts';
import { cellText } from '#lib/columns/cell.ts';
import { headerKey } from '#lib/columns/header.ts';
import type { FieldOf, Kind, Layout } from '#lib/layout.ts';
import type { Row, Table } from '#lib/table.ts';
import { quoted } from '#lib/text.ts';
import { knownLayouts, type RoomLine } from './known-layouts.ts';

/** How tables with one header are read, as somebody said once. */
export interface TableMapping {
  /** As `evenkeel template` names it. */
  readonly kind: string;
  /** Of the table, as it is written; cells without a name are left out. */
  readonly header: readonly string[];
  /** Columns of the table by the fields of the kind. */
  readonly columns: Readonly<Record<string, string>>;
  /** By fields: what stands in the table, and what it means; `*` stands for every other word. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

type Match = Pick<Recognised<RoomLine>, 'places' | 'series' | 'unknown'> & { readonly missing: readonly string[] };

export const layoutOfKind = (kind: string): Layout<RoomLine> | undefined =>
  knownLayouts.find((one) => one.template?.kind === kind)?.layout;

const headerOf = (row: Row): string[] => row.cells.map((cell) => cellText(cell).trim());

/** Tables have the same header whatever the order and the case of their columns. */
const keyOf = (header: readonly string[]): string =>
  header
    .map(headerKey)
    .filter((key) => key !== '')
    .toSorted()
    .join('\n');

/** Where the fields stand: first as somebody said, then by columns that are named as in our own template. */
export function matchMapping(layout: Layout<RoomLine>, row: Row, { columns }: Pick<TableMapping, 'columns'>): Match {
  const match = matchLayout(layout, row);
  const said = Object.entries(columns).map(([field, column]) => ({
    field,
    place: match.header.findIndex((header) => headerKey(header) === headerKey(column)),
  }));
  const taken = new Set(said.map(({ place }) => place));
  const isPlain = ({ field }: { readonly field: string }) => Object.hasOwn(layout.columns, field);
  const places = new Map([
    ...[...match.places].filter(([, place]) => !taken.has(place)),
    ...said.filter(isPlain).map(({ field, place }): [string, number] => [field, place]),
  ]);
  const more = said.flatMap(({ field, place }) =>
    isPlain({ field }) ? [] : [{ place, label: layout.series?.label(field) ?? field }],
  );
  const series = [...match.series.filter(({ place }) => !taken.has(place)), ...more].toSorted(
    (a, b) => a.place - b.place,
  );
  const known = new Set([...places.values(), ...series.map(({ place }) => place)]);
  return {
    places,
    series,
    unknown: match.header.filter((text, place) => text !== '' && !known.has(place)),
    missing: Object.entries(layout.columns).flatMap(([field, { required }]) =>
      required !== undefined && !places.has(field) ? [field] : [],
    ),
  };
}

/** The row that holds all of these columns, or the one of exactly this header. */
export const rowWith = (table: Table, isHeader: (header: readonly string[]) => boolean): Row | undefined =>
  table.opening.find((row) => isHeader(headerOf(row)));

/** A table read as somebody said of its header; null where nobody said anything. */
export function mappedTable(table: Table, mappings: readonly TableMapping[]): Recognised<RoomLine> | null {
  for (const mapping of mappings) {
    const layout = layoutOfKind(mapping.kind);
    const row = rowWith(table, (header) => keyOf(header) === keyOf(mapping.header));
    if (layout === undefined || row === undefined) continue;
    const { missing: _, ...match } = matchMapping(layout, row, mapping);
    return {
      ...match,
      table,
      layout: withWords(layout, mapping),
      headerRow: row.number,
      header: headerOf(row),
      reason: `Read as ${mapping.kind}, as evenkeel map was told: ${saidText(mapping)}.`,
    };
  }
  return null;
}

export const isSameHeader = (one: TableMapping, other: TableMapping): boolean =>
  keyOf(one.header) === keyOf(other.header);

function saidText({ columns, words }: TableMapping): string {
  const meanings = (field: string) =>
    Object.entries(words[field] ?? {}).map(([word, meaning]) =>
      word === '*' ? `all else is ${meaning}` : `“${quoted(word, 40)}” is ${meaning}`,
    );
  return Object.keys({ ...columns, ...words })
    .map((field) => {
      const known = meanings(field);
      const column = columns[field];
      const said = column === undefined ? `in ${field}` : `${quoted(column, 40)} is ${field}`;
      return known.length === 0 ? said : `${said} (${known.join(', ')})`;
    })
    .join(', ');
}

function withWords(layout: Layout<RoomLine>, { words }: TableMapping): Layout<RoomLine> {
  const key = (text: string) => text.trim().toLowerCase();
  const meanings = Object.entries(words).map(([field, known]) => ({
    field,
    known: new Map(Object.entries(known).map(([word, meaning]) => [key(word), meaning])),
  }));
  if (meanings.length === 0) return layout;
  const translated = (fields: Readonly<Record<string, FieldOf[Kind] | null>>) => {
    const read = { ...fields };
    for (const { field, known } of meanings) {
      const text = read[field];
      if (typeof text === 'string') read[field] = known.get(key(text)) ?? known.get('*') ?? text;
    }
    return read;
  };
  return { ...layout, row: (fields, series) => layout.row(translated(fields), series) };
}
