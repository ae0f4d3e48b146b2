import fs from 'node:fs';
import path from 'node:path';

interface Link {
  source: string;
  target: string;
}

/**
 * The environment in which the binaries find their libraries.
 *
 * A registry package cannot hold symbolic links; the binaries' package makes them in an install script, which
 * `ignore-scripts` skips. So they are made here, at every start, because the installation may have moved since the last one.
 */
export function linkLibraries(native: string, folder: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
  const links = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  const missing = links.filter((link) => !fs.existsSync(path.join(native, '..', link.target)));
  if (missing.length === 0) return env;
  // macOS keeps library settings from everything below /bin/sh, so there the links go where the package wants them.
  const inPlace = process.platform === 'darwin';
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  for (const { source, target } of missing) {
    const wanted = path.resolve(native, '..', target);
    place(path.resolve(native, '..', source), inPlace ? wanted : path.join(folder, path.basename(wanted)));
  }
  return inPlace ? env : { ...env, LD_LIBRARY_PATH: [folder, path.join(native, 'lib')].join(':') };
}

function place(source: string, target: string): void {
  if (readLink(target) === source) return;
  const aside = `${target}.${process.pid}`;
  fs.rmSync(aside, { force: true });
  fs.symlinkSync(source, aside);
  fs.renameSync(aside, target);
}

function readLink(file: string): string | null {
  try {
    return fs.readlinkSync(file);
  } catch {
    return null;
  }
}
