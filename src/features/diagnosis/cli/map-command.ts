import path from 'node:path';
import type { Command } from 'commander';
import { CommandProblem, harmless, type Output } from '#cli/output.ts';
import { likelyHeader } from '#features/imports/files/header-row.ts';
import { FileRefusal } from '#features/imports/files/refused.ts';
import { readTables } from '#features/imports/files/table-file.ts';
import { dayIn } from '#lib/calendar/day.ts';
import { cellText } from '#lib/columns/cell.ts';
import { headerKey } from '#lib/columns/header.ts';
import type { Row } from '#lib/table.ts';
import { readDataRoom } from '../files/data-room.ts';
import { templates } from '../files/known-layouts.ts';
import { checkMapping } from '../files/mapping-check.ts';
import { mappingsName, readMappings, writeMappings } from '../files/mappings-file.ts';
import { openFile, plainly } from '../files/open-file.ts';
import { roomFiles } from '../files/room-files.ts';
import { isSameHeader, layoutOfKind, type TableMapping } from '../files/table-mapping.ts';
import { inputRemarks } from '../model/input-words.ts';
import { saidColumns } from './said-columns.ts';

const wrong = (message: string) => new CommandProblem(`${harmless(message)} Nothing was changed.`, 2);

const headerOf = (row: Row) => row.cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');

/** The one file that is meant, and the first rows of all its tables. */
async function opened(place: string) {
  const { files } = await roomFiles([place]);
  const [file] = files;
  if (file === undefined || files.length > 1) throw wrong(`${place} is a folder. Name one file in it.`);
  if (file.source === null) throw wrong(`${place}: ${file.refused}`);
  try {
    const { tables } = await readTables(file.source);
    return { source: file.source, openings: tables.map(({ opening }) => opening) };
  } catch (problem) {
    if (problem instanceof FileRefusal) throw wrong(`${place}: ${plainly(problem.message)}`);
    throw problem;
  }
}

type File = Awaited<ReturnType<typeof opened>>;

/** The row that has all of these columns, else the one that looks most like a header. */
function headerWith({ openings }: File, columns: readonly string[]): readonly string[] {
  const has = (row: Row) => {
    const keys = new Set(headerOf(row).map(headerKey));
    return columns.length > 0 && columns.every((column) => keys.has(headerKey(column)));
  };
  const [first = []] = openings;
  const row = openings.flat().find(has) ?? likelyHeader(first);
  return row === null ? [] : headerOf(row);
}

async function remembered(place: string): Promise<readonly TableMapping[]> {
  const read = await readMappings(place);
  if (!read.ok) throw wrong(`${place}: ${read.error.message}`);
  return read.value;
}

async function keep(place: string, mappings: readonly TableMapping[]): Promise<void> {
  await writeMappings(place, mappings).catch((problem: { code?: string }) => {
    throw new CommandProblem(
      `${harmless(place)} could not be written (${problem.code ?? 'unknown'}). Nothing was changed. Give yourself the right to write there.`,
    );
  });
}

/** How the file is read now, and what can be said of it. */
async function show(place: string, file: File, kind: string | undefined, output: Output): Promise<void> {
  const { tables, refused } = await openFile(file.source, await remembered(mappingsOf(place)));
  const said = tables.length === 0 ? refused : tables.map(({ reason }) => reason).join(' ');
  const layout = kind === undefined ? undefined : layoutOfKind(kind);
  const fields = layout && Object.entries(layout.columns).map(([field, { required }]) => field + (required ? '*' : ''));
  const lines = [
    `${path.basename(place)}: ${said}`,
    `Its columns: ${headerWith(file, []).join(', ')}.`,
    fields
      ? `Fields of ${kind}, those with * are needed: ${fields.join(', ')}.`
      : `Kinds: ${templates.map((one) => one.kind).join(', ')}. The fields of one: evenkeel map ${place} deals`,
  ];
  output.print(lines.map(harmless).join('\n'));
}

const mappingsOf = (place: string) => path.join(path.dirname(place), mappingsName);

async function forget(place: string, file: File, output: Output): Promise<void> {
  const kept = await remembered(mappingsOf(place));
  const headers = file.openings.flat().map(headerOf);
  const left = kept.filter((one) => !headers.some((header) => isSameHeader(one, { ...one, header })));
  if (left.length === kept.length) throw wrong(`Nothing is remembered of the columns of ${path.basename(place)}.`);
  await keep(mappingsOf(place), left);
  output.print(harmless(`Forgotten: ${path.basename(place)} is read by what its columns look like again.`));
}

async function map(place: string, kind: string, texts: readonly string[], file: File, output: Output) {
  const columns = new Set(file.openings.flat().flatMap(headerOf).map(headerKey));
  const said = saidColumns(texts, (name) => columns.has(headerKey(name)));
  if (!said.ok) throw wrong(said.error.message);
  const header = headerWith(file, Object.values(said.value.columns));
  const checked = checkMapping({ kind, header, ...said.value });
  if (!checked.ok) throw wrong(checked.error.message);
  const others = (await remembered(mappingsOf(place))).filter((one) => !isSameHeader(one, checked.value));
  await keep(mappingsOf(place), [...others, checked.value]);
  const asOf = dayIn(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const { inputs } = await readDataRoom(place, { asOf });
  const counts = inputs.map(({ used, rows }) => `${used} of ${rows} rows can be used.`);
  const remarks = inputs.flatMap((input) => inputRemarks(input, 5)).map((line) => `- ${line}`);
  const where = `Remembered in ${mappingsOf(place)}, for every table there with the same columns.`;
  output.print([where, ...counts, ...remarks].map(harmless).join('\n'));
}

interface Terminal {
  readonly output: Output;
}

/** `evenkeel map jobs.csv deals Job=name`: says once which column is which, for files that no layout knows. */
export function addMapCommand(program: Command, { output }: Terminal): void {
  program
    .command('map')
    .summary('say which column of a file is which')
    .description(
      'Say which column of a file is which field, once: it is remembered beside the file, by its header, and diagnose and recognise read all files with that header so. Said again, it takes the place of what was said before.',
    )
    .argument('<file>', 'a CSV or XLSX file')
    .argument('[kind]', 'what it holds, as evenkeel template names it; without it, tells how the file is read now')
    .argument('[columns...]', '"Column=field", and for words in it "field:Word=meaning", * for every other word')
    .option('--forget', 'forget what was said of this header')
    .addHelpText(
      'after',
      `
Examples:
  evenkeel map exports/jobs.csv
  evenkeel map exports/jobs.csv deals
  evenkeel map exports/jobs.csv deals "Job=name" "Phase=stage" "Phase=status" "status:Signed=won" "status:*=open"
  evenkeel map exports/jobs.csv --forget`,
    )
    .action(
      async (place: string, kind: string | undefined, texts: string[], { forget: gone }: { forget?: boolean }) => {
        const file = await opened(place);
        if (gone) await forget(place, file, output);
        else if (kind === undefined || (texts.length === 0 && layoutOfKind(kind)))
          await show(place, file, kind, output);
        else await map(place, kind, texts, file, output);
      },
    );
}
