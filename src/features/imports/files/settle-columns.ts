import { dateOrderEvidence } from '#lib/columns/date-order.ts';
import { decimalEvidence } from '#lib/columns/decimal.ts';
import type { ColumnProblem } from '#lib/columns/evidence.ts';
import type { Kind } from '#lib/layout.ts';
import { err, ok, type Result } from '#lib/result.ts';
import type { Pass } from '#lib/table.ts';
import type { ColumnWriting, Home } from './column-reader.ts';
import type { Recognised } from './recognise.ts';

const numeric: ReadonlySet<Kind> = new Set(['amount', 'number', 'percent', 'share', 'currency', 'hours']);
const dated: ReadonlySet<Kind> = new Set(['day', 'month', 'moment']);

/** How every column is written, by the layout's name of it; null stands for all columns of the series. */
export type Settled = ReadonlyMap<string | null, ColumnWriting>;

/** One column of the layout that the file has; those of the series are one, as one program wrote them all. */
interface Present {
  readonly name: string | null;
  readonly header: string;
  readonly kind: Kind;
  readonly places: readonly number[];
}

const layoutDates = <R>({ layout }: Recognised<R>, name: string | null) =>
  name === null ? undefined : layout.columns[name]?.dates;

function presentIn<R>({ layout, places, series, header }: Recognised<R>): readonly Present[] {
  const named = [...places].map(([name, place]) => ({
    name,
    header: header[place] ?? name,
    kind: layout.columns[name]?.kind ?? 'text',
    places: [place],
  }));
  const [first] = series;
  return layout.series === undefined || first === undefined
    ? named
    : [
        ...named,
        { name: null, header: first.label, kind: layout.series.kind, places: series.map(({ place }) => place) },
      ];
}

/**
 * Reads the whole table once to find how each of its columns is written. What no cell decides and `home` does not
 * either is asked for by a problem of the column.
 */
export async function settleColumns<R>(
  found: Recognised<R>,
  home: Home,
  pass: Pass = {},
): Promise<Result<Settled, readonly ColumnProblem[]>> {
  const columns = presentIn(found).map((column) => ({
    ...column,
    decimals: numeric.has(column.kind) ? decimalEvidence() : null,
    dates: dated.has(column.kind) ? dateOrderEvidence() : null,
  }));
  const telling = columns.filter(({ decimals, dates }) => decimals !== null || dates !== null);
  for await (const row of found.table.rows(pass)) {
    if (row.number <= found.headerRow) {
      continue;
    }
    for (const { places, decimals, dates } of telling) {
      for (const place of places) {
        decimals?.see(row.number, row.cells[place] ?? '');
        dates?.see(row.number, row.cells[place] ?? '');
      }
    }
  }
  const settled = new Map<string | null, ColumnWriting>();
  const problems: ColumnProblem[] = [];
  for (const { name, header, decimals, dates } of columns) {
    const decimal = decimals?.settle(header, home.decimal) ?? ok(null);
    const order = dates?.settle(header, layoutDates(found, name) ?? home.dates) ?? ok(null);
    problems.push(...[decimal, order].flatMap((answer) => (answer.ok ? [] : [answer.error])));
    settled.set(name, {
      decimal: (decimal.ok ? decimal.value : null) ?? 'point',
      order: order.ok ? order.value : null,
      epoch: found.table.epoch,
    });
  }
  return problems.length === 0 ? ok(settled) : err(problems);
}
