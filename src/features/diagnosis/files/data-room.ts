import { createHash } from 'node:crypto';
import { FileRefusal } from '#features/imports/files/refused.ts';
import type { Source } from '#features/imports/files/source.ts';
import type { Pass } from '#lib/table.ts';
import type { CompanyFacts } from '../model/ground.ts';
import type { Input } from '../model/input.ts';
import type { Records } from '../model/records.ts';
import { metricsOf } from './metric-series.ts';
import { readAllMappings } from './mappings-file.ts';
import { type OpenedFile, openFile, plainly } from './open-file.ts';
import { roomFiles } from './room-files.ts';
import { type RoomOptions, RoomReader } from './room-reader.ts';

export interface DataRoom {
  readonly records: Records;
  readonly company: CompanyFacts;
  readonly inputs: readonly Input[];
}

interface Found {
  readonly name: string;
  readonly opened: OpenedFile;
  readonly sameAs: string | null;
}

/** Null when it cannot be read to its end. */
async function hashOf(source: Source): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of source.read()) hash.update(chunk);
    return hash.digest('hex');
  } catch (problem) {
    if (problem instanceof FileRefusal) return null;
    throw problem;
  }
}

/** Opens every file; of files that are the same byte by byte only the first counts. */
async function openAll(places: string | readonly string[], pass: Pass): Promise<readonly Found[]> {
  const { files, mappings: said } = await roomFiles(places);
  const { mappings, refused: wrong } = await readAllMappings(said);
  const sizes = Map.groupBy(files, ({ source }) => source?.size ?? -1);
  const firsts = new Map<string, string>();
  const found: Found[] = wrong.map(({ name, why }) => ({
    name,
    opened: { tables: [], remarks: [], refused: why },
    sameAs: null,
  }));
  for (const { name, source, refused } of files) {
    const hash = source && (sizes.get(source.size) ?? []).length > 1 ? await hashOf(source) : name;
    if (source === null || hash === null) {
      const opened = { tables: [], remarks: [], refused: refused || 'The file was removed while it was read.' };
      found.push({ name, opened, sameAs: null });
      continue;
    }
    const sameAs = firsts.get(hash) ?? null;
    firsts.set(hash, sameAs ?? name);
    found.push({ name, opened: await openFile(source, mappings, pass), sameAs });
  }
  return found;
}

/**
 * Reads everything in a folder, or the files that were named. No file ends the reading of the others: what cannot be
 * used is told in `inputs`.
 */
export async function readDataRoom(
  places: string | readonly string[],
  options: RoomOptions,
  pass: Pass = {},
): Promise<DataRoom> {
  const reader = new RoomReader(options, pass);
  const all = await openAll(places, pass);
  const companies = options.company === undefined ? [] : await openAll([options.company], pass);
  for (const found of [...companies, ...all]) {
    if (found.sameAs === null) await reader.read(found.name, found.opened, ({ kind }) => kind === 'company');
  }
  for (const found of all) {
    const { name, opened, sameAs } = found;
    if (sameAs !== null) reader.refuse(name, `It is the same file as ${sameAs}, byte by byte, and was counted once.`);
    else if (opened.tables.length === 0) reader.refuse(name, opened.refused);
    else await reader.read(found.name, found.opened, ({ kind }) => kind !== 'company');
  }
  const { asOf, decimal } = options;
  const { company } = reader;
  const told = metricsOf(reader.lines, { company, asOf, ...(decimal ? { decimal } : {}) });
  for (const { file, row, column, text, why } of told.problems) {
    reader.tally(file).skipRow([{ row, column, text: text ?? '', why: plainly(why) }]);
  }
  for (const { file, text } of told.notes) reader.tally(file).note(text);
  for (const file of told.running) reader.tally(file).countFor('Numbers of periods that were not over, left out', 0);
  const { deals, ...records } = reader.gathering.records;
  const complete = { metrics: told.metrics, ...records, deals: reader.stages.onto(deals) };
  const inputs = reader.tallies
    .map(({ input }) => input)
    .toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { records: complete, company, inputs };
}
