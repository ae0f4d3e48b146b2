import fs from 'node:fs';
import path from 'node:path';

/** PostgreSQL's programs as one account sees them. */
export interface Binaries {
  native: string;
  env: NodeJS.ProcessEnv;
  major: string;
}

export const systemFolder = '/var/lib/evenkeel';

/**
 * A copy of the binaries where every user reaches them, for a server that may not look into the folder of the
 * installation. Copied aside and renamed: a copy is complete or absent.
 */
export function copyBinaries(native: string, into = systemFolder): string {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(native, '../package.json'), 'utf8')) as Package;
  const target = path.join(into, `${path.basename(name)}-${version}`);
  if (fs.existsSync(target)) return path.join(target, 'native');
  const aside = `${target}.${process.pid}`;
  fs.mkdirSync(aside, { recursive: true, mode: 0o755 });
  fs.cpSync(native, path.join(aside, 'native'), { recursive: true, verbatimSymlinks: true });
  fs.copyFileSync(path.join(native, '../package.json'), path.join(aside, 'package.json'));
  fs.chmodSync(into, 0o755);
  openToAll(aside);
  try {
    fs.renameSync(aside, target);
  } catch (error) {
    fs.rmSync(aside, { recursive: true, force: true });
    if (!fs.existsSync(target)) throw error;
  }
  return path.join(target, 'native');
}

interface Package {
  name: string;
  version: string;
}

/** A root with umask 077 would make folders that nobody else can enter. */
function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) fs.chmodSync(file, 0o755);
    else if (entry.isFile()) fs.chmodSync(file, fs.statSync(file).mode & 0o111 ? 0o755 : 0o644);
  }
}
