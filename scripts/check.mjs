// `npm run check`: what every commit passes, without a browser.
import { fileURLToPath } from 'node:url';
import { onPinnedNode } from './on-pinned-node.mjs';
import { close } from './tally.mjs';

await onPinnedNode(fileURLToPath(import.meta.url), async () => {
  const { checkRing } = await import('./rings.mjs');
  return close(await checkRing());
});
