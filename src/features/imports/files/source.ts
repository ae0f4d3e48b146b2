import { FileRefusal } from './refused.ts';

/** A file on its way in. It is read several times, so it must not be a stream that is gone after the first. */
export interface Source {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** The bytes from one place up to another, which is left out; to the end without it. */
  read(from?: number, to?: number): AsyncIterable<Uint8Array>;
}

/** Memory gives a Blob in one piece, however long it is; smaller ones let readers tell how far they are, and stop. */
const piece = 65_536;

/** A Blob as a source: of a browser, from memory, or a file on the disk (`openAsBlob` of `node:fs`). */
export function sourceOf(blob: Blob, name: string): Source {
  return {
    name,
    size: blob.size,
    async *read(from = 0, to = blob.size) {
      try {
        for await (const chunk of blob.slice(from, to).stream()) {
          for (let at = 0; at < chunk.length; at += piece) {
            yield chunk.subarray(at, at + piece);
          }
        }
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotReadableError') {
          throw new FileRefusal(
            'file-changed',
            'The file was changed or removed while it was read. Nothing was stored. Choose it again.',
          );
        }
        throw error;
      }
    },
  };
}

/** Up to `count` bytes from the beginning. */
export async function firstBytes(source: Source, count: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.read(0, Math.min(count, source.size))) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
