// `npm test`: checks and unit tests, then the database launcher, then the browser. Installs what is missing first.
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { onPinnedNode } from './on-pinned-node.mjs';
import { tell } from './root.mjs';
import { close, failed, sum } from './tally.mjs';

await onPinnedNode(fileURLToPath(import.meta.url), async () => {
  const { checkRing, vitestRing } = await import('./rings.mjs');
  const checked = await checkRing();
  const built = await buildIfStale(process.execPath).then(
    () => true,
    (error) => tell(error.message),
  );
  if (!built) return close(sum([checked, failed('build: the launcher and browser tests need it')]));
  const { browserRing } = await import('./browser-ring.mjs');
  return close(sum([checked, await vitestRing('launcher'), await browserRing()]));
});
