import { createWriteStream } from 'node:fs';
import { lstat, open, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BackupProblem } from './problem.ts';

/** Beside the file that is being written; what is left of one after a crash may be deleted. */
export const unfinishedName = (name: string) => `.${name}.${process.pid}.unfinished`;

/**
 * Writes a file whole or not at all: aside, synced, then renamed over whatever stood there. Only its owner can read it.
 *
 * @param stages where the bytes come from, then what they pass through.
 */
export async function writeWhole(
  file: string,
  stages: readonly [AsyncIterable<Buffer>, ...NodeJS.ReadWriteStream[]],
  signal?: AbortSignal,
): Promise<void> {
  const target = await realTarget(file);
  const folder = path.dirname(target);
  const aside = path.join(folder, unfinishedName(path.basename(target)));
  await rm(aside, { force: true });
  try {
    const sink = createWriteStream(aside, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline([...stages, sink], signal ? { signal } : {});
    await rename(aside, target);
  } catch (problem) {
    await rm(aside, { force: true });
    throw problem;
  }
  await syncFolder(folder);
}

/** A link is followed, so that the file it leads to is the one replaced; what is no file is left alone. */
async function realTarget(file: string): Promise<string> {
  const known = await lstat(file).catch(() => null);
  if (known === null) return path.resolve(file);
  const target = await realpath(file);
  if (!(await lstat(target)).isFile()) {
    throw new BackupProblem(
      `${file} is a folder or a device, so no backup was written there. Nothing was changed. Name a file.`,
    );
  }
  return target;
}

/** Without it a power cut could undo the rename. Some network disks cannot; then the file system has its own ways. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
