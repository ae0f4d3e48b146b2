import { matchLayout } from '#features/imports/files/match-layout.ts';
import { type Recognised, recognise } from '#features/imports/files/recognise.ts';
import { FileRefusal } from '#features/imports/files/refused.ts';
import { firstBytes, type Source } from '#features/imports/files/source.ts';
import { readTables } from '#features/imports/files/table-file.ts';
import { findReport, type LedgerReport } from '#features/money/files/profit-and-loss.ts';
import { ok, type Problem, problem, type Result } from '#lib/result.ts';
import type { Layout } from '#lib/layout.ts';
import type { Pass, Row, Table } from '#lib/table.ts';
import { quoted } from '#lib/text.ts';
import { helpingSentence } from './foreign-table.ts';
import { knownLayouts, type RoomLine } from './known-layouts.ts';
import { mappedTable, type TableMapping } from './table-mapping.ts';

/** A table of which it is known what it holds. */
export type KnownTable = Known &
  (
    | { readonly form: 'records'; readonly found: Recognised<RoomLine> }
    | { readonly form: 'report'; readonly report: LedgerReport }
    | { readonly form: 'calendar'; readonly text: string }
  );

interface Known {
  readonly kind: string;
  /** `evenkeel` for our own templates, `mapped` where somebody said which column is which, else whose export it is. */
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

/** The layouts that a sheet of this name can be of. */
function recogniseOne(table: Table): Result<Recognised<RoomLine>> {
  const name = (table.sheet ?? '').trim();
  const fitting = knownLayouts.filter(({ sheet }) => sheet?.test(name) ?? true).map(({ layout }) => layout);
  const found = recognise(table, fitting);
  // A scorecard without a column for a period is any table with titles in it.
  const isEmpty =
    found.ok && found.value.layout.series && found.value.layout.holds === 'wide' && found.value.series.length === 0;
  if (!isEmpty && found.ok) return found;
  const others = fitting.filter(({ holds }) => holds !== 'wide');
  const hasPeriods = table.opening.some((row) => fitting.some((one) => one.holds === 'wide' && hasSeries(one, row)));
  return isEmpty || !hasPeriods ? recognise(table, others) : found;
}

const hasSeries = (layout: Layout<RoomLine>, row: Row) => {
  const { missing, series } = matchLayout(layout, row);
  return missing.length === 0 && series.length > 0;
};

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

/** What a table holds, or why it is of no use; what somebody said of its columns goes before what they look like. */
function knownIn(table: Table, mappings: readonly TableMapping[]): Result<KnownTable> {
  const mapped = mappedTable(table, mappings);
  if (mapped) return ok({ ...knownTable(mapped), layout: 'mapped' });
  const report = findReport(table);
  if (report) return report.refused === '' ? ok(knownReport(report)) : problem('no-month', report.refused);
  const found = recogniseOne(table);
  return found.ok ? ok(knownTable(found.value)) : found;
}

const calendarStart = /^\ufeff?\s*BEGIN:VCALENDAR/i;
const mostCalendar = 32 * 1024 * 1024;

/** A calendar as it is written; null for every other file. */
async function calendarIn(source: Source): Promise<string | null> {
  const start = new TextDecoder().decode(await firstBytes(source, 1024));
  if (!calendarStart.test(start)) return null;
  if (source.size > mostCalendar) {
    const why = 'The calendar has more than 32 MiB. Export fewer years of it.';
    throw new FileRefusal('too-large', why);
  }
  return new TextDecoder().decode(await firstBytes(source, source.size));
}

function knownCalendar(text: string): KnownTable {
  const entries = text.match(/^\s*BEGIN:VEVENT/gim)?.length ?? 0;
  return {
    form: 'calendar',
    kind: 'calendar',
    layout: 'iCalendar',
    reason: 'Taken for a calendar by its first line.',
    sheet: null,
    unknown: [],
    text,
    rows: () => Promise.resolve(entries),
  };
}

/** Finds what a file holds by its first rows. */
export async function openFile(
  source: Source,
  mappings: readonly TableMapping[] = [],
  pass: Pass = {},
): Promise<OpenedFile> {
  try {
    const calendar = await calendarIn(source);
    if (calendar !== null) return { tables: [knownCalendar(calendar)], remarks: [], refused: '' };
    const { tables, remarks } = await readTables(source, pass);
    const read = tables.map((table) => ({ table, known: knownIn(table, mappings) }));
    const known = read.flatMap((one) => (one.known.ok ? [one.known.value] : []));
    const not = read.flatMap(({ table, known: one }) =>
      one.ok ? [] : [{ sheet: table.sheet, why: helpingSentence(table, one.error.message) }],
    );
    if (known.length === 0) return { tables: [], remarks, refused: not[0]?.why ?? '' };
    const left = not.map(({ sheet, why }) => ({
      code: 'sheet-left-out',
      message: `The sheet ${quoted(sheet ?? '', 40)} was left out. ${why}`,
    }));
    return { tables: known, remarks: [...remarks, ...left], refused: '' };
  } catch (problem) {
    if (!(problem instanceof FileRefusal)) throw problem;
    return { tables: [], remarks: [], refused: plainly(problem.message) };
  }
}

/** In a data room nothing is stored, so that nothing need be said of it. */
export const plainly = (message: string) => message.replace(/ Nothing was stored\./, '');
