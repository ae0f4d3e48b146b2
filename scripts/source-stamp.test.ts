import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBuilt, markBuilt, sourceStamp } from './source-stamp.mjs';

let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'evenkeel-stamp-'));
  for (const name of ['src/web', 'dist']) fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, 'src/web/main.tsx'), 'one');
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

test('a build is good until a source changes, and good again when it changes back', () => {
  expect(isBuilt(folder)).toBe(false);
  markBuilt(sourceStamp(folder), folder);
  expect(isBuilt(folder)).toBe(true);
  fs.writeFileSync(path.join(folder, 'src/web/main.tsx'), 'two');
  expect(isBuilt(folder)).toBe(false);
  fs.writeFileSync(path.join(folder, 'src/web/main.tsx'), 'one');
  expect(isBuilt(folder)).toBe(true);
});

test('a source that came, went or was renamed makes a build stale', () => {
  markBuilt(sourceStamp(folder), folder);
  fs.writeFileSync(path.join(folder, 'index.html'), '');
  expect(isBuilt(folder)).toBe(false);
  fs.rmSync(path.join(folder, 'index.html'));
  fs.renameSync(path.join(folder, 'src/web/main.tsx'), path.join(folder, 'src/web/first.tsx'));
  expect(isBuilt(folder)).toBe(false);
});
