import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's own files (tracked, or new and not ignored), as paths below `root` with forward slashes. */
export function trackedFiles(root) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(listed.split('\0'))].filter((name) => name !== '' && existsSync(path.join(root, name))).toSorted();
}

export const read = (root, name) => readFileSync(path.join(root, name), 'utf8');

/** Files of text that people write; the lock and pictures are not. */
export const isProse = (name) =>
  /[.](ts|tsx|mjs|cjs|js|md|sql|css|html|json|yml|yaml|sh)$/.test(name) && name !== 'package-lock.json';
