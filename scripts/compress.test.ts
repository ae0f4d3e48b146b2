import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compress } from './compress.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'evenkeel-compress-'));
const long = 'a number live on two screens\n'.repeat(100);

beforeAll(async () => {
  fs.mkdirSync(path.join(folder, 'assets'));
  fs.writeFileSync(path.join(folder, 'assets/main.js'), long);
  fs.writeFileSync(path.join(folder, 'short.css'), 'a{}');
  fs.writeFileSync(path.join(folder, 'letter.woff2'), long);
  await compress(folder);
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

test('a long text gets both encodings, which hold the same text', () => {
  const file = path.join(folder, 'assets/main.js');
  expect(zlib.brotliDecompressSync(fs.readFileSync(`${file}.br`)).toString()).toBe(long);
  expect(zlib.gunzipSync(fs.readFileSync(`${file}.gz`)).toString()).toBe(long);
});

test('short texts and files that are compressed already get none', () => {
  expect(fs.readdirSync(folder).sort()).toEqual(['assets', 'letter.woff2', 'short.css']);
});
