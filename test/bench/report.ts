export interface Measured {
  /** The row of the budgets, 1 to 9, or what else has a bar. */
  readonly row: string;
  readonly what: string;
  readonly ours: string;
  readonly bare: string;
  readonly ratio: number | null;
  readonly bar: string;
  readonly met: boolean;
}

export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

export function table(rows: readonly Measured[]): string {
  const cells = rows.map((row) => [
    row.row,
    row.what,
    row.ours,
    row.bare,
    row.ratio === null ? '' : row.ratio.toFixed(2),
    row.bar,
    row.met ? 'met' : 'MISSED',
  ]);
  const all = [['', 'what', 'ours', 'bare', 'ratio', 'bar', ''], ...cells];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((line) => (line[at] ?? '').length))) ?? [];
  return all
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
