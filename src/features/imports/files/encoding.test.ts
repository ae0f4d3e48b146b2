import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, open, refusalOf, rowsOf } from '#test/support/read-file.ts';
import { findEncoding } from './encoding.ts';
import { Utf8Check } from './utf8-check.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));

const mark8 = [0xef, 0xbb, 0xbf];
const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')];
const swapped = (text: string) => [...Buffer.from(text, 'utf16le').swap16()];
const table = 'name,city\nAnn,K\u00f6ln\n';
// ö, the apostrophe and the euro sign of Windows-1252
const western = bytes('name,city\nAnn,K', [0xf6], 'ln\nBob', [0x92], 's,5 ', [0x80], '\n');

describe('the encoding of a file', () => {
  it.each<[string, Uint8Array<ArrayBuffer>, string, readonly string[]]>([
    ['UTF-8', bytes(table), 'utf-8', []],
    ['UTF-8 with a mark', bytes(mark8, table), 'utf-8', []],
    ['UTF-16 with a mark', bytes([0xff, 0xfe], utf16(table)), 'utf-16le', []],
    ['UTF-16 of the other byte order', bytes([0xfe, 0xff], swapped(table)), 'utf-16be', []],
    ['UTF-16 without a mark', bytes(utf16(table)), 'utf-16le', ['no-mark']],
    ['Windows-1252', western, 'windows-1252', []],
    ['Windows-1252 that says it is UTF-8', bytes(mark8, [...western]), 'windows-1252', ['wrong-mark']],
    ['UTF-8 with a damaged byte', bytes(table, table, [0xff]), 'utf-8', ['damaged-text']],
  ])('%s', async (_, content, encoding, remarks) => {
    const file = await open(content);
    expect(file.encoding).toBe(encoding);
    expect(file.remarks.map(({ code }) => code)).toEqual(remarks);
    const [first] = file.tables;
    expect(first && (await rowsOf(first)).slice(0, 2).map(({ cells }) => cells)).toEqual([
      ['name', 'city'],
      ['Ann', 'K\u00f6ln'],
    ]);
  });

  it('is found by a byte that comes late', async () => {
    const late = bytes('x\n'.repeat(200_000), [0x92]);
    expect((await findEncoding(fileOf(late))).encoding).toBe('windows-1252');
  });

  it('is none for bytes that are no text', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, place) => (place * 7) % 11);
    expect((await refusalOf(fileOf(noise)))?.reason).toBe('not-text');
  });
});

describe('UTF-8', () => {
  const check = (content: Uint8Array, pieces = 1) => {
    const found = new Utf8Check();
    const size = Math.ceil(content.length / pieces);
    for (let at = 0; at < content.length; at += size) found.see(content.subarray(at, at + size));
    found.end();
    return found;
  };

  it('is all good in what an encoder writes, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), (text, pieces) => {
        const { good, bad } = check(new TextEncoder().encode(text.toWellFormed()), pieces);
        const wide = [...text.toWellFormed()].filter((character) => (character.codePointAt(0) ?? 0) > 127);
        expect({ good, bad }).toEqual({ good: wide.length, bad: 0 });
      }),
    );
  });

  it('is bad wherever a strict decoder says so', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (content) => {
        let strict = true;
        try {
          new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
        } catch {
          strict = false;
        }
        expect(check(content).bad === 0).toBe(strict);
      }),
    );
  });
});
