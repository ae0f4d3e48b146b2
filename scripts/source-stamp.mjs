import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** What the build is made from. Tests are in it too: telling them apart would cost more than it saves. */
const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/bundle.mjs',
  'scripts/compress.mjs',
];

/** A hash over the names and contents of all sources. Content, because a checkout changes every time of change. */
export function sourceStamp(folder = root) {
  const hash = crypto.createHash('sha256');
  const files = sources.flatMap((name) => filesBelow(folder, name));
  for (const file of files.sort((one, other) => (one < other ? -1 : 1))) {
    const content = fs.readFileSync(path.join(folder, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return `${hash.digest('hex')}\n`;
}

function filesBelow(folder, name) {
  const start = path.join(folder, name);
  const stat = fs.statSync(start, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [name];
  return fs
    .readdirSync(start, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

const stampFile = (folder) => path.join(folder, 'dist/.source');

export function isBuilt(folder = root) {
  const file = stampFile(folder);
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === sourceStamp(folder);
}

export function markBuilt(stamp, folder = root) {
  fs.writeFileSync(stampFile(folder), stamp);
}
