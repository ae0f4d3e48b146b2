import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { ok, problem, type Result } from '#lib/result.ts';
import { checkMapping } from './mapping-check.ts';
import type { TableMapping } from './table-mapping.ts';

/** Lies beside the files whose columns it names. */
export const mappingsName = 'evenkeel-mappings.json';

const format = 'evenkeel-mappings/1';
const most = 1024 * 1024;

const words = z.record(z.string(), z.string());
const shape = z.object({
  format: z.literal(format),
  tables: z.array(
    z.object({
      kind: z.string(),
      header: z.array(z.string()),
      columns: words,
      words: z.record(z.string(), words).default({}),
    }),
  ),
});

const remedy = 'Correct it, or remove it and name the columns again with evenkeel map.';

/** What the text of such a file says, each table of it checked. */
export function parseMappings(text: string): Result<readonly TableMapping[]> {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return problem('no-json', `It is not written as JSON. ${remedy}`);
  }
  const parsed = shape.safeParse(read);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    const what = where === '' ? 'It is no list of columns as evenkeel map writes it' : `Its part ${where} is wrong`;
    return problem('no-mappings', `${what}. ${remedy}`);
  }
  const mappings: TableMapping[] = [];
  for (const [at, one] of parsed.data.tables.entries()) {
    const checked = checkMapping(one);
    if (!checked.ok) return problem('no-mapping', `In its table ${at + 1}: ${checked.error.message} ${remedy}`);
    mappings.push(checked.value);
  }
  return ok(mappings);
}

/** What is remembered at this place; nothing where no file is. */
export async function readMappings(file: string): Promise<Result<readonly TableMapping[]>> {
  try {
    const found = await stat(file);
    // What is no file, a pipe or a device behind a link, may never end.
    if (!found.isFile()) return problem('no-file', `It is no file. ${remedy}`);
    if (found.size > most) return problem('too-large', `It is larger than 1 MiB. ${remedy}`);
    return parseMappings(await readFile(file, 'utf8'));
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? ok([]) : problem('unreadable', `It cannot be read (${code}). ${remedy}`);
  }
}

interface Remembered {
  readonly mappings: readonly TableMapping[];
  /** Files that say nothing of use, and why. */
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/** All that is remembered at these places. */
export async function readAllMappings(
  places: readonly { readonly name: string; readonly path: string }[],
): Promise<Remembered> {
  const read = await Promise.all(places.map(async ({ name, path }) => ({ name, told: await readMappings(path) })));
  return {
    mappings: read.flatMap(({ told }) => (told.ok ? told.value : [])),
    refused: read.flatMap(({ name, told }) => (told.ok ? [] : [{ name, why: told.error.message }])),
  };
}

/** Takes the place of what is there in one step; a file that says nothing is removed. */
export async function writeMappings(file: string, mappings: readonly TableMapping[]): Promise<void> {
  if (mappings.length === 0) return rm(file, { force: true });
  const next = `${file}.next`;
  await writeFile(next, `${JSON.stringify({ format, tables: mappings }, null, 2)}\n`);
  await rename(next, file);
}
