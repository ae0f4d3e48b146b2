import { matchLayout } from '#features/imports/files/match-layout.ts';
import { type Recognised, recognise } from '#features/imports/files/recognise.ts';
import { FileRefusal } from '#features/imports/files/refused.ts';
import type { Source } from '#features/imports/files/source.ts';
import { readTables } from '#features/imports/files/table-file.ts';
import type { Problem, Result } from '#lib/result.ts';
import type { Pass, Table } from '#lib/table.ts';
import { knownLayouts, type RoomLine } from './known-layouts.ts';

/** A table whose layout is known. */
export interface KnownTable {
  readonly kind: string;
  /** `evenkeel` for our own templates, else whose export it is. */
  readonly layout: string;
  /** By what it was recognised. */
  readonly reason: string;
  readonly sheet: string | null;
  /** Headers that nothing is read from. */
  readonly unknown: readonly string[];
  readonly found: Recognised<RoomLine>;
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
    kind: known?.kind ?? '',
    layout: known?.template ? 'evenkeel' : found.layout.name,
    reason,
    sheet: table.sheet,
    unknown,
    found,
    async rows() {
      let count = 0;
      for await (const { number } of table.rows()) count += number > headerRow ? 1 : 0;
      return count;
    },
  };
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
    const read = tables.map(recogniseOne);
    const known = read.flatMap((one) => (one.ok ? [knownTable(one.value)] : []));
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
