import type { Problem } from '#lib/result.ts';
import type { Pass } from '#lib/table.ts';
import { FileRefusal } from './refused.ts';
import { firstBytes, type Source } from './source.ts';
import { Utf8Check } from './utf8-check.ts';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** How a text file is written; `mark` is how many bytes at its beginning say so and are no text. */
export interface Writing {
  readonly encoding: Encoding;
  readonly mark: number;
  readonly remarks: readonly Problem[];
}

const counted = new Intl.NumberFormat('en-US');

interface Beginning {
  readonly encoding: Encoding;
  readonly mark: number;
  readonly said: boolean;
}

/** By the byte order mark or, without one, by where zero bytes stand: in Western text every second byte of UTF-16 is. */
function atFirstSight(bytes: Uint8Array): Beginning {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { encoding: 'utf-8', mark: 3, said: true };
  }
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { encoding: first === 0xff ? 'utf-16le' : 'utf-16be', mark: 2, said: true };
  }
  const zeros = [0, 0];
  for (const [place, byte] of bytes.subarray(0, 65_536).entries()) {
    zeros[place % 2] = (zeros[place % 2] ?? 0) + (byte === 0 ? 1 : 0);
  }
  const [even = 0, odd = 0] = zeros;
  const wide =
    Math.max(even, odd) * 4 > Math.min(bytes.length, 65_536) && Math.min(even, odd) * 10 < Math.max(even, odd);
  if (!wide && even + odd > bytes.length / 100) {
    throw new FileRefusal(
      'not-text',
      'The file is not text, nor a workbook. Nothing was stored. Save it as .xlsx or CSV and choose it again.',
    );
  }
  return { encoding: wide ? (odd > even ? 'utf-16le' : 'utf-16be') : 'utf-8', mark: 0, said: false };
}

const remark = (code: string, message: string): readonly Problem[] => [{ code, message }];

/**
 * The encoding by all bytes of the file: a byte that is not UTF-8 may come late, and a mark may be wrong. Text that is
 * not UTF-8 is Windows-1252, unless most of it is UTF-8 and only a few bytes are damaged.
 */
export async function findEncoding(source: Source, pass: Pass = {}): Promise<Writing> {
  const check = new Utf8Check();
  const { encoding, mark, said } = atFirstSight(await firstBytes(source, 65_536));
  if (encoding !== 'utf-8') {
    const guess = `The file does not say how it is written. By its bytes it was read as ${encoding.toUpperCase()}.`;
    return { encoding, mark, remarks: said ? [] : remark('no-mark', guess) };
  }
  let bytes = mark;
  for await (const chunk of source.read(mark)) {
    pass.signal?.throwIfAborted();
    check.see(chunk);
    bytes += chunk.length;
    pass.onProgress?.({ rows: 0, bytes, of: source.size });
  }
  check.end();
  if (check.bad === 0) {
    return { encoding, mark, remarks: [] };
  }
  const bad = `${counted.format(check.bad)} of its bytes ${check.bad === 1 ? 'is' : 'are'} not`;
  if (check.good > check.bad) {
    const shown = `The file is written in UTF-8, but ${bad}. They show as \ufffd. Export it again if names look wrong.`;
    return { encoding, mark, remarks: remark('damaged-text', shown) };
  }
  const lied = `The file says that it is written in UTF-8, but ${bad}. It was read as Windows-1252.`;
  return { encoding: 'windows-1252', mark, remarks: said ? remark('wrong-mark', lied) : [] };
}
