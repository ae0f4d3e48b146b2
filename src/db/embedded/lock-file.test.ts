import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockByFile } from './lock-file.ts';
import { startMark } from './process-table.ts';

let file = '';

beforeEach(() => {
  file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'evenkeel-lock-')), 'launcher.lock');
});

afterEach(() => fs.rmSync(path.dirname(file), { recursive: true }));

test('a held lock is refused until it is released', () => {
  const held = lockByFile(file);
  expect(() => lockByFile(file)).toThrow(expect.objectContaining({ code: 'in-use' }));
  held.release();
  lockByFile(file).release();
  expect(fs.readdirSync(path.dirname(file))).toEqual([]);
});

test('the lock of a process that died is taken over', async () => {
  const child = spawn('true');
  const mark = startMark(child.pid as number);
  await once(child, 'close');
  fs.writeFileSync(file, `${child.pid}\n${mark}\n`);
  const held = lockByFile(file);
  expect(fs.readFileSync(file, 'utf8')).toContain(`${process.pid}\n`);
  held.release();
});

test('a number that belongs to a later process does not hold the lock', () => {
  fs.writeFileSync(file, `${process.pid}\nsome other time\n`);
  const held = lockByFile(file);
  expect(fs.readFileSync(file, 'utf8')).not.toContain('some other time');
  held.release();
});
