// `npm run dev`: the server from its sources, restarted when they change, behind Vite's page with hot updates.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { follow } from './child.mjs';
import { install } from './install.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { main, root } from './root.mjs';

await main(async () => {
  await install();
  const node = pinnedNode();
  const start = (args) =>
    spawn(node, args, {
      cwd: root,
      env: { ...process.env, EVENKEEL_STARTER: 'pipe' },
      stdio: ['pipe', 'inherit', 'inherit'],
    });
  const server = start(['--watch', '--watch-preserve-output', 'src/server/main.ts', ...process.argv.slice(2)]);
  const page = start([path.join(root, 'node_modules/vite/bin/vite.js')]);
  const codes = await Promise.all([server, page].map((child) => follow(child)));
  return Math.max(...codes);
});
