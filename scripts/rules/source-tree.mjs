import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The project's own files, as paths below `root` with forward slashes: all that .gitignore does not name. Git itself is
 * not asked, because it may be absent, or refuse a checkout that belongs to another user.
 */
export function ownFiles(root) {
  const ignored = ignoring(readFileSync(path.join(root, '.gitignore'), 'utf8'));
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = path.posix.join(folder, entry.name);
      if (ignored(entry)) continue;
      if (entry.isDirectory()) walk(name);
      else if (entry.isFile()) found.push(name);
    }
  };
  walk('.');
  return found.toSorted((a, b) => (a < b ? -1 : 1));
}

/** Of the patterns that .gitignore can have: a folder's name, an ending, a file's name. */
function ignoring(text) {
  const patterns = ['.git/', ...text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))];
  for (const pattern of patterns) {
    if (!/^([\w.-]+\/|\*[\w.-]+|[\w.-]+)$/.test(pattern))
      throw new Error(
        `.gitignore: ${pattern} is a pattern that the checks cannot read; use a name, a folder/ or *.ending`,
      );
  }
  return (entry) =>
    patterns.some((pattern) => {
      if (pattern.endsWith('/')) return entry.isDirectory() && pattern === `${entry.name}/`;
      return pattern.startsWith('*') ? entry.name.endsWith(pattern.slice(1)) : entry.name === pattern;
    });
}

export const read = (root, name) => readFileSync(path.join(root, name), 'utf8');

/** Files of text that people write; the lock and pictures are not. */
export const isProse = (name) =>
  /[.](ts|tsx|mjs|cjs|js|md|sql|css|html|json|yml|yaml|sh)$/.test(name) && name !== 'package-lock.json';
