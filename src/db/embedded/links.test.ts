import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkLibraries } from './links.ts';

let root = '';

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'evenkeel-links-'));
});

afterEach(() => fs.rmSync(root, { recursive: true }));

/** An installation as it is after `npm ci --ignore-scripts`: the library, and a list of links nobody made. */
function installation(name: string): string {
  const native = path.join(root, name, 'native');
  fs.mkdirSync(path.join(native, 'lib'), { recursive: true });
  fs.writeFileSync(path.join(native, 'lib/libpq.so.5.18'), name);
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  fs.writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));
  return native;
}

const searched = (env: NodeJS.ProcessEnv) => env['LD_LIBRARY_PATH'];

test('links that no install script made are made, and searched before the libraries', () => {
  const native = installation('one');
  const folder = path.join(root, 'lib');
  expect(searched(linkLibraries(native, folder))).toBe(`${folder}:${path.join(native, 'lib')}`);
  expect(fs.readFileSync(path.join(folder, 'libpq.so.5'), 'utf8')).toBe('one');
});

test('links follow an installation that moved', () => {
  const folder = path.join(root, 'lib');
  linkLibraries(installation('one'), folder);
  fs.rmSync(path.join(root, 'one'), { recursive: true });
  linkLibraries(installation('two'), folder);
  expect(fs.readFileSync(path.join(folder, 'libpq.so.5'), 'utf8')).toBe('two');
});

test('links that the install script made are used as they are', () => {
  const native = installation('one');
  fs.symlinkSync('libpq.so.5.18', path.join(native, 'lib/libpq.so.5'));
  const folder = path.join(root, 'lib');
  expect(searched(linkLibraries(native, folder))).toBeUndefined();
  expect(fs.existsSync(folder)).toBe(false);
});
