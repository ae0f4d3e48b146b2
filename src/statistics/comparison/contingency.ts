/** Counts by row and column: one row a person or a weekday, one column an outcome. Rows are equally long. */
export type Table = readonly (readonly number[])[];

export interface Margins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly all: number;
}

export function marginsOf(table: Table): Margins {
  const rows = table.map(sumOf);
  const columns = (table[0] ?? []).map((_, at) => sumOf(table.map((row) => row[at] ?? 0)));
  return { rows, columns, all: sumOf(rows) };
}

/** Without the rows and columns that are empty: they tell nothing about whether the others are alike. */
export function filled(table: Table): Table {
  const { rows, columns } = marginsOf(table);
  return table.filter((_, at) => rows[at] !== 0).map((row) => row.filter((_, at) => columns[at] !== 0));
}

export function transposed(table: Table): Table {
  return (table[0] ?? []).map((_, at) => table.map((row) => row[at] ?? 0));
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
