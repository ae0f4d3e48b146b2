// `npm start`: installs and builds what is missing, then runs the server on the pinned Node until it is told to stop.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { follow } from './child.mjs';
import { install } from './install.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { main, root } from './root.mjs';
import { watchStarter } from './starter-watch.mjs';

await main(async () => {
  await install();
  const node = pinnedNode();
  await buildIfStale(node);
  // The server ends when this pipe does, so it cannot outlive a kill -9 of this process. Detached, because a Ctrl-C in
  // the terminal goes to the whole group, and the server should be told to stop once, by the signal handed on below.
  const server = spawn(node, [path.join(root, 'dist/server/main.js'), ...process.argv.slice(2)], {
    env: { ...process.env, EVENKEEL_STARTER: 'pipe' },
    stdio: ['pipe', 'inherit', 'inherit'],
    detached: true,
  });
  server.stdin.on('error', () => {});
  watchStarter(() => server.kill('SIGTERM'));
  return follow(server);
});
