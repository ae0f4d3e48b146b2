import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled } from './install.mjs';

let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'evenkeel-install-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

const here = { optional: true, os: [process.platform], cpu: [process.arch] };
const wanted = {
  '': { version: '1.0.0' },
  'node_modules/pg': { version: '8.0.0' },
  'node_modules/node-here': { version: '26.0.0', ...here },
  'node_modules/node-elsewhere': { version: '26.0.0', optional: true, os: ['sunos'], cpu: ['sparc'] },
  'node_modules/wasm': { version: '1.0.0', optional: true },
};

function write(file: string, packages: object): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), JSON.stringify({ packages }));
}

const complete = { 'node_modules/pg': { version: '8.0.0' }, 'node_modules/node-here': { version: '26.0.0' } };

test('a fresh checkout is not installed', () => {
  write('package-lock.json', wanted);
  expect(isInstalled(folder)).toBe(false);
});

test('what npm noted as complete for this machine is installed, until the lock changes', () => {
  write('package-lock.json', wanted);
  write('node_modules/.package-lock.json', complete);
  expect(isInstalled(folder)).toBe(true);
  write('package-lock.json', { ...wanted, 'node_modules/pg': { version: '8.1.0' } });
  expect(isInstalled(folder)).toBe(false);
});

test.each([
  ['a package is missing', { 'node_modules/node-here': { version: '26.0.0' } }],
  ['a package for this machine was left out as optional', { 'node_modules/pg': { version: '8.0.0' } }],
  ['a package has another version', { ...complete, 'node_modules/pg': { version: '7.0.0' } }],
])('it is not installed when %s', (_, present) => {
  write('package-lock.json', wanted);
  write('node_modules/.package-lock.json', present);
  expect(isInstalled(folder)).toBe(false);
});

test('an installation stays one when npm leaves no note, by the stamp of the start before', () => {
  write('package-lock.json', wanted);
  write('node_modules/.package-lock.json', complete);
  expect(isInstalled(folder)).toBe(true);
  fs.rmSync(path.join(folder, 'node_modules/.package-lock.json'));
  expect(isInstalled(folder)).toBe(true);
});
