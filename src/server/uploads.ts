import { createHash } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { type CompanyId, isUuid } from '#lib/ids.ts';
import { refuseSize } from '#features/imports/files/limit.ts';
import type { Upload, Uploads } from './context.ts';

/** A file waits so long for somebody to look at it and store it. */
const KEPT_MS = 24 * 60 * 60_000;

interface Described {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Files on their way in: on the disk beside the data, never in memory, a day at most. */
export class UploadFolder implements Uploads {
  readonly #folder: string;
  readonly #now: () => number;

  constructor(dataFolder: string, now: () => number) {
    this.#folder = join(dataFolder, 'uploads');
    this.#now = now;
  }

  /** Writes what comes; what breaks off, or is too large, leaves nothing behind. */
  async keep(company: CompanyId, id: string, name: string, body: ReadableStream | null): Promise<Described> {
    await this.removeOld();
    const folder = join(this.#folder, company);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, id);
    const hash = createHash('sha256');
    let bytes = 0;
    const counting = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        hash.update(chunk);
        try {
          refuseSize(bytes);
          done(null, chunk);
        } catch (problem) {
          done(problem as Error);
        }
      },
    });
    try {
      const from = body === null ? Readable.from([]) : Readable.fromWeb(body);
      await pipeline(from, counting, createWriteStream(path, { mode: 0o600 }));
      const described = { name, bytes, sha256: hash.digest('hex') };
      await writeFile(`${path}.json`, JSON.stringify(described), { mode: 0o600 });
      return described;
    } catch (problem) {
      await rm(path, { force: true });
      throw problem;
    }
  }

  async find(company: CompanyId, id: string): Promise<Upload | null> {
    if (!isUuid(company) || !isUuid(id)) return null;
    const path = join(this.#folder, company, id);
    try {
      const described = JSON.parse(await readFile(`${path}.json`, 'utf8')) as Described;
      return { ...described, blob: await openAsBlob(path) };
    } catch (problem) {
      if ((problem as { code?: string }).code === 'ENOENT') return null;
      throw problem;
    }
  }

  async removeOld(): Promise<void> {
    const names = await readdir(this.#folder, { recursive: true }).catch(() => []);
    for (const name of names) {
      const path = join(this.#folder, name);
      const found = await stat(path).catch(() => null);
      if (found?.isFile() && found.mtimeMs < this.#now() - KEPT_MS) await rm(path, { force: true });
    }
  }
}
