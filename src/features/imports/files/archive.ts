import { Readable } from 'node:stream';
import type { Pass } from '#lib/table.ts';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { FileRefusal } from './refused.ts';
import type { Source } from './source.ts';

const mebibyte = 1024 * 1024;
/** What one part may come to when it is unpacked: a full sheet of a million rows and some 40 columns. */
const mostInflated = 2048 * mebibyte;
/** Sheets shrink to a tenth or a fiftieth; what shrinks to less than this and is large was made to do harm. */
const mostShrunk = 200;
const harmless = 64 * mebibyte;
/** A workbook has a few parts a sheet. */
const mostParts = 10_000;

class SourceReader extends RandomAccessReader {
  readonly #source: Source;
  constructor(source: Source) {
    super();
    this.#source = source;
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#source.read(start, end), { objectMode: false });
  }
}

const damaged = () =>
  new FileRefusal(
    'damaged',
    'The workbook is damaged or was not copied to its end. Nothing was stored. Open it in a spreadsheet, save it again and choose it again.',
  );

function bomb(name: string): FileRefusal {
  return new FileRefusal(
    'inflates',
    `The workbook's part ${name} unpacks to far more than a workbook holds. Nothing was stored. Save its sheet alone in a new workbook, or as CSV.`,
  );
}

/** The parts of a workbook, which is a ZIP archive; what one unpacks to is checked before and while it does. */
export class Archive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  static async open(source: Source): Promise<Archive> {
    const entries = new Map<string, Entry>();
    return await refusingDamage(async () => {
      const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, { autoClose: false });
      if (zip.entryCount > mostParts) {
        throw damaged();
      }
      for await (const entry of zip.eachEntry()) {
        entries.set(entry.fileName, entry);
      }
      return new Archive(zip, entries);
    });
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** In bytes, unpacked. */
  sizeOf(name: string): number {
    return this.#entries.get(name)?.uncompressedSize ?? 0;
  }

  /** The unpacked bytes of a part; a part that is not there has none. */
  async *read(name: string, pass: Pass = {}, most = mostInflated): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name);
    if (entry === undefined) {
      return;
    }
    const { uncompressedSize, compressedSize } = entry;
    if (uncompressedSize > most || uncompressedSize > Math.max(harmless, compressedSize * mostShrunk)) {
      throw bomb(name);
    }
    const stream = await refusingDamage(() => this.#zip.openReadStreamPromise(entry));
    try {
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        pass.signal?.throwIfAborted();
        yield chunk;
      }
    } catch (error) {
      if (pass.signal?.aborted || error instanceof FileRefusal) {
        throw error;
      }
      // The library ends a stream that brings more than the entry's header says.
      throw error instanceof Error && error.message.startsWith('too many bytes') ? bomb(name) : damaged();
    }
  }
}

async function refusingDamage<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof FileRefusal ? error : damaged();
  }
}
