import fs from 'node:fs';
import { runChild } from './child.mjs';
import { install } from './install.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { main, root } from './root.mjs';

/** Runs `work` on the pinned Node with everything installed: here if this is that Node, else in a process of its own. */
export function onPinnedNode(file, work) {
  return main(async () => {
    await install();
    const node = pinnedNode();
    if (process.execPath === fs.realpathSync(node)) return work();
    return runChild(node, [file, ...process.argv.slice(2)], { cwd: root });
  });
}
