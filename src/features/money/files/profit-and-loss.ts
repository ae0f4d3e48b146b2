import type { Day } from '#lib/calendar/day.ts';
import { readAmount } from '#lib/columns/amount.ts';
import { type CellProblem, cellText } from '#lib/columns/cell.ts';
import { type Decimal, decimalEvidence } from '#lib/columns/decimal.ts';
import type { ColumnProblem } from '#lib/columns/evidence.ts';
import { ok, type Result } from '#lib/result.ts';
import type { Pass, Row, Table } from '#lib/table.ts';
import { quoted } from '#lib/text.ts';
import type { LedgerLine } from '../model/ledger-line.ts';
import { addsUp, ReportAccounts } from './report-accounts.ts';
import { reportMonth } from './report-month.ts';

/** A profit and loss as accounting programs print it: notes above, sections with accounts in them, totals below each. */
export interface LedgerReport {
  readonly table: Table;
  readonly headerRow: number;
  /** One for each whole month. */
  readonly months: readonly { readonly place: number; readonly month: Day }[];
  /** Columns that are left out: totals, and months of which only a part is told. */
  readonly leftOut: readonly string[];
  /** Why no line can be made of it, and what to do. */
  readonly refused: string;
}

export interface ReadReport {
  readonly lines: readonly { readonly row: number; readonly line: LedgerLine }[];
  readonly problems: readonly CellProblem[];
  /** Totals that are not what their accounts come to. */
  readonly notes: readonly string[];
}

const title = /^(?:profit\s*(?:and|&)\s*loss|income statement|statement of (?:profit and loss|activity|income))\b/i;
const textsOf = (row: Row) => row.cells.map((cell) => cellText(cell).trim());

/** The row above the first section that names the columns: nothing or `Account` first, then months or a total. */
function headerOf(opening: readonly Row[]): Row | null {
  const found = opening.find((row) => {
    const [first = '', ...others] = textsOf(row);
    const named = others.filter((text) => text !== '');
    return (
      /^(?:(?:distribution )?accounts?)?$/i.test(first) &&
      named.length > 0 &&
      !named.some((text) => /^[($-]?[\d,.]+\)?$/.test(text))
    );
  });
  return found ?? null;
}

/** A table that is a profit and loss; null for every other. */
export function findReport(table: Table): LedgerReport | null {
  const above = table.opening.slice(0, 6).flatMap((row) => textsOf(row).slice(0, 1));
  const header = headerOf(table.opening);
  if (!header || !above.some((text) => title.test(text))) return null;
  const columns = textsOf(header).map((text, place) => ({
    text,
    place,
    found: reportMonth(header.cells[place] ?? ''),
  }));
  const months = columns.flatMap(({ place, found }) =>
    found && 'month' in found ? [{ place, month: found.month }] : [],
  );
  const rest = columns.slice(1).filter(({ text, found }) => text !== '' && !(found && 'month' in found));
  const [total] = rest.filter(({ text }) => /^total$/i.test(text));
  const period = above.map((text) => reportMonth(text)).find((found) => found !== null);
  const only =
    total && months.length === 0 && period && 'month' in period ? [{ place: total.place, month: period.month }] : [];
  const all = [...months, ...only];
  const refused =
    all.length > 0
      ? ''
      : 'The profit and loss has no column for a whole month. Export it again with one column for each month (Display columns by: Months).';
  const leftOut = rest.filter(({ place }) => only.every((one) => one.place !== place)).map(({ text }) => text);
  return { table, headerRow: header.number, months: all, leftOut, refused };
}

/** Reads every amount of the report into the section it stands in; totals serve only as a check. */
export async function readReport(
  report: LedgerReport,
  { currency, decimal: hint }: { readonly currency: string; readonly decimal?: Decimal },
  pass: Pass = {},
): Promise<Result<ReadReport, ColumnProblem>> {
  const rows: Row[] = [];
  const evidence = decimalEvidence();
  for await (const row of report.table.rows(pass)) {
    if (row.number <= report.headerRow) continue;
    rows.push(row);
    for (const { place } of report.months) evidence.see(row.number, row.cells[place] ?? '');
  }
  const settled = evidence.settle('amounts', hint);
  if (!settled.ok) return settled;
  const decimal = settled.value ?? 'point';
  const accounts = new ReportAccounts(report.months.map(({ month }) => month));
  const problems: CellProblem[] = [];
  for (const row of rows) {
    const name = cellText(row.cells[0] ?? '').trim();
    const found: CellProblem[] = [];
    const amounts = report.months.map(({ place, month }): number | null => {
      const cell = row.cells[place] ?? '';
      if (cellText(cell).trim() === '') return null;
      const read = readAmount({ cell, decimal }, 'currency', currency);
      if (read.ok) return read.value;
      const { code, message: why } = read.error;
      found.push({ row: row.number, column: month.slice(0, 7), text: cellText(cell), code, why });
      return null;
    });
    const broken = row.faults.filter(({ place }) => report.months.some((one) => one.place === place));
    found.push(...broken.map(({ text, code, why }) => ({ row: row.number, column: null, text, code, why })));
    if (!addsUp(name)) problems.push(...found);
    accounts.take(row.number, name, amounts);
  }
  const outside = accounts.outside.map(({ row, text }) => ({
    row,
    column: null,
    text: quoted(text, 60),
    code: 'no-section',
    why: 'The account stands in no section that is known, such as Income or Expenses. Export the standard report.',
  }));
  return ok({ lines: accounts.lines, problems: [...problems, ...outside], notes: accounts.notes });
}
