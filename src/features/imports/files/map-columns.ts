import { cellText } from '#lib/columns/cell.ts';
import type { Layout } from '#lib/layout.ts';
import type { Row, Table } from '#lib/table.ts';
import { quoted } from '#lib/text.ts';
import type { Recognised } from './recognise.ts';

/** Which column is which, as somebody said it; places are counted from 0. */
export interface ColumnMap {
  /** By the layout's names. */
  readonly places: Readonly<Record<string, number>>;
  /** Columns of the series; each is labelled with its header. */
  readonly series?: readonly number[];
}

/** A table that no layout knows, or that several do, read as somebody said. */
export function mapColumns<R>(table: Table, layout: Layout<R>, headerRow: Row, map: ColumnMap): Recognised<R> {
  const header = headerRow.cells.map((cell) => cellText(cell).trim());
  const places = new Map(Object.entries(map.places));
  const series = (map.series ?? []).map((place) => ({ place, label: header[place] ?? '' }));
  const known = new Set([...places.values(), ...(map.series ?? [])]);
  const unknown = header.filter((text, place) => text !== '' && !known.has(place));
  const chosen = [...places.values()].map((place) => quoted(header[place] ?? '', 40)).join(', ');
  const reason = `Read as ${layout.name} by the columns that were chosen: ${chosen}.`;
  return { table, layout, headerRow: headerRow.number, header, places, series, unknown, reason };
}
