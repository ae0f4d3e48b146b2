// Builds dist: the web client, the server and the command line. Runs on the pinned Node, whichever Node started it.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';
import { onPinnedNode } from './on-pinned-node.mjs';
import { Refusal, root, tell } from './root.mjs';
import { isBuilt, markBuilt, sourceStamp } from './source-stamp.mjs';

const file = fileURLToPath(import.meta.url);
const dist = path.join(root, 'dist');

/** Beside the last build, as deep in the tree: a build that fails leaves the last one whole. */
const next = (name) => path.join(dist, `next-${name}`);

/** Builds if the sources are not those of the last build. */
export async function buildIfStale(node) {
  if (isBuilt()) return;
  tell('Building…');
  const code = await runChild(node, [file], { cwd: root, stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Refusal('The build failed; your data was not touched. What went wrong is printed above.');
}

async function build() {
  // The libraries read it while they are bundled: with anything else set outside, people would get their slow halves.
  process.env.NODE_ENV = 'production';
  const { build: buildClient } = await import('vite');
  const { bundle } = await import('./bundle.mjs');
  const { compress } = await import('./compress.mjs');
  const stamp = sourceStamp();
  const outDir = next('client');
  await buildClient({ root, mode: 'production', logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  await compress(outDir);
  await bundle(root, ['src/server/main.ts', 'src/server/diagnosis-thread.ts'], next('server'));
  await bundle(root, ['src/cli/main.ts'], next('cli'));
  for (const name of ['client', 'server', 'cli']) {
    fs.rmSync(path.join(dist, name), { recursive: true, force: true });
    fs.renameSync(next(name), path.join(dist, name));
  }
  markBuilt(stamp);
  return 0;
}

if (process.argv[1] === file) await onPinnedNode(file, build);
