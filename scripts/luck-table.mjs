// `node scripts/luck-table.mjs [trials]`: how often luck alone gives a fresh signal. Writes src/statistics/luck-table.ts.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';
import { onPinnedNode } from './on-pinned-node.mjs';
import { root } from './root.mjs';

const SEED = 20;
const PERIODS = 80;
/** From so many values on a chance no longer depends on their number: then no rule reaches back into the baseline. */
const STEADY = { individuals: 29, counts: 29, gaps: 45 };
const FIRST = 10;

await onPinnedNode(fileURLToPath(import.meta.url), async () => {
  const { tryLuck } = await import('../src/statistics/luck-trial.ts');
  const { drawsFrom } = await import('../src/statistics/random.ts');
  const trials = Number(process.argv[2] ?? 300_000);
  const draws = drawsFrom(SEED);
  const entries = Object.entries(STEADY).map(([family, steady]) => {
    const fresh = Array.from({ length: PERIODS + 1 }, () => 0);
    for (let trial = 0; trial < trials; trial += 1) {
      for (const values of tryLuck(family, draws, PERIODS)) fresh[values] += 1;
    }
    const rounded = (chance) => Number(chance.toFixed(5));
    const chances = fresh.slice(FIRST, steady).map((count) => rounded(count / trials));
    const later = fresh.slice(steady).reduce((sum, count) => sum + count, 0) / trials / (PERIODS + 1 - steady);
    console.log(`${family}: ${chances.join(' ')}, then ${rounded(later)}`);
    return `  ${family}: { first: ${FIRST}, chances: [${chances.join(', ')}], later: ${rounded(later)} },\n`;
  });
  const file = path.join(root, 'src/statistics/luck-table.ts');
  const text = `/**
 * The chance that the newest value of a stable process is a fresh signal: with \`first\` values and with each number above
 * it, then with more. Written by scripts/luck-table.mjs from ${trials} processes of each kind (seed ${SEED}).
 */
export const luckTable = {\n${entries.join('')}} as const;\n`;
  fs.writeFileSync(file, text);
  return runChild(
    process.execPath,
    [path.join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', file],
    {
      cwd: root,
    },
  );
});
