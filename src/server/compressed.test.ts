import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressed, encodingFor } from './compressed.ts';

const long = '{"amount":136,"period":"2026-11-16"}'.repeat(100);

test('the best encoding that the asker reads is taken', () => {
  expect(encodingFor('gzip, deflate, br, zstd', long)).toBe('br');
  expect(encodingFor('gzip;q=1.0, deflate', long)).toBe('gzip');
  expect(encodingFor('br;q=0, GZIP', long)).toBe('gzip');
  expect(encodingFor('br; q=0.0', long)).toBeNull();
  expect(encodingFor('identity', long)).toBeNull();
  expect(encodingFor('sabre', long)).toBeNull();
  expect(encodingFor(undefined, long)).toBeNull();
});

test('a short text goes out as it is', () => {
  expect(encodingFor('br', '{"version":2}')).toBeNull();
});

test('what was compressed is the same text again', async () => {
  const text = `${long} – Ümläut €`;
  expect(brotliDecompressSync(await compressed(text, 'br')).toString()).toBe(text);
  expect(gunzipSync(await compressed(text, 'gzip')).toString()).toBe(text);
});
