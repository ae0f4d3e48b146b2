import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deadExports } from './exports.mjs';
import { withTree } from './little-tree.ts';

const project = path.resolve(import.meta.dirname, '../..');

const tree = {
  'knip.json': readFileSync(path.join(project, 'knip.json'), 'utf8'),
  'package.json': JSON.stringify({
    type: 'module',
    imports: { '#lib/*': './src/lib/*' },
    dependencies: { pg: '1.0.0' },
  }),
  'src/server/main.ts': "import 'pg';\nimport { monday } from '#lib/day.ts';\nconsole.log(monday);\n",
  'src/cli/main.ts': "import type { Day } from '#lib/day.ts';\nexport const first: Day = 1;\n",
  'src/lib/day.ts': 'export const monday = 1;\nexport type Day = number;\n',
};

test('a tree in which everything is used passes', async () => {
  expect(await withTree(tree, deadExports)).toEqual([]);
});

test('a dead value, type, file and package are found', async () => {
  const planted = {
    ...tree,
    'package.json': tree['package.json'].replace('"pg"', '"zod":"1.0.0","pg"'),
    'src/lib/day.ts': `${tree['src/lib/day.ts']}export const sunday = 7;\nexport type Week = number;\n`,
    'src/lib/forgotten.ts': 'export const one = 1;\n',
  };
  expect((await withTree(planted, deadExports)).toSorted()).toEqual([
    'package.json: no file imports the package zod',
    'src/lib/day.ts:3: nobody imports sunday',
    'src/lib/day.ts:4: nobody imports the type Week',
    'src/lib/forgotten.ts: no entry reaches this file',
  ]);
});
