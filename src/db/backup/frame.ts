/**
 * The inside of a backup file, after gunzip: a first line, then frames, each a letter, a length in four bytes (big
 * endian) and that many bytes. docs/backup.md describes it for whoever has to read one without Evenkeel.
 */
export const FIRST_LINE = 'evenkeel backup\n';

/** Header, table, data of a table, end of a table, end of the file. */
export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'Z';

export interface Frame {
  readonly kind: FrameKind;
  readonly content: Buffer;
}

const HEAD_BYTES = 5;
// A frame of data has some 64 kB; only a damaged length is above this.
const LARGEST_FRAME = 64 * 1024 * 1024;
const KINDS = new Set(['H', 'T', 'D', 'E', 'Z']);

/** The bytes do not follow the form. The message goes into a sentence about the file. */
export class BadFrame extends Error {}

export function frame(kind: FrameKind, content: Buffer | object): Buffer {
  const body = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(kind, 0, 'latin1');
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** Cuts a stream of bytes at given lengths and never holds more than one cut and one piece of it. */
class Cutter {
  readonly #pieces: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(pieces: AsyncIterable<Buffer>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** Exactly so many bytes, or null when the stream ends before the first of them. */
  async take(length: number): Promise<Buffer | null> {
    const parts = [this.#rest];
    let held = this.#rest.length;
    while (held < length) {
      const { done, value } = await this.#pieces.next();
      if (done) {
        if (held === 0) return null;
        throw new BadFrame('it ends in the middle');
      }
      parts.push(value);
      held += value.length;
    }
    const joined = parts.length === 1 ? this.#rest : Buffer.concat(parts);
    this.#rest = joined.subarray(length);
    return joined.subarray(0, length);
  }
}

/** @throws {BadFrame} at the first byte that cannot be. */
export async function* framesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const cutter = new Cutter(pieces);
  const first = await cutter.take(FIRST_LINE.length);
  if (first?.toString('latin1') !== FIRST_LINE) throw new BadFrame('it is not a backup of Evenkeel');
  for (;;) {
    const head = await cutter.take(HEAD_BYTES);
    if (head === null) return;
    const kind = head.toString('latin1', 0, 1);
    const length = head.readUInt32BE(1);
    if (!KINDS.has(kind) || length > LARGEST_FRAME)
      throw new BadFrame('it holds something that is no part of a backup');
    const content = length === 0 ? Buffer.alloc(0) : await cutter.take(length);
    if (content === null) throw new BadFrame('it ends in the middle');
    yield { kind: kind as FrameKind, content };
  }
}
