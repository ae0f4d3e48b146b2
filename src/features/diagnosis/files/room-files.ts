import { openAsBlob } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Source, sourceOf } from '#features/imports/files/source.ts';
import { mappingsName } from './mappings-file.ts';

/** A file of a data room, or why it is none. */
export interface RoomFile {
  /** From the folder on. */
  readonly name: string;
  readonly source: Source | null;
  readonly refused: string;
}

/** A file that says how tables of the room are read. */
export interface MappingsPlace {
  readonly name: string;
  readonly path: string;
}

/** More are no data room of a small business, but a folder somebody did not mean. */
const mostFiles = 1000;
const mostDeep = 8;

const codeOf = (problem: unknown) => (problem as NodeJS.ErrnoException).code ?? '';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file. Check its name.',
  EACCES: 'The file may not be read. Give yourself the right to read it.',
  EPERM: 'The file may not be read. Give yourself the right to read it.',
  ELOOP: 'The link leads back to itself. Remove it.',
};

const refusedFor = (problem: unknown) =>
  reasons[codeOf(problem)] ?? `The file cannot be read (${codeOf(problem)}). Copy it here again.`;

async function opened(name: string, at: string): Promise<RoomFile> {
  try {
    const found = await stat(at);
    if (!found.isFile()) return { name, source: null, refused: 'This is neither a file nor a folder. Leave it out.' };
    // A blob of a file that may not be read does not say why.
    await (await open(at)).close();
    const blob = await openAsBlob(at);
    const source = sourceOf(blob, path.basename(name));
    // Whether it may be read shows only at the first byte.
    for await (const _ of source.read(0, Math.min(1, source.size))) break;
    return { name, source, refused: '' };
  } catch (problem) {
    return { name, source: null, refused: refusedFor(problem) };
  }
}

/** Walks folders by name; each is entered once, however many links lead to it. */
class Walk {
  readonly files: RoomFile[] = [];
  readonly mappings: MappingsPlace[] = [];
  readonly #entered = new Set<string>();

  async add(name: string, at: string, depth: number): Promise<void> {
    if (this.files.length >= mostFiles) {
      if (this.files.length === mostFiles) {
        const refused = `The folder has more than ${mostFiles} files, and the others were not read. Name a smaller folder.`;
        this.files.push({ name, source: null, refused });
      }
      return;
    }
    if (path.basename(at) === mappingsName) {
      this.addMappings(name, at);
      return;
    }
    const found = await stat(at).catch(() => null);
    if (found?.isDirectory()) await this.#enter(name, at, depth);
    else this.files.push(await opened(name, at));
  }

  addMappings(name: string, at: string): void {
    const whole = path.resolve(at);
    if (this.mappings.every((one) => one.path !== whole)) this.mappings.push({ name, path: whole });
  }

  async #enter(name: string, at: string, depth: number): Promise<void> {
    try {
      const real = await realpath(at);
      if (this.#entered.has(real)) return;
      this.#entered.add(real);
      if (depth > mostDeep) {
        this.files.push({ name, source: null, refused: 'The folder lies too deep. Move its files up.' });
        return;
      }
      const names = (await readdir(at)).filter((one) => !one.startsWith('.')).toSorted();
      for (const one of names) await this.add(name === '' ? one : `${name}/${one}`, path.join(at, one), depth + 1);
    } catch (problem) {
      this.files.push({ name: name || path.basename(at), source: null, refused: refusedFor(problem) });
    }
  }
}

/**
 * The files of a folder, the folders in it too, or those that were named, in the order of their names; and what was said
 * of their columns, there or beside them.
 */
export async function roomFiles(
  places: string | readonly string[],
): Promise<{ readonly files: readonly RoomFile[]; readonly mappings: readonly MappingsPlace[] }> {
  const walk = new Walk();
  const named = typeof places === 'string' ? [places] : places;
  for (const place of named) {
    const isFolder = (await stat(place).catch(() => null))?.isDirectory() === true;
    await walk.add(isFolder ? '' : path.basename(place), place, 0);
    if (!isFolder) walk.addMappings(mappingsName, path.join(path.dirname(place), mappingsName));
  }
  const files = walk.files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { files, mappings: walk.mappings };
}
