// `npm run calibrate`: what a diagnosis says of companies whose faults are known. Writes docs/calibration.md.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';
import { onPinnedNode } from './on-pinned-node.mjs';
import { root } from './root.mjs';

await onPinnedNode(fileURLToPath(import.meta.url), () =>
  runChild(process.execPath, [path.join(root, 'test/calibration/main.ts')], { cwd: root }),
);
