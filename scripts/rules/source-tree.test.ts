import { expect, test } from 'vitest';
import { withTree } from './little-tree.ts';
import { ownFiles } from './source-tree.mjs';

test('ignored folders, endings and names are left out at every depth', async () => {
  const files = {
    '.gitignore': '# made\nnode_modules/\n*.log\n.DS_Store\n',
    '.git/config': '',
    '.npmrc': '',
    'README.md': '',
    'node_modules/pg/main.js': '',
    'src/lib/day.ts': '',
    'src/lib/node_modules/pg/main.js': '',
    'src/start.log': '',
    'src/.DS_Store': '',
    'src/logs/node_modules': '',
  };
  expect(await withTree(files, ownFiles)).toEqual([
    '.gitignore',
    '.npmrc',
    'README.md',
    'src/lib/day.ts',
    'src/logs/node_modules',
  ]);
});

test('a pattern that cannot be read is an error', async () => {
  await expect(withTree({ '.gitignore': 'src/**/made\n' }, ownFiles)).rejects.toThrow(/src\/\*\*\/made is a pattern/);
});
