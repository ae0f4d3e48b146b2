import { existsSync, openAsBlob } from 'node:fs';
import path from 'node:path';
import { sourceOf } from '#features/imports/files/source.ts';
import { readTables, type TableFile } from '#features/imports/files/table-file.ts';

const folder = path.resolve('../shared/data');

/** Whether the files of other people are here, which are not part of this project because their licences differ. */
export const hasRealFiles = existsSync(folder);

/** Goes into the name of what is not run. */
export const whyNot = hasRealFiles ? '' : ' (not run: the data files are not on this machine)';

export async function openReal(name: string): Promise<TableFile> {
  return await readTables(sourceOf(await openAsBlob(path.join(folder, name)), path.basename(name)));
}
