import { matchLayout } from '#features/imports/files/match-layout.ts';
import { type Recognised, recognise } from '#features/imports/files/recognise.ts';
import { FileRefusal } from '#features/imports/files/refused.ts';
import type { Source } from '#features/imports/files/source.ts';
import { readTables } from '#features/imports/files/table-file.ts';
import { findReport, type LedgerReport } from '#features/money/files/profit-and-loss.ts';
import { ok, type Problem, problem, type Result } from '#lib/result.ts';
import type { Pass, Table } from '#lib/table.ts';
import { knownLayouts, type RoomLine } from './known-layouts.ts';

/** A table of which it is known what it holds. */
export type KnownTable = Known &
  (
    | { readonly form: 'records'; readonly found: Recognised<RoomLine> }
    | { readonly form: 'report'; readonly report: LedgerReport }
  );

interface Known {
  readonly kind: string;
  /** `evenkeel` for our own templates, else whose export it is. */
  readonly layout: string;
  /** By what it was recognised. */
  readonly reason: string;
  readonly sheet: string | null;
  /** Headers that nothing is read from. */
  readonly unknown: readonly string[];
  /** How many rows stand below the header; they are counted by reading them. */
  rows(): Promise<number>;
}

/** A file with the tables of it that are of use; none where it is refused. */
export interface OpenedFile {
  readonly tables: readonly KnownTable[];
  readonly remarks: readonly Problem[];
  readonly refused: string;
}

/** A layout with columns for periods is only one of a table that has some. */
function recogniseOne(table: Table): Result<Recognised<RoomLine>> {
  const fitting = knownLayouts.flatMap(({ kind, layout }) =>
    kind !== 'scorecard' || table.opening.some((row) => matchLayout(layout, row).series.length > 0) ? [layout] : [],
  );
  return recognise(table, fitting);
}

function knownTable(found: Recognised<RoomLine>): KnownTable {
  const known = knownLayouts.find(({ layout }) => layout.name === found.layout.name);
  const { table, reason, unknown, headerRow } = found;
  return {
    form: 'records',
    kind: known?.kind ?? '',
    layout: known?.template ? 'evenkeel' : found.layout.name,
    reason,
    sheet: table.sheet,
    unknown,
    found,
    rows: () => rowsBelow(table, headerRow),
  };
}

async function rowsBelow(table: Table, headerRow: number): Promise<number> {
  let count = 0;
  for await (const { number } of table.rows()) count += number > headerRow ? 1 : 0;
  return count;
}

function knownReport(report: LedgerReport): KnownTable {
  const { table, headerRow, months, leftOut } = report;
  const [first, last] = [months[0]?.month.slice(0, 7), months.at(-1)?.month.slice(0, 7)];
  return {
    form: 'report',
    kind: 'pnl',
    layout: 'QuickBooks profit and loss',
    reason: `Taken for a profit and loss by its title and its months, ${first} to ${last}.`,
    sheet: table.sheet,
    unknown: leftOut,
    report,
    rows: () => rowsBelow(table, headerRow),
  };
}

/** What a table holds, or why it is of no use. */
function knownIn(table: Table): Result<KnownTable> {
  const report = findReport(table);
  if (report) return report.refused === '' ? ok(knownReport(report)) : problem('no-month', report.refused);
  const found = recogniseOne(table);
  return found.ok ? ok(knownTable(found.value)) : found;
}

/** What nobody here can answer is said in words of what they can do. */
const helping = (message: string) =>
  message.replace(
    / Say which is which\.$/,
    ' Name its columns as a template does (evenkeel template calls prints one), or leave the file out.',
  );

/** Finds what a file holds by its first rows. */
export async function openFile(source: Source, pass: Pass = {}): Promise<OpenedFile> {
  try {
    const { tables, remarks } = await readTables(source, pass);
    const read = tables.map(knownIn);
    const known = read.flatMap((one) => (one.ok ? [one.value] : []));
    const first = read.find((one) => !one.ok);
    return {
      tables: known,
      remarks,
      refused: known.length === 0 && first && !first.ok ? helping(first.error.message) : '',
    };
  } catch (problem) {
    if (!(problem instanceof FileRefusal)) throw problem;
    return { tables: [], remarks: [], refused: plainly(problem.message) };
  }
}

/** In a data room nothing is stored, so that nothing need be said of it. */
export const plainly = (message: string) => message.replace(/ Nothing was stored\./, '');
