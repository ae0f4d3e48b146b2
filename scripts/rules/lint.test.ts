import { execFile } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { withTree } from './little-tree.ts';

const project = path.resolve(import.meta.dirname, '../..');

const planted: [string, string, string][] = [
  ['no-floating-promises', 'floating.ts', 'export function f() {\n  Promise.resolve(1);\n}\n'],
  ['no-misused-promises', 'misused.ts', 'export const f = (p: Promise<boolean>) => (p ? 1 : 2);\n'],
  ['await-thenable', 'thenable.ts', 'export const f = async (n: number) => await n;\n'],
  [
    'switch-exhaustiveness-check',
    'switch.ts',
    "export function f(s: 'on' | 'off') {\n  switch (s) {\n    case 'on':\n      return 1;\n  }\n  return 2;\n}\n",
  ],
  ['no-explicit-any', 'any.ts', 'export const f = (x: any) => x;\n'],
  ['no-non-null-assertion', 'assert.ts', 'export const f = (x: string | null) => x!.length;\n'],
  // The reader of imports does not see these, so the linter forbids them.
  ['consistent-type-imports', 'inline.ts', "export type F = import('./any.ts').G;\n"],
  ['eqeqeq', 'equal.ts', 'export const f = (a: string, b: string) => a == b;\n'],
  [
    'rules-of-hooks',
    'hook.tsx',
    "import { useState } from 'react';\nexport function F({ a }: { a: boolean }) {\n  if (a) useState(1);\n  return null;\n}\n",
  ],
  [
    'exhaustive-deps',
    'effect.tsx',
    "import { useEffect } from 'react';\nexport function F({ a }: { a: string }) {\n  useEffect(() => {\n    document.title = a;\n  }, []);\n  return null;\n}\n",
  ],
  ['alt-text', 'image.tsx', 'export const F = () => <img src="a.png" />;\n'],
  ['no-danger', 'danger.tsx', "export const F = () => <p dangerouslySetInnerHTML={{ __html: '<b>' }} />;\n"],
  [
    'no-focused-tests',
    'focused.test.ts',
    "import { expect, test } from 'vitest';\ntest.only('f', () => expect(1).toBe(1));\n",
  ],
  ['expect-expect', 'silent.test.ts', "import { test } from 'vitest';\ntest('f', () => {});\n"],
];

async function lint(files: Record<string, string>) {
  return withTree(files, async (root) => {
    for (const name of ['.oxlintrc.json', 'tsconfig.json']) cpSync(path.join(project, name), path.join(root, name));
    symlinkSync(path.join(project, 'node_modules'), path.join(root, 'node_modules'));
    const bin = path.join(project, 'node_modules/oxlint/bin/oxlint');
    const run = promisify(execFile)(process.execPath, [bin, '--type-aware', '--deny-warnings', '-f', 'unix', 'src'], {
      cwd: root,
    });
    return run.then(
      () => ({ code: 0, output: '' }),
      (problem: { code: number; stdout: string }) => ({ code: problem.code, output: problem.stdout }),
    );
  });
}

test('every planted mistake is found, and ends the run', async () => {
  const sources = Object.fromEntries(planted.map(([, name, text]) => [`src/${name}`, text]));
  const { code, output } = await lint(sources);
  const missed = planted.filter(
    ([rule, name]) => !output.split('\n').some((line) => line.includes(`src/${name}:`) && line.includes(`(${rule})`)),
  );
  expect(missed.map(([rule]) => rule)).toEqual([]);
  expect(code).toBe(1);
});

test('a file without mistakes passes', async () => {
  expect(await lint({ 'src/clean.ts': 'export const f = async (p: Promise<number>) => (await p) + 1;\n' })).toEqual({
    code: 0,
    output: '',
  });
});
