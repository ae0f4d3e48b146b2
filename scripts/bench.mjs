// `npm run bench`: what the product costs, each row beside its bare baseline in the same run. Prints a table and writes bench.json.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { runChild } from './child.mjs';
import { onPinnedNode } from './on-pinned-node.mjs';
import { root } from './root.mjs';

await onPinnedNode(fileURLToPath(import.meta.url), async () => {
  await buildIfStale(process.execPath);
  return runChild(process.execPath, [path.join(root, 'test/bench/main.ts'), ...process.argv.slice(2)], { cwd: root });
});
