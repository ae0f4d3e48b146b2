import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runChild, runQuietly, wasInterrupted } from './child.mjs';
import { root } from './root.mjs';
import { failed, passed, sum, tallyOf } from './tally.mjs';

const program = (name) => path.join(root, 'node_modules', name);

/** What is checked without running the product: name and arguments for Node. */
const checks = [
  ['format', program('@biomejs/biome/bin/biome'), 'format', '.'],
  ['lint', program('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'],
  ['types', program('typescript/bin/tsc'), '--noEmit', '--project', '.'],
  ['imports', 'scripts/check-imports.mjs'],
  ['vocabulary', 'scripts/check-vocabulary.mjs'],
  ['lock', 'scripts/check-lock.mjs'],
  ['tree', 'scripts/check-tree.mjs'],
  ['exports', 'scripts/check-exports.mjs'],
];

/** Format, lint, types and house rules, then the unit, store and api tests. Runs on the pinned Node. */
export async function checkRing() {
  const tallies = [];
  for (const [name, ...args] of checks) tallies.push(await check(name, args));
  return sum([...tallies, await vitestRing('unit')]);
}

async function check(name, args) {
  const { code, output } = await runQuietly(process.execPath, args, { cwd: root });
  stopIfInterrupted();
  console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output.trimEnd()}`);
  return code === 0 ? passed() : failed(`${name}: see above`);
}

/** One project of vitest.config.ts. */
export async function vitestRing(project) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'evenkeel-report-'));
  const file = path.join(folder, 'report.json');
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const code = await runChild(process.execPath, [program('vitest/vitest.mjs'), ...args], { cwd: root });
    stopIfInterrupted();
    return tallyOf(project, fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null, code);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Ctrl-C ends the whole run, not only the part that is running. */
function stopIfInterrupted() {
  if (wasInterrupted()) process.exit(130);
}
