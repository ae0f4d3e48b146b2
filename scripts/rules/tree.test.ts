import { expect, test } from 'vitest';
import { findTree } from './tree.mjs';

const names = ['README.md', 'src/lib/day.ts', 'src/features/plan/model/goal.ts', 'src/features/plan/store.ts'];
const told = [
  'README.md              how to start',
  'src/                   the source',
  '  lib/                 pure',
  '  features/            one folder a room',
  '    plan/              the plan',
];
const document = (lines: string[]) => `# House\n\n## The tree\n\nIt is small.\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`;

test('a tree that tells what there is passes', () => {
  expect(findTree(document(told), names)).toEqual([]);
});

test.each([
  [
    'a folder that is not there',
    [...told, '  web/                 the browser'],
    /tells of src\/web, which does not exist/,
  ],
  ['a file that is not there', [...told, 'STYLE.md               how we write'], /tells of STYLE[.]md, which does not/],
  ['a folder not told of', told.filter((line) => !line.includes('lib/')), /does not tell of src\/lib\//],
  ['a feature not told of', told.slice(0, 4), /does not tell of src\/features\/plan\//],
  [
    'no purpose',
    told.map((line) => line.replace('pure', '')).map((line) => line.trimEnd()),
    /say what src\/lib is for/,
  ],
  ['a folder told of twice', [...told, '  lib/                 pure'], /tells of src\/lib twice/],
])('%s is found', (_, lines, expected) => {
  expect(findTree(document(lines), names)).toEqual([expect.stringMatching(expected)]);
});

test('a document without a tree is found', () => {
  expect(findTree('# House\n', names)).toEqual([expect.stringContaining('has no tree block')]);
});
