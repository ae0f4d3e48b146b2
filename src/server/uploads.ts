import { createHash } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { type CompanyId, isUuid } from '#lib/ids.ts';
import { refuseSize } from '#features/imports/files/limit.ts';
import type { Upload, Uploads } from './context.ts';

/** A file waits so long for somebody to look at it or store it. */
const KEPT_MS = 24 * 60 * 60_000;
const LOOK_EVERY_MS = 60 * 60_000;

const DESCRIPTION = '.json';

interface Described {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Files on their way in: on the disk beside the data, never in memory, gone when nobody has used them for a day. */
export class UploadFolder implements Uploads {
  readonly #folder: string;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;

  constructor(dataFolder: string, now: () => number) {
    this.#folder = join(dataFolder, 'uploads');
    this.#now = now;
  }

  /** Writes what comes; what breaks off, or is too large, leaves nothing behind. */
  async keep(company: CompanyId, id: string, name: string, body: ReadableStream | null): Promise<Described> {
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
      await writeFile(path + DESCRIPTION, JSON.stringify(described), { mode: 0o600 });
      await this.#use(path);
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
      const described = JSON.parse(await readFile(path + DESCRIPTION, 'utf8')) as Described;
      await this.#use(path);
      return { ...described, blob: await openAsBlob(path) };
    } catch (problem) {
      if ((problem as { code?: string }).code === 'ENOENT') return null;
      throw problem;
    }
  }

  /** What nobody has used for a day, and what broke off when the server was killed. */
  async removeUnused(): Promise<void> {
    const names = await readdir(this.#folder, { recursive: true }).catch(() => []);
    const before = this.#now() - KEPT_MS;
    for (const name of names.filter((one) => !one.endsWith(DESCRIPTION))) {
      const path = join(this.#folder, name);
      const description = await stat(path + DESCRIPTION).catch(() => null);
      const used = description ?? (await stat(path).catch(() => null));
      if (used?.isFile() !== true || used.mtimeMs >= before) continue;
      await rm(path + DESCRIPTION, { force: true });
      await rm(path, { force: true });
    }
  }

  /** Now and every hour. By its own clock and not as a job of all servers: the files are on the disk of this one. */
  startRemoving(onProblem: (problem: unknown) => void): void {
    const remove = () => this.removeUnused().catch(onProblem);
    void remove();
    this.#timer = setInterval(() => void remove(), LOOK_EVERY_MS).unref();
  }

  stopRemoving(): void {
    clearInterval(this.#timer);
  }

  /** Marked beside the file: whoever reads it just now would be told that it has changed. */
  async #use(path: string): Promise<void> {
    const at = this.#now() / 1000;
    await utimes(path + DESCRIPTION, at, at);
  }
}
