import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const verdict = JSON.stringify(path.join(import.meta.dirname, 'verdict.mjs'));

function run(findings: string[]) {
  const text = `import { verdict } from ${verdict}; verdict('lock', ${JSON.stringify(findings)}, 'all well');`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', text], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('findings are printed one a line, and the check fails', () => {
  expect(run(['one', 'two'])).toEqual({ status: 1, stdout: '', stderr: 'lock: one\nlock: two\n' });
});

test('without findings the summary is printed, and the check passes', () => {
  expect(run([])).toEqual({ status: 0, stdout: 'lock: all well\n', stderr: '' });
});
