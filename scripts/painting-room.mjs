// `node scripts/painting-room.mjs <folder> [day]`: the files of the sample painting contractor, to try a diagnosis on.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onPinnedNode } from './on-pinned-node.mjs';

await onPinnedNode(fileURLToPath(import.meta.url), async () => {
  const { parseDay } = await import('../src/lib/calendar/day.ts');
  const { paintingRoom } = await import('../src/demo/room/painting-room.ts');
  const [folder, until = '2026-11-20'] = process.argv.slice(2);
  const day = parseDay(until);
  if (folder === undefined || !day.ok) {
    console.error(
      'Nothing was written. Name a folder, and a day if you like: node scripts/painting-room.mjs try 2026-11-20',
    );
    return 2;
  }
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(paintingRoom(day.value))) fs.writeFileSync(path.join(folder, name), text);
  console.log(`The files are in ${folder}. Now: bin/evenkeel diagnose ${folder} --as-of ${until}`);
  return 0;
});
