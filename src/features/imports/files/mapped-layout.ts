import type { WrittenAmount } from '#lib/columns/amount.ts';
import { cellText } from '#lib/columns/cell.ts';
import { layoutOf, type Layout } from '#lib/layout.ts';
import { err, ok, problem, type Result } from '#lib/result.ts';
import type { Table } from '#lib/table.ts';
import type { Day } from '#lib/calendar/day.ts';
import { likelyHeader } from './header-row.ts';
import { mapColumns } from './map-columns.ts';
import type { Recognised } from './recognise.ts';

/** Which column is what, counted from 0: one row a number, or one row a period and one column a metric. */
export type Mapping =
  | {
      readonly shape: 'long';
      readonly metric: number;
      readonly date: number;
      readonly value: number;
      readonly person: number | null;
      readonly note: number | null;
    }
  | { readonly shape: 'columns'; readonly date: number; readonly metrics: readonly number[] };

/** One row of a table that somebody mapped. */
export interface MappedValue {
  readonly holds: 'mapped';
  readonly day: Day;
  readonly numbers: readonly { readonly title: string; readonly amount: WrittenAmount }[];
  readonly person: string | null;
  readonly note: string | null;
}

const longLayout = layoutOf({
  name: 'table, one row a number',
  holds: 'mapped',
  columns: {
    metric: { headers: [], kind: 'text', required: 'value' },
    date: { headers: [], kind: 'day', required: 'value' },
    value: { headers: [], kind: 'amount', required: 'value' },
    person: { headers: [], kind: 'text' },
    note: { headers: [], kind: 'text' },
  },
  row: ({ metric: title, date: day, value: amount, person, note }) =>
    ok<MappedValue>({ holds: 'mapped', day, numbers: [{ title, amount }], person, note }),
});

const columnsLayout = layoutOf({
  name: 'table, one column a metric',
  holds: 'mapped',
  columns: { date: { headers: [], kind: 'day', required: 'value' } },
  series: { kind: 'amount', label: (header: string) => header },
  row: ({ date: day }, cells) => {
    const numbers = cells.map(({ label, field }) => ({ title: label, amount: field }));
    return numbers.length === 0
      ? err({ code: 'empty', column: null, message: 'No number stands in this row.' })
      : ok<MappedValue>({ holds: 'mapped', day, numbers, person: null, note: null });
  },
});

/** `2026-01` is no day: where a column begins with a month, all of it is months. */
const isMonth = (text: string) => /^\d{4}[-/.]\d{1,2}$|^[a-z]{3,9}\.?[-\s,/]*'?(?:\d{4}|\d{2})$/i.test(text.trim());

/** A table read as somebody said; refused where it has no such columns. */
export function mappedTable(table: Table, mapping: Mapping): Result<Recognised<MappedValue>> {
  const header = likelyHeader(table.opening);
  const { date } = mapping;
  const used = mapping.shape === 'long' ? [date, mapping.metric, mapping.value] : [date, ...mapping.metrics];
  if (header === null || used.some((place) => place >= header.cells.length)) {
    return problem('no-such-column', 'The table has fewer columns than were chosen. Choose them again.');
  }
  const first = table.opening.find(({ number }) => number > header.number)?.cells[date] ?? '';
  const kind = isMonth(cellText(first)) ? 'month' : 'day';
  if (mapping.shape === 'columns') {
    const layout = { ...columnsLayout, columns: { date: { ...columnsLayout.columns['date'], headers: [], kind } } };
    return ok(
      mapColumns<MappedValue>(table, layout as Layout<MappedValue>, header, {
        places: { date },
        series: mapping.metrics,
      }),
    );
  }
  const { shape: _shape, person, note, ...rest } = mapping;
  const places = { ...rest, ...(person === null ? {} : { person }), ...(note === null ? {} : { note }) };
  const layout = {
    ...longLayout,
    columns: { ...longLayout.columns, date: { ...longLayout.columns['date'], headers: [], kind } },
  };
  return ok(mapColumns<MappedValue>(table, layout as Layout<MappedValue>, header, { places }));
}
